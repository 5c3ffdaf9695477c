//! The document as stored.

use std::cell::OnceCell;
use std::rc::Rc;

use super::error::SyntaxError;
use super::tree::Node;
use crate::text::LineIndex;

/// Bytes and the tree over them. A value: cheap to clone, never changed in place.
#[derive(Clone, Debug)]
pub struct Document {
    pub(super) bytes: Rc<Vec<u8>>,
    pub(super) nodes: Rc<Vec<Node>>,
    pub(super) error: Option<SyntaxError>,
    pub(super) value_end: usize,
    pub(super) lines: OnceCell<Rc<LineIndex>>,
}

impl PartialEq for Document {
    /// Compares the documents, not what they say: the page asks this often, of a megabyte. Compare [`Document::bytes`] for the content.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.bytes, &other.bytes)
    }
}
