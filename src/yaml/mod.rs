//! YAML 1.2, read by `saphyr-parser`, as JSON documents whose values know their place in the YAML.
//!
//! Every scalar becomes the string that is written there; `null`, `~` and nothing become null.
//! Aliases are expanded. What JSON or YAML 1.2 cannot say (merge keys, tags of one's own, a list as
//! key) is named, never guessed.

mod ambiguous;
mod error;
mod reader;

use crate::json::{Document, NodeRef};
use crate::text::TextRange;

pub use error::{Problem, YamlError};

/// One document of a YAML text.
#[derive(Debug)]
pub struct Yaml {
    document: Document,
    /// By their place in `document`.
    scalars: Vec<Scalar>,
}

/// Origin of one scalar.
#[derive(Clone, Copy, Debug)]
struct Scalar {
    /// Where it begins in the JSON.
    at: usize,
    /// Its place in the YAML, with its quotes.
    range: TextRange,
    /// YAML 1.1 and 1.2 read it differently.
    ambiguous: bool,
}

impl Yaml {
    /// The value, as JSON.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The place of a key or of a scalar in the YAML text; of an alias, that of the scalar it names.
    pub fn range(&self, node: NodeRef<'_>) -> Option<TextRange> {
        self.scalar(node).map(|scalar| scalar.range)
    }

    /// Whether YAML 1.1 and YAML 1.2 read this scalar differently, such as `yes`, `0123` or `1_000`
    /// without quotes.
    pub fn is_ambiguous(&self, node: NodeRef<'_>) -> bool {
        self.scalar(node).is_some_and(|scalar| scalar.ambiguous)
    }

    fn scalar(&self, node: NodeRef<'_>) -> Option<&Scalar> {
        let at = node.range().start;
        let place = self.scalars.binary_search_by_key(&at, |scalar| scalar.at);
        self.scalars.get(place.ok()?)
    }
}

/// Reads all documents of `text`.
///
/// # Errors
/// The first thing that cannot be read; nothing is guessed.
pub fn read(text: &str) -> Result<Vec<Yaml>, YamlError> {
    reader::read(text)
}

/// Whether it is worth trying: some line is `key: value`, `key:` or `- item`.
pub fn looks_like_yaml(text: &str) -> bool {
    // A file that begins with a thousand lines of something else is none.
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(1000).any(|line| {
        let key = line.split_once(':').is_some_and(|(key, rest)| {
            let plain = |c: char| c.is_alphanumeric() || "-_./\"' ".contains(c);
            !key.is_empty() && key.chars().all(plain) && (rest.is_empty() || rest.starts_with(' '))
        });
        key || line.starts_with("- ") || line == "---"
    })
}
