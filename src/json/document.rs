//! A document: bytes, the tree over them, and the first syntax error.

use std::rc::Rc;

use super::error::SyntaxError;
use super::node::{Kind, NodeRef, Tree};
use super::parse::{is_space, parse_first_value};
use crate::text::{LineIndex, TextRange};

/// Bytes and the tree over them: a value that is cheap to clone and never changes.
#[derive(Clone, Debug)]
pub struct Document {
    pub(super) tree: Rc<Tree>,
    pub(super) error: Option<SyntaxError>,
    pub(super) value_end: usize,
}

/// The file without a byte.
impl Default for Document {
    fn default() -> Self {
        Self::parse(Vec::new())
    }
}

impl Document {
    /// Reads the first JSON value of `bytes`. On a syntax error the tree holds everything before
    /// it.
    pub fn parse(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        let parsed = parse_first_value(&bytes);
        Self {
            tree: Tree::new(bytes, parsed.nodes, None),
            error: parsed.error,
            value_end: parsed.end,
        }
    }

    /// Returns all bytes as they were given.
    pub fn bytes(&self) -> &[u8] {
        &self.tree.bytes
    }

    /// Returns the bytes, shared: comparing the pointers of two documents is a cheap test for no
    /// change.
    pub fn shared_bytes(&self) -> &Rc<Vec<u8>> {
        &self.tree.bytes
    }

    /// Returns whether it has the same bytes as another one had; at once when it was asked before.
    pub fn has_bytes(&self, other: &Rc<Vec<u8>>) -> bool {
        self.tree.has_bytes(other)
    }

    /// Returns the starts of its lines, found once and kept up to date by small edits.
    pub fn lines(&self) -> Rc<LineIndex> {
        let lines = self.tree.lines.get_or_init(|| Rc::new(LineIndex::new(&self.tree.bytes)));
        Rc::clone(lines)
    }

    /// Returns the first value, or the part of it that could be read; `None` if there is none.
    pub fn root(&self) -> Option<NodeRef<'_>> {
        NodeRef::at(&self.tree, 0)
    }

    /// Returns the node of [`NodeRef::index`], for callers that keep an index over one document.
    pub fn node(&self, index: usize) -> Option<NodeRef<'_>> {
        NodeRef::at(&self.tree, index)
    }

    /// Returns the leaves (keys and scalars) that overlap `range`, in order.
    pub fn leaves_in(&self, range: TextRange) -> impl Iterator<Item = NodeRef<'_>> {
        let first = self
            .tree
            .nodes
            .partition_point(|node| (node.start as usize) < range.start)
            .saturating_sub(1);
        (first..self.tree.nodes.len())
            .map_while(move |index| {
                let node = self.node(index)?;
                (node.range().start < range.end).then_some(node)
            })
            .filter(move |node| {
                let leaf = !matches!(node.kind(), Kind::Object | Kind::Array);
                leaf && node.range().overlaps(range)
            })
    }

    /// Returns the offset after the last leaf; the rest is brackets or broken.
    pub fn leaves_end(&self) -> usize {
        self.tree
            .nodes
            .iter()
            .rev()
            .find(|node| !matches!(node.kind, Kind::Object | Kind::Array))
            .map_or(0, |node| node.end as usize)
    }

    /// Returns the first syntax error. Empty files have none: Docker reads them as `{}`.
    pub fn error(&self) -> Option<SyntaxError> {
        self.error
    }

    /// Returns the bytes after the first value if they are more than white space. Docker ignores
    /// them and loses them at its next save.
    pub fn trailing(&self) -> Option<TextRange> {
        if self.error.is_some() {
            return None;
        }
        let rest = self.tree.bytes.get(self.value_end..)?;
        let first = rest.iter().position(|byte| !is_space(*byte))?;
        Some(TextRange::new(self.value_end + first, self.tree.bytes.len()))
    }
}

impl PartialEq for Document {
    /// Compares identity, not content: the page compares documents of a megabyte often. Compare
    /// [`Document::bytes`] for the content.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.tree.bytes, &other.tree.bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::Document;
    use crate::text::TextEdit;

    #[test]
    fn bytes_are_compared_once() {
        let document = Document::parse("[1]");
        let others = ["[1]", "[2]", "[1, 2]", "[3]", "[4]", "[5]"];
        let others = others.map(|text| Rc::new(text.as_bytes().to_vec()));
        for _ in 0..2 {
            let same = others.each_ref().map(|other| document.has_bytes(other));
            assert_eq!(same, [true, false, false, false, false, false]);
        }
        assert!(document.has_bytes(document.shared_bytes()));
    }

    #[test]
    fn clones_share_the_lines_and_a_small_edit_keeps_them() {
        let document = Document::parse("{\n\"a\": 1\n}");
        let lines = document.clone().lines();
        assert!(Rc::ptr_eq(&lines, &document.lines()));
        let (after, _) = document.apply(&[TextEdit::insert(8, "0")]);
        assert!(after.tree.lines.get().is_some(), "found again");
        assert_eq!(*after.lines(), *Document::parse(after.bytes()).lines());
    }
}
