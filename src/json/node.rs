//! Nodes of a document, its members and elements.

use std::borrow::Cow;
use std::ops::Range;

use super::document::Document;
use super::string::unescape;
use super::tree::{Kind, Node};
use crate::text::TextRange;

/// A node of one document.
#[derive(Clone, Copy, Debug)]
pub struct NodeRef<'a> {
    document: &'a Document,
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
    /// From the key's first quote to the end of the value.
    pub fn range(&self) -> TextRange {
        TextRange::new(self.key.range().start, self.value.range().end)
    }

    /// The key as Go reads it.
    pub fn name(&self) -> Cow<'_, str> {
        self.key.text()
    }
}

impl<'a> NodeRef<'a> {
    pub(super) fn at(document: &'a Document, index: usize) -> Option<Self> {
        let node = *document.nodes.get(index)?;
        Some(Self {
            document,
            node,
            index,
        })
    }

    /// What the node is.
    pub fn kind(&self) -> Kind {
        self.node.kind
    }

    /// Where it stands.
    pub fn range(&self) -> TextRange {
        TextRange::new(self.node.start as usize, self.node.end as usize)
    }

    /// Its place in the document's list of nodes; valid for this document only.
    pub fn index(&self) -> usize {
        self.index
    }

    /// The place of the first node behind it and all that lies in it.
    pub(super) fn after(&self) -> usize {
        self.index + self.node.len as usize
    }

    /// Its bytes as they stand in the file.
    pub fn raw(&self) -> &'a [u8] {
        self.range().of(&self.document.bytes)
    }

    /// The string as Go reads it, with U+FFFD for what is not UTF-8; empty for other kinds.
    pub fn text(&self) -> Cow<'a, str> {
        match self.node.kind {
            Kind::Key | Kind::String => unescape(inside_quotes(self.raw())),
            _ => Cow::Borrowed(""),
        }
    }

    /// The string's value, or `None` for another kind.
    pub fn as_str(&self) -> Option<Cow<'a, str>> {
        (self.node.kind == Kind::String).then(|| self.text())
    }

    /// Whether this is an object.
    pub fn is_object(&self) -> bool {
        self.node.kind == Kind::Object
    }

    /// The members of an object in the order of the text, duplicates included. Other kinds: none.
    pub fn members(&self) -> Members<'a> {
        Members::new(self.children(Kind::Object))
    }

    /// Value of an object's first member with exactly this key.
    pub fn get(&self, key: &str) -> Option<NodeRef<'a>> {
        let mut members = self.members();
        Some(members.find(|member| member.name() == key)?.value)
    }

    /// The elements of an array. Other kinds: none.
    pub fn elements(&self) -> Children<'a> {
        self.children(Kind::Array)
    }

    /// The ranges of an object's members or an array's elements.
    pub fn items(&self) -> Vec<TextRange> {
        match self.node.kind {
            Kind::Object => self.members().map(|member| member.range()).collect(),
            _ => self.elements().map(|element| element.range()).collect(),
        }
    }

    fn children(&self, of: Kind) -> Children<'a> {
        let len = if self.node.kind == of {
            self.node.len as usize
        } else {
            1
        };
        Children::new(self.document, self.index + 1..self.index + len)
    }
}

fn inside_quotes(raw: &[u8]) -> &[u8] {
    let inner = raw.strip_prefix(b"\"").unwrap_or(raw);
    inner.strip_suffix(b"\"").unwrap_or(inner)
}

/// The nodes directly in a value, in the order of the text. A type and not a closure, as
/// [`Members`] is: iterators built on it share its code (8 kB of the page).
#[derive(Clone, Debug)]
pub struct Children<'a> {
    document: &'a Document,
    rest: Range<usize>,
}

impl<'a> Children<'a> {
    /// The direct children among the nodes `rest`, which are all that a value contains.
    fn new(document: &'a Document, rest: Range<usize>) -> Self {
        Self { document, rest }
    }
}

impl<'a> Iterator for Children<'a> {
    type Item = NodeRef<'a>;

    fn next(&mut self) -> Option<NodeRef<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let child = self.document.node(self.rest.start)?;
        self.rest.start = child.after();
        Some(child)
    }
}

/// The members of an object, in the order of the text.
#[derive(Clone, Debug)]
pub struct Members<'a> {
    children: Children<'a>,
}

impl<'a> Members<'a> {
    /// Members whose keys and values are `children` in turn.
    fn new(children: Children<'a>) -> Self {
        Self { children }
    }

    /// No members.
    pub fn none(document: &'a Document) -> Self {
        Self::new(Children::new(document, 0..0))
    }
}

impl<'a> Iterator for Members<'a> {
    type Item = Member<'a>;

    fn next(&mut self) -> Option<Member<'a>> {
        let key = self.children.next()?;
        let value = self.children.next()?;
        Some(Member { key, value })
    }
}
