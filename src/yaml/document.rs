//! A document whose scalars know their ranges in the YAML.

use crate::json::{Document, NodeRef};
use crate::text::TextRange;

/// One document of a YAML text.
#[derive(Debug)]
pub struct Yaml {
    pub(super) document: Document,
    /// Sorted by their offset in `document`.
    pub(super) scalars: Vec<Scalar>,
}

/// Origin of one scalar.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scalar {
    /// Offset of its start in the JSON.
    pub(super) at: usize,
    /// Range in the YAML, with its quotes.
    pub(super) range: TextRange,
    /// True if YAML 1.1 and 1.2 read it differently.
    pub(super) ambiguous: bool,
}

impl Yaml {
    /// Returns the value as JSON.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Returns the range of a key or scalar in the YAML text; for an alias, that of the scalar it
    /// names.
    pub fn range(&self, node: NodeRef<'_>) -> Option<TextRange> {
        self.scalar(node).map(|scalar| scalar.range)
    }

    /// Returns whether YAML 1.1 and YAML 1.2 read this scalar differently, such as `yes`, `0123` or
    /// `1_000` without quotes.
    pub fn is_ambiguous(&self, node: NodeRef<'_>) -> bool {
        self.scalar(node).is_some_and(|scalar| scalar.ambiguous)
    }

    fn scalar(&self, node: NodeRef<'_>) -> Option<&Scalar> {
        let at = node.range().start;
        let place = self.scalars.binary_search_by_key(&at, |scalar| scalar.at);
        self.scalars.get(place.ok()?)
    }
}
