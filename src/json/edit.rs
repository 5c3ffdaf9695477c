//! Changes to the tree as edits of the text that touch only the item and its separator.
//!
//! "Item" is a member of an object or an element of an array.

use super::slot::{inside, Slot};
use super::style::indent_of_line;
use super::{encode_string, Document, Json, Kind, Member, NodeRef};
use crate::text::{TextEdit, TextRange};

/// Replaces a value.
pub fn replace(document: &Document, node: NodeRef<'_>, value: &Json) -> TextEdit {
    let style = document.style();
    // Of a text on one line, the start of the line is far away, and only containers need it.
    let is_container = matches!(value, Json::Object(_) | Json::Array(_));
    let indent = match style.newline.filter(|_| is_container) {
        Some(_) => indent_of_line(document.bytes(), node.range().start),
        None => b"",
    };
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
    Slot::new(document, object, index).member(key, value)
}

/// Inserts an element so that it becomes the `index`-th of `array`.
pub fn insert_element(
    document: &Document,
    array: NodeRef<'_>,
    index: usize,
    value: &Json,
) -> TextEdit {
    let slot = Slot::new(document, array, index);
    let element = value.write(&slot.style, &slot.indent);
    slot.fill(&[element.into_bytes()])
}

/// Removes the `index`-th item with one comma and its white space.
pub fn remove_item(document: &Document, container: NodeRef<'_>, index: usize) -> Option<TextEdit> {
    let value = match container.kind() {
        Kind::Object => container.members().nth(index)?.value,
        _ => container.elements().nth(index)?,
    };
    let edit = remove_value(container, value);
    debug_assert!(edit.range.end <= document.bytes().len());
    Some(edit)
}

/// Removes the item of `container` with this value. Only for its last item are the others listed.
pub(crate) fn remove_value(container: NodeRef<'_>, value: NodeRef<'_>) -> TextEdit {
    let (tree, after) = (container.tree(), value.after());
    let key = value.index().checked_sub(1).filter(|_| container.is_object());
    let item = key.and_then(|key| NodeRef::at(tree, key)).unwrap_or(value);
    let start = item.range().start;
    let next = NodeRef::at(tree, after).filter(|_| after < container.after());
    TextEdit::remove(match next {
        Some(next) => TextRange::new(start, next.range().start),
        None => match container.items().iter().rev().nth(1) {
            Some(previous) => TextRange::new(previous.end, value.range().end),
            None => inside(container),
        },
    })
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
