//! The lossless document: bytes, a tree of byte ranges over them, and what is wrong with them.
//!
//! Parsing never fails and never panics. It accepts exactly what Go's `encoding/json` accepts for
//! the first value of a stream, because that is what Docker reads (docker/cli v29.7.2,
//! `cli/config/configfile/file.go`, `LoadFromReader`).

mod build;
mod document;
mod edit;
mod error;
mod format;
mod node;
mod number;
mod parse;
mod splice;
mod string;
mod style;
mod tree;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::text::{apply, LineIndex, TextEdit, TextRange};

pub use build::Json;
pub use document::Document;
pub use edit::{insert_element, insert_member, move_item, remove_item, rename_member, replace};
pub(crate) use error::go_quote;
pub use error::{Expected, SyntaxError};
pub use format::format;
pub use node::{Children, Member, Members, NodeRef};
pub use string::{encode_string, unescape};
pub use style::Style;
pub use tree::{Kind, MAX_DEPTH};

impl Document {
    /// Reads the first JSON value of `bytes`. On a syntax error the tree holds what stood before it.
    pub fn parse(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        let parsed = parse::parse_first_value(&bytes);
        Self {
            bytes: Rc::new(bytes),
            nodes: Rc::new(parsed.nodes),
            error: parsed.error,
            value_end: parsed.end,
            lines: OnceCell::new(),
        }
    }

    /// All bytes, as they were given.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes, shared: comparing two documents' pointers tells cheaply that nothing changed.
    pub fn shared_bytes(&self) -> &Rc<Vec<u8>> {
        &self.bytes
    }

    /// Where its lines start; found once, and kept up to date by small edits.
    pub fn lines(&self) -> Rc<LineIndex> {
        let lines = self
            .lines
            .get_or_init(|| Rc::new(LineIndex::new(&self.bytes)));
        Rc::clone(lines)
    }

    /// The first value, or what was read of it; `None` when there is none.
    pub fn root(&self) -> Option<NodeRef<'_>> {
        NodeRef::at(self, 0)
    }

    /// The node of [`NodeRef::index`], for callers that keep an index over one document.
    pub fn node(&self, index: usize) -> Option<NodeRef<'_>> {
        NodeRef::at(self, index)
    }

    /// The leaves (keys and scalars) that overlap `range`, in order.
    pub fn leaves_in(&self, range: TextRange) -> impl Iterator<Item = NodeRef<'_>> {
        let first = self
            .nodes
            .partition_point(|node| (node.start as usize) < range.start)
            .saturating_sub(1);
        (first..self.nodes.len())
            .map_while(move |index| {
                let node = self.node(index)?;
                (node.range().start < range.end).then_some(node)
            })
            .filter(move |node| {
                let leaf = !matches!(node.kind(), Kind::Object | Kind::Array);
                leaf && node.range().overlaps(range)
            })
    }

    /// Offset behind the last leaf; what follows it holds brackets, or is broken.
    pub fn leaves_end(&self) -> usize {
        self.nodes
            .iter()
            .rev()
            .find(|node| !matches!(node.kind, Kind::Object | Kind::Array))
            .map_or(0, |node| node.end as usize)
    }

    /// The first syntax error. Empty and blank files have none: Docker reads them as `{}`.
    pub fn error(&self) -> Option<SyntaxError> {
        self.error
    }

    /// The bytes behind the first value, when there is more than white space. Docker ignores them
    /// and loses them at its next save.
    pub fn trailing(&self) -> Option<TextRange> {
        if self.error.is_some() {
            return None;
        }
        let rest = self.bytes.get(self.value_end..)?;
        let first = rest.iter().position(|byte| !parse::is_space(*byte))?;
        Some(TextRange::new(self.value_end + first, self.bytes.len()))
    }

    /// Applies `edits`, and gives the new document and the edits that lead back.
    pub fn apply(&self, edits: &[TextEdit]) -> (Self, Vec<TextEdit>) {
        if let [edit] = edits {
            if let Some(spliced) = splice::splice(self, edit) {
                return spliced;
            }
        }
        let (bytes, inverse) = apply(&self.bytes, edits);
        (Self::parse(bytes), inverse)
    }

    /// The layout that this document's own text shows.
    pub fn style(&self) -> Style {
        Style::of(self)
    }
}
