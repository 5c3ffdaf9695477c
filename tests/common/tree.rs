//! A document as a plain tree that keeps the spelling of every leaf: what an edit must not change.

/// A value. Leaves and keys are the bytes that stand in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tree {
    Object(Vec<(Vec<u8>, Tree)>),
    Array(Vec<Tree>),
    Leaf(Vec<u8>),
}
