//! Changes to the tree as edits of the text that touch only the item and its separator.
//!
//! "Item" is a member of an object or an element of an array.

use super::build::write_member;
use super::slot::{inside, Slot};
use super::style::indent_of_line;
use super::{encode_string, Document, Json, Member, NodeRef, Style};
use crate::text::{TextEdit, TextRange};

/// Replaces a value.
pub fn replace(document: &Document, node: NodeRef<'_>, value: &Json) -> TextEdit {
    let style = document.style();
    let indent = indent_of_line(document.bytes(), node.range().start);
    TextEdit::replace(node.range(), value.write(&style, &String::from_utf8_lossy(indent)))
}

/// Replaces the key of a member.
pub fn rename_member(member: &Member<'_>, key: &str) -> TextEdit {
    TextEdit::replace(member.key.range(), encode_string(key))
}

/// Inserts a member so that it becomes the `index`-th of `object`.
pub fn insert_member(
    document: &Document,
    object: NodeRef<'_>,
    index: usize,
    key: &str,
    value: &Json,
) -> TextEdit {
    insert(document, object, index, |style, indent| write_member(key, value, style, indent))
}

/// Inserts an element so that it becomes the `index`-th of `array`.
pub fn insert_element(
    document: &Document,
    array: NodeRef<'_>,
    index: usize,
    value: &Json,
) -> TextEdit {
    insert(document, array, index, |style, indent| value.write(style, indent))
}

fn insert(
    document: &Document,
    container: NodeRef<'_>,
    index: usize,
    write: impl Fn(&Style, &str) -> String,
) -> TextEdit {
    let slot = Slot::new(document, container, index);
    let item = write(&slot.style, &slot.indent);
    slot.fill(&[item.into_bytes()])
}

/// Removes the `index`-th item with one comma and its white space.
pub fn remove_item(document: &Document, container: NodeRef<'_>, index: usize) -> Option<TextEdit> {
    let edit = removal(container, &container.items(), index)?;
    debug_assert!(edit.range.end <= document.bytes().len());
    Some(edit)
}

/// Removes the `index`-th of `items`, the items of `container`.
pub(crate) fn removal(
    container: NodeRef<'_>,
    items: &[TextRange],
    index: usize,
) -> Option<TextEdit> {
    let item = *items.get(index)?;
    let next = items.get(index + 1);
    let previous = index.checked_sub(1).and_then(|before| items.get(before));
    let range = match (previous, next) {
        (_, Some(next)) => TextRange::new(item.start, next.start),
        (Some(previous), None) => TextRange::new(previous.end, item.end),
        (None, None) => inside(container),
    };
    Some(TextEdit::remove(range))
}

/// Moves the `from`-th item so that it becomes the `to`-th. Separators stay in place.
pub fn move_item(
    document: &Document,
    container: NodeRef<'_>,
    from: usize,
    to: usize,
) -> Option<TextEdit> {
    let bytes = document.bytes();
    let items = container.items();
    if from == to || from >= items.len() || to >= items.len() {
        return None;
    }
    let (low, high) = (from.min(to), from.max(to));
    let mut order: Vec<usize> = (low..=high).collect();
    if from < to {
        order.rotate_left(1);
    } else {
        order.rotate_right(1);
    }
    let mut text = Vec::new();
    for (place, &item) in (low..=high).zip(&order) {
        text.extend_from_slice(items[item].of(bytes));
        if place < high {
            let separator = TextRange::new(items[place].end, items[place + 1].start);
            text.extend_from_slice(separator.of(bytes));
        }
    }
    Some(TextEdit::replace(TextRange::new(items[low].start, items[high].end), text))
}
