//! The text that shapes look at. What several of them need is read once.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::yaml::{self, YamlError};
use super::Context;
use crate::config::fold;
use crate::json::{Document, Kind, NodeRef};

/// The bytes of one layer, and what has been read in them.
pub(super) struct Input<'a> {
    /// All bytes, as they came out of the layer above.
    pub(super) bytes: &'a [u8],
    /// How many layers lie above.
    pub(super) depth: usize,
    /// What the layer above knows.
    pub(super) context: &'a Context,
    text: Option<&'a str>,
    json: OnceCell<Option<Document>>,
    yaml: OnceCell<Result<Vec<Document>, YamlError>>,
}

impl<'a> Input<'a> {
    pub(super) fn new(bytes: &'a [u8], depth: usize, context: &'a Context) -> Self {
        Self {
            bytes,
            depth,
            context,
            text: std::str::from_utf8(bytes).ok(),
            json: OnceCell::new(),
            yaml: OnceCell::new(),
        }
    }

    /// The text without blanks around it; empty when it is not UTF-8.
    pub(super) fn text(&self) -> &'a str {
        self.text.unwrap_or_default().trim()
    }

    /// The text when it is one line.
    pub(super) fn line(&self) -> Option<&'a str> {
        let text = self.text();
        (!text.is_empty() && !text.contains(['\n', '\r'])).then_some(text)
    }

    /// The text as JSON, sound or broken; `None` when it does not begin like JSON.
    pub(super) fn json(&self) -> Option<&Document> {
        let read = || {
            let first = self.bytes.trim_ascii_start().first()?;
            matches!(first, b'{' | b'[' | b'"').then(|| Document::parse(self.bytes))
        };
        self.json.get_or_init(read).as_ref()
    }

    /// The root of sound JSON.
    pub(super) fn root(&self) -> Option<NodeRef<'_>> {
        self.json()
            .filter(|json| json.error().is_none())
            .and_then(Document::root)
    }

    /// The root of sound JSON, when it is an object.
    pub(super) fn object(&self) -> Option<NodeRef<'_>> {
        self.root().filter(NodeRef::is_object)
    }

    /// The text as YAML, one JSON document for each of its documents.
    pub(super) fn yaml(&self) -> Result<&[Document], YamlError> {
        let read = || {
            let text = self.text.unwrap_or_default();
            if !yaml::looks_like_yaml(text) {
                return Ok(Vec::new());
            }
            let documents = yaml::read(text)?;
            Ok(documents.into_iter().map(Document::parse).collect())
        };
        match self.yaml.get_or_init(read) {
            Ok(documents) => Ok(documents),
            Err(error) => Err(*error),
        }
    }

    /// The values in the text, JSON or YAML, whichever it is.
    pub(super) fn values(&self) -> impl Iterator<Item = NodeRef<'_>> {
        let json = self.root();
        let yaml = match json {
            Some(_) => &[],
            None => self.yaml().unwrap_or_default(),
        };
        json.into_iter()
            .chain(yaml.iter().filter_map(Document::root))
    }
}

/// The last member of exactly this name: what Go and Python take when there are two.
pub(super) fn member<'a>(object: NodeRef<'a>, name: &str) -> Option<NodeRef<'a>> {
    let named = object.members().filter(|member| member.name() == name);
    named.last().map(|member| member.value)
}

/// The string behind `name`; empty when it is absent or something else.
pub(super) fn string<'a>(object: NodeRef<'a>, name: &str) -> Cow<'a, str> {
    member(object, name)
        .and_then(|value| value.as_str())
        .unwrap_or_default()
}

/// The string behind `name` in any letter case, as Go reads struct fields.
pub(super) fn folded<'a>(object: NodeRef<'a>, name: &str) -> Cow<'a, str> {
    let named = object
        .members()
        .filter(|member| fold::matches_key(member.key, name) && member.value.kind() != Kind::Null);
    named
        .last()
        .and_then(|member| member.value.as_str())
        .unwrap_or_default()
}
