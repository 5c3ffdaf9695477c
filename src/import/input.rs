//! Input of the formats. Parts that several formats need are read once.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::reading::{FormatId, Remark, RemarkKind};
use super::tree::{self, Syntax};
use crate::go::fold;
use crate::json::{Document, Kind, NodeRef};
use crate::yaml::{self, Yaml, YamlError};

/// Maximum size of a text that is not a file: no command, header or token has a megabyte.
const MAX_TEXT: usize = 1 << 20;

/// Knowledge of the outer layer about the inner one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// Content that belongs here.
    pub(super) wants: Wants,
    /// Registry, when the outer layer names it.
    pub(super) server: Option<String>,
}

/// Content that belongs at a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Wants {
    /// Nothing in particular.
    #[default]
    Anything,
    /// Base64; the text names the place, for example “data of a Secret”.
    Base64(&'static str),
    /// The text itself.
    Text(&'static str),
}

/// Bytes of one layer, and what has been read from them.
pub(super) struct Input<'a> {
    /// All bytes, as the layer above gave them.
    pub(super) bytes: &'a [u8],
    /// Format of the layer directly above, if there is one.
    pub(super) above: Option<FormatId>,
    /// Knowledge of the layer above.
    pub(super) context: &'a Context,
    text: &'a str,
    json: OnceCell<Option<Document>>,
    yaml: OnceCell<Result<Vec<Yaml>, YamlError>>,
    other: OnceCell<Option<(Syntax, Document)>>,
}

impl<'a> Input<'a> {
    pub(super) fn new(bytes: &'a [u8], above: Option<FormatId>, context: &'a Context) -> Self {
        Self {
            bytes,
            above,
            context,
            text: std::str::from_utf8(bytes).unwrap_or_default().trim(),
            json: OnceCell::new(),
            yaml: OnceCell::new(),
            other: OnceCell::new(),
        }
    }

