//! Secrets by what they look like, and their masks.

use std::borrow::Cow;

use super::found::Found;
use super::parts;
use crate::text::TextRange;

/// Shown instead of a secret; its length says nothing.
pub const MASK: &str = "\u{2022}\u{2022}\u{2022}";

/// Returns `text` with its secret parts masked; a public prefix, which names the kind, stays.
pub fn masked(text: &str) -> Cow<'_, str> {
    let found = parts::find(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(with_masks(text, found))
}

/// Returns `text` with a mask for each of the parts, which are in order; their public prefixes stay.
pub(super) fn with_masks(text: &str, parts: impl IntoIterator<Item = Found>) -> String {
    let (mut shown, mut at) = (String::with_capacity(text.len()), 0);
    for part in parts {
        shown.push_str(&text[at..part.range.start + part.public]);
        shown.push_str(MASK);
        at = part.range.end;
    }
    shown + &text[at..]
}

/// Returns the secret parts of `text`, in order, their public prefixes included.
pub fn secret_ranges(text: &str) -> Vec<TextRange> {
    parts::find(text).into_iter().map(|part| part.range).collect()
}

/// Returns whether a part of `text` is secret, whatever its place.
pub fn has_secret(text: &str) -> bool {
    parts::public_prefix(text).is_some() || text.starts_with("eyJ") || !parts::find(text).is_empty()
}
