//! Secret parts of the text, and the text as spans for showing it.

use super::token::known_prefix;
use super::ConfigFile;
use crate::go::fold;
use crate::json::{Document, Kind, NodeRef};
use crate::text::{url_password, TextRange};

/// Kind of a piece of the file's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanKind {
    /// A key with its quotes.
    Key,
    /// A string with its quotes.
    String,
    /// A number, `true`, `false` or `null`.
    Scalar,
    /// A secret with its quotes, hidden unless asked for.
    Secret,
    /// Brackets, commas, white space.
    Plain,
}

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HighlightSpan {
    /// Range of the piece.
    pub range: TextRange,
    /// Kind of the piece.
    pub kind: SpanKind,
}

/// Returns the spans that cover `range` without gaps. After a syntax error, everything that could
/// be a value counts as secret.
pub fn spans(document: &Document, range: TextRange) -> Vec<HighlightSpan> {
    let sound_end = if document.error().is_some() {
        document.leaves_end()
    } else {
        document.trailing().map_or(document.bytes().len(), |rest| rest.start)
    };
    let auths = auths_ranges(document);
    let mut found: Vec<HighlightSpan> = document
        .leaves_in(range)
        .map(|leaf| HighlightSpan { range: leaf.range(), kind: leaf_kind(document, leaf, &auths) })
        .collect();
    if range.end > sound_end {
        found.extend(
            broken_spans(document.bytes(), sound_end)
                .into_iter()
                .filter(|token| token.range.overlaps(range)),
        );
    }
    fill_gaps(&found, range)
}

fn leaf_kind(document: &Document, leaf: NodeRef<'_>, auths: &[TextRange]) -> SpanKind {
    match leaf.kind() {
        Kind::Key if url_password(&leaf.text()).is_some() => SpanKind::Secret,
        Kind::Key => SpanKind::Key,
        Kind::String => {
            let before = leaf.index().checked_sub(1).and_then(|at| document.node(at));
            let key = before.filter(|node| node.kind() == Kind::Key);
            let key = key.map(|key| key.text()).unwrap_or_default();
            let in_auths = auths.iter().any(|auths| auths.contains(leaf.range()));
            if is_secret(&key, &leaf.text(), in_auths) {
                SpanKind::Secret
            } else {
                SpanKind::String
            }
        }
        _ => SpanKind::Scalar,
    }
}

/// Keys of an entry whose values are not secret.
const HARMLESS: [&str; 3] = ["username", "serveraddress", "email"];

/// Words in a key of any case that indicate a secret.
const TELLING: [&str; 8] =
    ["auth", "password", "passwd", "secret", "token", "cookie", "apikey", "api-key"];

/// Returns whether the string `value` of the member `key` must be masked. Inside `auths` this is
/// everything that is not known to be harmless.
pub fn is_secret(key: &str, value: &str, in_auths: bool) -> bool {
    if value.is_empty() {
        return false;
    }
    if in_auths {
        return !HARMLESS.iter().any(|name| fold::matches(key, name));
    }
    let key = key.to_lowercase();
    TELLING.iter().any(|word| key.contains(word))
        || value.starts_with("eyJ")
        || known_prefix(value.as_bytes()).is_some()
        || url_password(value).is_some()
}

fn auths_ranges(document: &Document) -> Vec<TextRange> {
    ConfigFile::new(document)
        .members()
        .filter(|member| fold::matches_key(member.key, "auths"))
        .map(|member| member.value.range())
        .collect()
}

/// Splits text that is not JSON: strings before a colon are keys, all other words are secret.
fn broken_spans(bytes: &[u8], start: usize) -> Vec<HighlightSpan> {
    let mut spans = Vec::new();
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let begin = at;
        let is_word = |byte: &u8| !byte.is_ascii_whitespace() && !b"{}[],:\"".contains(byte);
        if byte == b'"' {
            let inner = rest.iter().take_while(|b| !b"\"\r\n".contains(b)).count();
            let closed = rest.get(inner) == Some(&b'"');
            at += 1 + inner + usize::from(closed);
            let behind = bytes.get(at..).unwrap_or_default();
            let next = behind.iter().find(|b| !b.is_ascii_whitespace());
            let is_key = closed && next == Some(&b':');
            spans.push(HighlightSpan {
                range: TextRange::new(begin, at),
                kind: if is_key { SpanKind::Key } else { SpanKind::Secret },
            });
        } else if is_word(&byte) {
            at += 1 + rest.iter().take_while(|b| is_word(b)).count();
            spans.push(HighlightSpan { range: TextRange::new(begin, at), kind: SpanKind::Secret });
        } else {
            at += 1;
        }
    }
    spans
}

/// Cuts `found` to `range` and inserts plain spans between them.
fn fill_gaps(found: &[HighlightSpan], range: TextRange) -> Vec<HighlightSpan> {
    let mut filled = Vec::with_capacity(found.len() * 2 + 1);
    let mut at = range.start;
    let plain =
        |start, end| HighlightSpan { range: TextRange::new(start, end), kind: SpanKind::Plain };
    for token in found {
        let start = token.range.start.max(at);
        let end = token.range.end.min(range.end);
        if end <= start {
            continue;
        }
        if at < start {
            filled.push(plain(at, start));
        }
        filled.push(HighlightSpan { range: TextRange::new(start, end), kind: token.kind });
        at = end;
    }
    if at < range.end {
        filled.push(plain(at, range.end));
    }
    filled
}
