//! The text as spans for showing it; [`super::secrets`] decides which of them are secret.

use super::secrets::{has_secret, Places, Secrecy};
use crate::json::{Kind, NodeRef};
use crate::text::TextRange;

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
/// be a value counts as secret. The ranges of one text have to come in order.
pub fn spans(places: &mut Places<'_>, range: TextRange) -> Vec<HighlightSpan> {
    let document = places.document();
    let sound_end = if document.error().is_some() {
        document.leaves_end()
    } else {
        document.trailing().map_or(document.bytes().len(), |rest| rest.start)
    };
    let mut found: Vec<HighlightSpan> = document
        .leaves_in(range)
        .map(|leaf| HighlightSpan { range: leaf.range(), kind: leaf_kind(places, leaf) })
        .collect();
    if range.end > sound_end {
        // A text that does not come in order is read from the beginning.
        let from = Some(places.read).filter(|read| *read <= range.start);
        let start = from.unwrap_or_default().max(sound_end);
        let (spans, read) = broken_spans(document.bytes(), start, range);
        places.read = read;
        found.extend(spans);
    }
    fill_gaps(&found, range)
}

fn leaf_kind(places: &mut Places<'_>, leaf: NodeRef<'_>) -> SpanKind {
    if places.secrecy(leaf) != Secrecy::None {
        return SpanKind::Secret;
    }
    match leaf.kind() {
        Kind::Key => SpanKind::Key,
        Kind::String => SpanKind::String,
        _ => SpanKind::Scalar,
    }
}

/// Splits text that is not JSON: strings before a colon are keys, all other words are secret. Gives
/// those in `wanted`, and the place where the text after it begins, with a word that is cut.
fn broken_spans(bytes: &[u8], start: usize, wanted: TextRange) -> (Vec<HighlightSpan>, usize) {
    let mut spans = Vec::new();
    let (mut at, mut begin) = (start, start);
    while let Some(&byte) = bytes.get(at).filter(|_| at < wanted.end) {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        begin = at;
        let is_word = |byte: &u8| !byte.is_ascii_whitespace() && !b"{}[],:\"".contains(byte);
        if byte == b'"' {
            let inner = rest.iter().take_while(|b| !b"\"\r\n".contains(b)).count();
            let closed = rest.get(inner) == Some(&b'"');
            at += 1 + inner + usize::from(closed);
            let range = TextRange::new(begin, at);
            if !range.overlaps(wanted) {
                continue;
            }
            let behind = bytes.get(at..).unwrap_or_default();
            let next = behind.iter().find(|b| !b.is_ascii_whitespace());
            let text = range.of(bytes);
            let is_harmless = || !has_secret(String::from_utf8_lossy(text).trim_matches('"'));
            let is_key = closed && next == Some(&b':') && is_harmless();
            spans.push(HighlightSpan {
                range,
                kind: if is_key { SpanKind::Key } else { SpanKind::Secret },
            });
        } else if is_word(&byte) {
            at += 1 + rest.iter().take_while(|b| is_word(b)).count();
            let range = TextRange::new(begin, at);
            if range.overlaps(wanted) {
                spans.push(HighlightSpan { range, kind: SpanKind::Secret });
            }
        } else {
            at += 1;
        }
    }
    (spans, if at > wanted.end { begin } else { at })
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
