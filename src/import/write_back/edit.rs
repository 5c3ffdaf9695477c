//! A replacement at one place of a text.

use std::ops::Range;

/// New bytes for a range of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) with: Vec<u8>,
}

/// Returns the text with one edit.
pub(super) fn with_one(text: &[u8], edit: &Edit) -> Vec<u8> {
    [&text[..edit.range.start], &edit.with, &text[edit.range.end..]].concat()
}

/// Returns the text with all edits; of two that overlap the first one counts.
pub(super) fn with_all(text: &[u8], mut edits: Vec<Edit>) -> Vec<u8> {
    edits.sort_by_key(|edit| edit.range.start);
    let (mut result, mut at) = (Vec::with_capacity(text.len()), 0);
    for edit in edits {
        if edit.range.start >= at {
            result.extend_from_slice(&text[at..edit.range.start]);
            result.extend_from_slice(&edit.with);
            at = edit.range.end;
        }
    }
    result.extend_from_slice(&text[at..]);
    result
}
