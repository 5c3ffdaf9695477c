//! The tree: one flat list of nodes in the order of the text, each with the number of nodes inside
//! it.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::rc::{Rc, Weak};

use super::string::unescape;
use super::style::Style;
use crate::text::{LineIndex, TextRange};

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
    /// Returns Go's word for the type, as in its error messages.
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

/// A node as stored. `len` counts the node and all nodes inside it, so `index + len` is its next
/// sibling, and a changed part can be replaced without touching the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) len: u32,
}

/// Maximum number of other bytes whose comparison is kept.
const MAX_COMPARED: usize = 4;

/// The bytes of a document and all its nodes, with what is worked out of them once, for all clones of
/// the document.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) bytes: Rc<Vec<u8>>,
    pub(super) nodes: Vec<Node>,
    pub(super) lines: OnceCell<Rc<LineIndex>>,
    pub(super) style: OnceCell<Style>,
    /// Other bytes of the same length, with whether they are the same.
    compared: RefCell<Vec<(Weak<Vec<u8>>, bool)>>,
}

impl Tree {
    /// Returns a tree; its `lines` may be known.
    pub(super) fn new(bytes: Vec<u8>, nodes: Vec<Node>, lines: Option<Rc<LineIndex>>) -> Rc<Self> {
        Rc::new(Self {
            bytes: Rc::new(bytes),
            nodes,
            lines: lines.map(OnceCell::from).unwrap_or_default(),
            style: OnceCell::new(),
            compared: RefCell::default(),
        })
    }

    /// Returns whether `other` has the same bytes. The page asks at each drawing, and of a large file
    /// the answer takes as long as a key: it is kept.
    pub(super) fn has_bytes(&self, other: &Rc<Vec<u8>>) -> bool {
        if Rc::ptr_eq(&self.bytes, other) || self.bytes.len() != other.len() {
            return self.bytes.len() == other.len();
        }
        let mut compared = self.compared.borrow_mut();
        let other_bytes = Rc::downgrade(other);
        let is_other = |(known, _): &&(Weak<Vec<u8>>, bool)| known.ptr_eq(&other_bytes);
        if let Some((_, is_same)) = compared.iter().find(is_other) {
            return *is_same;
        }
        let is_same = self.bytes == *other;
        if compared.len() == MAX_COMPARED {
            compared.clear();
        }
        compared.push((other_bytes, is_same));
        is_same
    }
}

/// A node of one document.
#[derive(Clone, Copy, Debug)]
pub struct NodeRef<'a> {
    tree: &'a Tree,
    node: Node,
    index: usize,
}

/// One `"key": value` of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// The key, a node of kind [`Kind::Key`].
    pub key: NodeRef<'a>,
    /// The value.
    pub value: NodeRef<'a>,
}

impl Member<'_> {
    /// Returns the range from the key's first quote to the end of the value.
    pub fn range(&self) -> TextRange {
        TextRange::new(self.key.range().start, self.value.range().end)
    }

    /// Returns the key as Go reads it.
    pub fn name(&self) -> Cow<'_, str> {
        self.key.text()
    }
}

impl<'a> NodeRef<'a> {
    pub(super) fn at(tree: &'a Tree, index: usize) -> Option<Self> {
        let node = *tree.nodes.get(index)?;
        Some(Self { tree, node, index })
    }

    /// Returns the kind of the node.
    pub fn kind(&self) -> Kind {
        self.node.kind
    }

    /// Returns its range.
    pub fn range(&self) -> TextRange {
        TextRange::new(self.node.start as usize, self.node.end as usize)
    }

    /// Returns its index in the document's list of nodes; valid for this document only.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Returns its tree.
    pub(super) fn tree(&self) -> &'a Tree {
        self.tree
    }

    /// Returns the index of the first node after it and its content.
    pub(super) fn after(&self) -> usize {
        self.index + self.node.len as usize
    }

    /// Returns its bytes as written in the file.
    pub fn raw(&self) -> &'a [u8] {
        self.range().of(&self.tree.bytes)
    }

    /// Returns the string as Go reads it, with U+FFFD for invalid UTF-8; empty for other kinds.
    pub fn text(&self) -> Cow<'a, str> {
        match self.node.kind {
            Kind::Key | Kind::String => unescape(inside_quotes(self.raw())),
            _ => Cow::Borrowed(""),
        }
    }

    /// Returns the string's value, or `None` for another kind.
    pub fn as_str(&self) -> Option<Cow<'a, str>> {
        (self.node.kind == Kind::String).then(|| self.text())
    }

    /// Returns whether this is an object.
    pub fn is_object(&self) -> bool {
        self.node.kind == Kind::Object
    }
}

fn inside_quotes(raw: &[u8]) -> &[u8] {
    let inner = raw.strip_prefix(b"\"").unwrap_or(raw);
    inner.strip_suffix(b"\"").unwrap_or(inner)
}
