//! State of the tolerant pass; its methods are in the neighbouring files, by what they read.

use crate::text::TextEdit;

/// Interpretation of brackets that do not match.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Brackets {
    /// A closing bracket of the other kind is a slip.
    Slip,
    /// The closing brackets before it are missing.
    Missing,
    /// They are missing, and so is one before a key that cannot occur here.
    ByKey,
}

/// An open bracket.
pub(super) struct Open {
    pub(super) start: usize,
    pub(super) is_object: bool,
    pub(super) is_auths: bool,
    pub(super) has_item: bool,
    pub(super) comma: Option<usize>,
}

/// One tolerant pass over the text.
pub(super) struct Repairer<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    /// End of the last edit.
    pub(super) cut: usize,
    /// End of the last token that is not a comma.
    pub(super) end: usize,
    pub(super) open: Vec<Open>,
    pub(super) edits: Vec<TextEdit>,
    pub(super) brackets: Brackets,
}

impl<'a> Repairer<'a> {
    pub(super) fn new(bytes: &'a [u8], brackets: Brackets) -> Self {
        Self { bytes, at: 0, cut: 0, end: 0, open: Vec::new(), edits: Vec::new(), brackets }
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub(super) fn edit(&mut self, edit: TextEdit) {
        self.cut = self.cut.max(edit.range.end);
        self.edits.push(edit);
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}

pub(super) fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}
