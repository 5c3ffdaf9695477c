//! Room for new items in an object or array, laid out like those that are there.

use super::build::write_member;
use super::style::{after_newline, indent_of_line};
use super::{Document, Json, NodeRef, Style};
use crate::text::{first_newline, TextEdit, TextRange};

/// Place of new items, what separates them from their neighbours, and the layout that they get.
#[derive(Debug)]
pub(crate) struct Slot {
    /// Text that the items replace.
    range: TextRange,
    before: Vec<u8>,
    /// Between two new items.
    between: Vec<u8>,
    after: Vec<u8>,
    /// Layout of each item.
    pub(crate) style: Style,
    /// Indentation of the line on which each item starts.
    pub(crate) indent: String,
}

impl Slot {
    /// Returns the room before the `index`-th item of `container`, or after its last one.
    pub(crate) fn new(document: &Document, container: NodeRef<'_>, index: usize) -> Self {
        let bytes = document.bytes();
        let style = document.style();
        let items = container.items();
        let inside = inside(container);
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return Self::in_empty(container, bytes, style);
        };
        let before_first = TextRange::new(inside.start, first.start).of(bytes);
        // The white space after the comma at the place of the new item.
        let gap = match items.len() {
            1 if first_newline(before_first).is_some() => before_first,
            1 => &style.comma.as_bytes()[1..],
            count => {
                let right = index.clamp(1, count - 1);
                after_comma(bytes, items[right - 1].end, items[right].start)
            }
        };
        let separator = [b",", gap].concat();
        // An item that starts on its own line sets the indentation of what it holds.
        let (newline, indent) = match first_newline(gap) {
            Some(_) => (style.newline, after_newline(gap)),
            None => (None, &b""[..]),
        };
        let indent = String::from_utf8_lossy(indent).into_owned();
        let (range, before, after) = match items.get(index) {
            Some(next) => (TextRange::at(next.start), Vec::new(), separator.clone()),
            None => (TextRange::at(last.end), separator.clone(), Vec::new()),
        };
        Self { range, before, between: separator, after, style: Style { newline, ..style }, indent }
    }

    fn in_empty(container: NodeRef<'_>, bytes: &[u8], style: Style) -> Self {
        let outer = indent_of_line(bytes, container.range().start);
        let outer = String::from_utf8_lossy(outer);
        let (before, after, between, indent) = match style.newline {
            None => (String::new(), String::new(), style.comma.clone(), String::new()),
            Some(newline) => {
                let indent = format!("{outer}{}", style.indent);
                let before = format!("{newline}{indent}");
                let between = format!(",{before}");
                (before, format!("{newline}{outer}"), between, indent)
            }
        };
        Self {
            range: inside(container),
            before: before.into_bytes(),
            between: between.into_bytes(),
            after: after.into_bytes(),
            style,
            indent,
        }
    }

    /// Returns the edit that puts `items` there.
    pub(crate) fn fill(&self, items: &[Vec<u8>]) -> TextEdit {
        let text = [&self.before[..], &items.join(&self.between[..]), &self.after];
        TextEdit::replace(self.range, text.concat())
    }

    /// Returns the edit that puts a member there.
    pub(crate) fn member(&self, key: &str, value: &Json) -> TextEdit {
        let member = write_member(key, value, &self.style, &self.indent);
        self.fill(&[member.into_bytes()])
    }
}

/// Returns the range between the brackets.
pub(super) fn inside(container: NodeRef<'_>) -> TextRange {
    let range = container.range();
    TextRange::new(range.start + 1, range.end.saturating_sub(1).max(range.start + 1))
}

/// Returns the white space between the comma and the next item.
fn after_comma(bytes: &[u8], end: usize, start: usize) -> &[u8] {
    let separator = TextRange::new(end, start).of(bytes);
    let comma = separator.iter().position(|&byte| byte == b',');
    &separator[comma.map_or(0, |at| at + 1)..]
}
