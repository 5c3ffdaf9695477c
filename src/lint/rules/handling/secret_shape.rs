//! Reading just so much of a Secret of Kubernetes, in JSON or YAML, as its type and keys need.

use crate::json::Document;
use crate::lint::LintContext;
use crate::text::TextRange;

/// A piece of text and its place, quotes included in the place only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) range: TextRange,
}

/// A Secret.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SecretShape {
    /// The value of `kind`.
    pub(super) kind: Piece,
    /// The value of `type`; `None` when it has none, which means Opaque.
    pub(super) secret_type: Option<Piece>,
    /// The value of `metadata.namespace`.
    pub(super) namespace: Option<Piece>,
    /// The keys of `data` and `stringData`.
    pub(super) keys: Vec<Piece>,
    /// It is JSON, so new text needs quotes.
    pub(super) is_json: bool,
}

/// The first Secret in the text.
pub(super) fn read(context: &LintContext<'_>) -> Option<SecretShape> {
    let document = context.document();
    let bytes = document.bytes();
    let shape = if bytes.trim_ascii_start().first() == Some(&b'{') {
        from_json(document)?
    } else {
        let text = std::str::from_utf8(bytes).ok()?;
        if !text.contains("kind:") {
            return None;
        }
        from_yaml(text)
    };
    (shape.kind.text == "Secret").then_some(shape)
}

fn from_json(document: &Document) -> Option<SecretShape> {
    let root = document.root()?;
    let mut shape = SecretShape {
        is_json: true,
        ..SecretShape::default()
    };
    for member in root.members() {
        let value = Piece {
            text: member.value.text().into_owned(),
            range: member.value.range(),
        };
        match member.name().as_ref() {
            "kind" => shape.kind = value,
            "type" => shape.secret_type = Some(value),
            "data" | "stringData" => shape.keys.extend(member.value.members().map(|m| Piece {
                text: m.name().into_owned(),
                range: m.key.range(),
            })),
            "metadata" => {
                let mut inner = member.value.members();
                let found = inner.find(|m| m.name() == "namespace");
                shape.namespace = found.map(|m| Piece {
                    text: m.value.text().into_owned(),
                    range: m.value.range(),
                });
            }
            _ => {}
        }
    }
    Some(shape)
}

/// Block style as `kubectl` and people write it: keys at the margin, one level below them.
fn from_yaml(text: &str) -> SecretShape {
    let mut shape = SecretShape::default();
    let mut parent = "";
    let mut indent = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let body = line.trim_end();
        if body == "---" {
            if shape.kind.text == "Secret" {
                break;
            }
            shape = SecretShape::default();
            continue;
        }
        let inner = body.trim_start();
        let depth = body.len() - inner.len();
        let Some((key, value)) = inner.split_once(':').filter(|_| !inner.starts_with('#')) else {
            continue;
        };
        let key_range = TextRange::new(start + depth, start + depth + key.len());
        let key = key.trim_matches(['"', '\'']);
        let value = yaml_value(value, key_range.end + 1);
        if depth == 0 {
            (parent, indent) = (key, None);
            match key {
                "kind" => shape.kind = value,
                "type" => shape.secret_type = Some(value),
                _ => {}
            }
        } else if *indent.get_or_insert(depth) == depth {
            match parent {
                "data" | "stringData" => shape.keys.push(Piece {
                    text: key.to_owned(),
                    range: key_range,
                }),
                "metadata" if key == "namespace" => shape.namespace = Some(value),
                _ => {}
            }
        }
    }
    shape
}

/// A plain or quoted value on the key's own line, without its comment; `at` is where `text` begins.
fn yaml_value(text: &str, at: usize) -> Piece {
    let text_only = text.split(" #").next().unwrap_or_default();
    let trimmed = text_only.trim();
    let start = at + (text_only.len() - text_only.trim_start().len());
    Piece {
        text: trimmed.trim_matches(['"', '\'']).to_owned(),
        range: TextRange::new(start, start + trimmed.len()),
    }
}
