//! A text, and the one that takes its place.

/// A text, and the one that takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) old: Vec<u8>,
    pub(super) new: Vec<u8>,
}

impl Change {
    /// Returns whether anything changes.
    pub(super) fn is_any(&self) -> bool {
        self.old != self.new
    }
}
