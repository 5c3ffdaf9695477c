//! The tree as stored: one flat list of nodes in the order of the text.

/// How deep values may nest: the limit of Go's `encoding/json`.
pub const MAX_DEPTH: usize = 10_000;

/// Kind of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{…}`; its children are keys and values in turn.
    Object,
    /// `[…]`
    Array,
    /// The key of a member, quotes included.
    Key,
    /// A string value, quotes included.
    String,
    /// A number, kept as it is spelled.
    Number,
    /// `true`
    True,
    /// `false`
    False,
    /// `null`
    Null,
}

impl Kind {
    /// Go's word for the type, as its error messages use it.
    pub fn go_name(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Array => "array",
            Self::Key | Self::String => "string",
            Self::Number => "number",
            Self::True | Self::False => "bool",
            Self::Null => "null",
        }
    }
}

/// A node as stored. `len` counts the node and all that lie in it, so `index + len` is its next
/// sibling, and a changed part can be replaced without touching the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) len: u32,
}