    /// Returns the text without surrounding spaces; empty when it is not UTF-8, or longer than
    /// `MAX_TEXT`.
    pub(super) fn text(&self) -> &'a str {
        if self.text.len() > MAX_TEXT {
            return "";
        }
        self.text
    }

    /// Returns the text with the spaces around it.
    pub(super) fn untrimmed(&self) -> &'a str {
        std::str::from_utf8(self.bytes).unwrap_or_default()
    }

    /// Returns the text when it is one line.
    pub(super) fn line(&self) -> Option<&'a str> {
        let text = self.text();
        (!text.is_empty() && !text.contains(['\n', '\r'])).then_some(text)
    }

    /// Returns the text as JSON, intact or broken; `None` when it does not begin like JSON.
    pub(super) fn json(&self) -> Option<&Document> {
        let read = || {
            let first = self.bytes.trim_ascii_start().first()?;
            matches!(first, b'{' | b'[' | b'"').then(|| Document::parse(self.bytes))
        };
        self.json.get_or_init(read).as_ref()
    }

    /// Returns the root of valid JSON.
    pub(super) fn root(&self) -> Option<NodeRef<'_>> {
        self.json().filter(|json| json.error().is_none()).and_then(Document::root)
    }

    /// Returns the root of valid JSON, when it is an object.
    pub(super) fn object(&self) -> Option<NodeRef<'_>> {
        self.root().filter(NodeRef::is_object)
    }

    /// Returns the text as YAML.
    pub(super) fn yaml(&self) -> Result<&[Yaml], &YamlError> {
        let read = || {
            if !yaml::looks_like_yaml(self.text) {
                return Ok(Vec::new());
            }
            // The untrimmed text, because the first line may be indented.
            yaml::read(std::str::from_utf8(self.bytes).unwrap_or_default())
        };
        self.yaml.get_or_init(read).as_deref()
    }

    /// Returns a remark when one of these values, parts of a login, is written so that YAML 1.1 and
    /// YAML 1.2 read it differently.
    pub(super) fn ambiguous(&self, parts: &[Option<NodeRef<'_>>]) -> Option<Remark> {
        let documents = self.yaml().unwrap_or_default();
        let is_ambiguous = |part: &NodeRef<'_>| {
            documents.iter().any(|yaml| {
                let node = yaml.document().node(part.index());
                let is_its = node.is_some_and(|node| std::ptr::eq(node.raw(), part.raw()));
                is_its && yaml.is_ambiguous(*part)
            })
        };
        parts.iter().flatten().any(is_ambiguous).then(|| {
            Remark::new(
                RemarkKind::Note,
                "The username or the password is written without quotes, and YAML 1.1 and YAML 1.2 read it differently; it is used as written. Put it in quotes.",
            )
        })
    }

    /// Returns the documents of the text, JSON or YAML, whichever it is.
    fn documents(&self) -> impl Iterator<Item = &Document> {
        let json = self.json().filter(|json| json.error().is_none());
        let yaml = match json {
            Some(_) => &[],
            None => self.yaml().unwrap_or_default(),
        };
        json.into_iter().chain(yaml.iter().map(Yaml::document))
    }

    /// Returns the values in the text, in whichever syntax it is.
    pub(super) fn trees(&self) -> impl Iterator<Item = NodeRef<'_>> {
        // A text that is one scalar, or lines that YAML joins, is no structure.
        let is_broken = self.json().is_some_and(|json| json.error().is_some());
        let is_known = !(is_broken && self.other().is_some())
            && self.values().any(|value| is_structure(&value));
        let other = if is_known { None } else { self.other() };
        let other = other.and_then(|(_, document)| document.root());
        self.values().filter(move |_| is_known).chain(other)
    }

    /// Returns the syntax of the text when it is neither JSON nor YAML.
    pub(super) fn syntax(&self) -> Option<Syntax> {
        self.other.get().and_then(|other| other.as_ref()).map(|(syntax, _)| *syntax)
    }

    fn other(&self) -> Option<&(Syntax, Document)> {
        self.other.get_or_init(|| tree::read(self.text())).as_ref()
    }

    /// Returns the values in the text, JSON or YAML.
    pub(super) fn values(&self) -> impl Iterator<Item = NodeRef<'_>> {
        self.documents().filter_map(Document::root)
    }

    /// Returns all objects: the documents, and the items of lists. No program writes a list in a
    /// list.
    pub(super) fn objects(&self) -> impl Iterator<Item = NodeRef<'_>> {
        self.values().flat_map(|root| {
            let items = member(root, "items").filter(|items| items.kind() == Kind::Array);
            let list = items.unwrap_or(root);
            let is_list = list.kind() == Kind::Array;
            let inside = is_list.then(|| list.elements().filter(NodeRef::is_object));
            let alone = (!is_list).then_some(root);
            inside.into_iter().flatten().chain(alone)
        })
    }
}

fn is_structure(value: &NodeRef<'_>) -> bool {
    let is_object = |node: &NodeRef<'_>| node.members().next().is_some();
    is_object(value) || value.elements().any(|element| is_object(&element))
}

/// Maximum number of members read of an object; the known formats have far fewer.
const MAX_MEMBERS: usize = 1000;

/// Returns the last member of exactly this name: the one that Go and Python take when there are
/// two.
pub(super) fn member<'a>(object: NodeRef<'a>, name: &str) -> Option<NodeRef<'a>> {
    let members = object.members().take(MAX_MEMBERS);
    let named = members.filter(|member| member.name() == name);
    named.last().map(|member| member.value)
}

/// Returns the string of the member `name`; empty when it is absent or something else.
pub(super) fn string<'a>(object: NodeRef<'a>, name: &str) -> Cow<'a, str> {
    member(object, name).and_then(|value| value.as_str()).unwrap_or_default()
}

/// Returns the string of the member `name` in any letter case, as Go reads struct fields.
pub(super) fn folded<'a>(object: NodeRef<'a>, name: &str) -> Cow<'a, str> {
    let named = object
        .members()
        .take(MAX_MEMBERS)
        .filter(|member| fold::matches_key(member.key, name) && member.value.kind() != Kind::Null);
    named.last().and_then(|member| member.value.as_str()).unwrap_or_default()
}
