//! Type and keys of a Kubernetes Secret in JSON or YAML; nothing else of it is read.

use crate::json::NodeRef;
use crate::lint::prelude::*;
use crate::yaml;

/// Piece of text and its place; only the place includes quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) range: TextRange,
}

/// Parts of a Secret.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SecretShape {
    /// Value of `kind`.
    pub(super) kind: Piece,
    /// Value of `type`; `None` when it has none, which means Opaque.
    pub(super) secret_type: Option<Piece>,
    /// Value of `metadata.namespace`.
    pub(super) namespace: Option<Piece>,
    /// Keys of `data` and `stringData`.
    pub(super) keys: Vec<Piece>,
    /// True for JSON, where new text needs quotes.
    pub(super) is_json: bool,
}

/// Returns the first Secret in the text.
pub(super) fn read(context: &LintContext) -> Option<SecretShape> {
    let document = context.document();
    let bytes = document.bytes();
    if bytes.trim_ascii_start().first() == Some(&b'{') {
        return secret(document.root()?, true, &|node| node.range());
    }
    let text = std::str::from_utf8(bytes).ok()?;
    if !text.contains("kind:") {
        return None;
    }
    let documents = yaml::read(text).ok()?;
    documents.iter().find_map(|yaml| {
        let range = |node: NodeRef<'_>| yaml.range(node).unwrap_or_default();
        secret(yaml.document().root()?, false, &range)
    })
}

fn secret(
    root: NodeRef<'_>,
    is_json: bool,
    range: &dyn Fn(NodeRef<'_>) -> TextRange,
) -> Option<SecretShape> {
    let mut shape = SecretShape { is_json, ..SecretShape::default() };
    let piece = |node: NodeRef<'_>| Piece { text: node.text().into_owned(), range: range(node) };
    for member in root.members() {
        match member.name().as_ref() {
            "kind" => shape.kind = piece(member.value),
            "type" => shape.secret_type = Some(piece(member.value)),
            "data" | "stringData" => {
                let keys = member.value.members().map(|member| piece(member.key));
                shape.keys.extend(keys);
            }
            "metadata" => {
                let mut inner = member.value.members();
                let found = inner.find(|member| member.name() == "namespace");
                shape.namespace = found.map(|member| piece(member.value));
            }
            _ => {}
        }
    }
    (shape.kind.text == "Secret").then_some(shape)
}
