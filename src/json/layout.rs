//! The layout of a file, read from its own text so that new parts look like the old ones.

use super::document::Document;
use super::node::{Kind, NodeRef};
use super::style::{after_newline, indent_of_line, Style};
use crate::text::{first_newline, TextRange};

impl Document {
    /// Returns the layout of this document's own text; found once.
    pub fn style(&self) -> Style {
        self.tree.style.get_or_init(|| Style::of(self)).clone()
    }
}

impl Style {
    /// Reads the style of a document; falls back to Docker's where the text does not show one.
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
            style.newline = first_newline(bytes).or(style.newline);
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
            let newline = first_newline(gap)?;
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
