//! An edit as data, applied to bytes and inverted for undo.

use super::{common_ends, TextRange};

/// Replaces the bytes of `range` by `new_bytes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// Replaced range, in the bytes before the edit.
    pub range: TextRange,
    /// Bytes at that place after the edit.
    pub new_bytes: Vec<u8>,
}

impl TextEdit {
    /// Replaces `range`.
    pub fn replace(range: TextRange, new_bytes: impl Into<Vec<u8>>) -> Self {
        Self { range, new_bytes: new_bytes.into() }
    }

    /// Inserts at `offset`.
    pub fn insert(offset: usize, new_bytes: impl Into<Vec<u8>>) -> Self {
        Self::replace(TextRange::at(offset), new_bytes)
    }

    /// Removes `range`.
    pub fn remove(range: TextRange) -> Self {
        Self::replace(range, Vec::new())
    }
}

/// Returns the smallest single edit from `old` to `new`, leaving their common start and end
/// untouched; `None` if they are equal.
pub fn difference(old: &[u8], new: &[u8]) -> Option<TextEdit> {
    if old == new {
        return None;
    }
    let (prefix, suffix) = common_ends(old, new);
    let range = TextRange::new(prefix, old.len() - suffix);
    Some(TextEdit::replace(range, &new[prefix..new.len() - suffix]))
}

/// Applies `edits` and returns the new bytes and the edits that restore the old ones.
///
/// All ranges refer to `bytes`. An edit that overlaps an earlier one, or is after the end, is left
/// out: edits come from our own code, and a wrong one must not cost the user the file.
pub fn apply(bytes: &[u8], edits: &[TextEdit]) -> (Vec<u8>, Vec<TextEdit>) {
    let mut sorted: Vec<&TextEdit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let added: usize = edits.iter().map(|edit| edit.new_bytes.len()).sum();
    let mut new_bytes = Vec::with_capacity(bytes.len() + added);
    let mut inverse = Vec::with_capacity(edits.len());
    let mut copied = 0;
    for edit in sorted {
        let TextRange { start, end } = edit.range;
        if start < copied || end < start || end > bytes.len() {
            continue;
        }
        new_bytes.extend_from_slice(TextRange::new(copied, start).of(bytes));
        let new_start = new_bytes.len();
        new_bytes.extend_from_slice(&edit.new_bytes);
        inverse.push(TextEdit::replace(
            TextRange::new(new_start, new_bytes.len()),
            edit.range.of(bytes),
        ));
        copied = end;
    }
    new_bytes.extend_from_slice(TextRange::new(copied, bytes.len()).of(bytes));
    (new_bytes, inverse)
}
