//! How a file is laid out, read off its own text, so that new parts look like the old ones.

use super::document::Document;
use super::node::{Kind, NodeRef};
use crate::text::TextRange;

/// Layout for new values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// `None` puts everything on one line; otherwise the line end: LF, CRLF or CR.
    pub newline: Option<&'static str>,
    /// One level of indentation.
    pub indent: String,
    /// Between a key and its value, the colon included.
    pub colon: String,
    /// Between two items on one line, the comma included.
    pub comma: String,
}

impl Document {
    /// The layout that this document's own text shows.
    pub fn style(&self) -> Style {
        Style::of(self)
    }
}

impl Style {
    /// As Docker writes: tabs, LF, `": "` (Go `json.MarshalIndent(c, "", "\t")`).
    pub fn docker() -> Self {
        Self {
            newline: Some("\n"),
            indent: "\t".to_owned(),
            colon: ": ".to_owned(),
            comma: ",".to_owned(),
        }
    }

    /// The style of a document; Docker's where the text does not show one.
    pub fn of(document: &Document) -> Self {
        let mut style = Self::docker();
        let bytes = document.bytes();
        let containers = || {
            (0..document.tree.nodes.len())
                .filter_map(|index| document.node(index))
                .filter(|node| matches!(node.kind(), Kind::Object | Kind::Array))
                .filter_map(|node| Some((node, first_item(node)?)))
        };
        if containers().next().is_none() {
            style.newline = newline_in(bytes).or(style.newline);
            return style;
        }
        if let Some(member) = containers().find_map(|(node, _)| node.members().next()) {
            let between = TextRange::new(member.key.range().end, member.value.range().start);
            style.colon = String::from_utf8_lossy(between.of(bytes)).into_owned();
            if style.colon.contains(['\n', '\r']) {
                ": ".clone_into(&mut style.colon);
            }
        }
        let broken = containers().find_map(|(node, first)| {
            let gap = TextRange::new(node.range().start + 1, first.start).of(bytes);
            let newline = newline_in(gap)?;
            let outer = indent_of_line(bytes, node.range().start);
            let inner = after_newline(gap);
            let unit = inner.strip_prefix(outer).filter(|unit| !unit.is_empty());
            Some((newline, unit.unwrap_or_default().to_vec()))
        });
        if let Some((newline, unit)) = broken {
            style.newline = Some(newline);
            style.indent = String::from_utf8_lossy(&unit).into_owned();
        } else {
            style.newline = None;
            style.indent = String::new();
        }
        if style.colon.ends_with(' ') {
            ", ".clone_into(&mut style.comma);
        }
        style
    }
}

fn first_item(node: NodeRef<'_>) -> Option<TextRange> {
    let member = node.members().next().map(|member| member.range());
    member.or_else(|| node.elements().next().map(|element| element.range()))
}

/// The first line end in `gap`.
pub(super) fn newline_in(gap: &[u8]) -> Option<&'static str> {
    let at = gap
        .iter()
        .position(|&byte| byte == b'\n' || byte == b'\r')?;
    Some(match (gap.get(at), gap.get(at + 1)) {
        (Some(b'\r'), Some(b'\n')) => "\r\n",
        (Some(b'\r'), _) => "\r",
        _ => "\n",
    })
}

/// What follows the last line end of `gap`; all of it when there is none.
pub(super) fn after_newline(gap: &[u8]) -> &[u8] {
    let last = gap.iter().rposition(|&byte| byte == b'\n' || byte == b'\r');
    gap.get(last.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// The white space at the start of the line that holds `offset`.
pub(super) fn indent_of_line(bytes: &[u8], offset: usize) -> &[u8] {
    let line = after_newline(bytes.get(..offset).unwrap_or_default());
    let blank = line
        .iter()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .count();
    line.get(..blank).unwrap_or_default()
}
