//! Bytes, ranges and edits. The document is its bytes; everything else points into them.

use std::borrow::Cow;

mod caret;
mod diff;
mod display;
mod edit;
mod encoding;
pub mod invisible;
mod lines;
mod part;
mod url;

pub use caret::lines_away;
pub use diff::{common_ends, diff_lines, is_one_off, DiffLine};
pub use display::{has_mask, DisplayText, BULLET};
pub use edit::{apply, difference, TextEdit};
pub use encoding::{convert_to_utf8, decoded, Encoding};
pub(crate) use lines::first_newline;
pub use lines::{LineColumn, LineIndex};
pub use part::Part;
pub(crate) use url::split_scheme;
pub use url::{url_password, UrlParts};

/// Returns the bytes without line breaks at the end.
pub fn without_breaks(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| !b"\r\n".contains(byte));
    &bytes[..end.map_or(0, |last| last + 1)]
}

/// Returns the last place at or before `at` that is between two characters; invalid UTF-8 may be cut
/// anywhere.
pub fn char_boundary(bytes: &[u8], at: usize) -> usize {
    let is_start = |place: &usize| bytes.get(*place).is_none_or(|byte| byte & 0xC0 != 0x80);
    (at.saturating_sub(3)..=at).rev().find(is_start).unwrap_or(at)
}

/// Returns at most `most` characters of `text`, with an ellipsis for the rest. For showing only.
pub fn shorten(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}\u{2026}", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

/// Returns whether each word of `query` is in one of the texts, in any letter case.
pub fn has_words(query: &str, texts: &[&str]) -> bool {
    let text = texts.join(" ").to_lowercase();
    query.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// Returns the name of a registry in about `most` characters: the middle goes, so that the port and
/// the end of a host, which tell two names apart, stay. For showing only.
pub fn shorten_name(name: &str, most: usize) -> Cow<'_, str> {
    let count = name.chars().count();
    if count <= most {
        return Cow::Borrowed(name);
    }
    let end = most / 3;
    let at = |nth: usize| name.char_indices().nth(nth).map_or(name.len(), |(at, _)| at);
    Cow::Owned(format!("{}\u{2026}{}", &name[..at(most - end)], &name[at(count - end)..]))
}

/// A half-open byte range `start..end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextRange {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl TextRange {
    /// Returns the range `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the empty range at `offset`.
    pub const fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// Returns the range `by` bytes further on.
    #[must_use]
    pub const fn moved_by(self, by: usize) -> Self {
        Self::new(self.start + by, self.end + by)
    }

    /// Returns the number of bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Returns whether the range holds no byte.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Returns whether `other` is inside, borders included.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns whether it is inside one of `sorted`, which do not overlap.
    pub fn is_in_one_of(self, sorted: &[Self]) -> bool {
        let after = sorted.partition_point(|range| range.start <= self.start);
        after > 0 && sorted[after - 1].contains(self)
    }

    /// Returns whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns the bytes of the range, cut off at the end of `bytes`.
    pub fn of(self, bytes: &[u8]) -> &[u8] {
        let end = self.end.min(bytes.len());
        bytes.get(self.start.min(end)..end).unwrap_or_default()
    }
}
