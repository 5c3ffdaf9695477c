//! A text, and the one that takes its place.

/// A text, and the one that takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) old: Vec<u8>,
    pub(super) new: Vec<u8>,
}
