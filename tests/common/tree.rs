//! Document as a plain tree that keeps the spelling of every leaf, which an edit must not change.

/// Value. Leaves and keys are the bytes of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tree {
    Object(Vec<(Vec<u8>, Tree)>),
    Array(Vec<Tree>),
    Leaf(Vec<u8>),
}
