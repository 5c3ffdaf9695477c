//! The whole document laid out as Docker would write it, keeping every key, duplicate and spelling
//! of a number.

use super::node::Kind;
use super::{encode_string, Document, NodeRef, Style};
use crate::text::{TextEdit, TextRange};

/// Lays out the first value in `style` and drops the white space around it. Returns `None` if there
/// is a syntax error or no value.
pub fn format(document: &Document, style: &Style) -> Option<Vec<TextEdit>> {
    let root = document.root()?;
    if document.error().is_some() {
        return None;
    }
    let mut text = Vec::with_capacity(document.bytes().len());
    write(&mut text, root, style);
    let end = match document.trailing() {
        Some(_) => root.range().end,
        None => document.bytes().len(),
    };
    let range = TextRange::new(0, end);
    if range.of(document.bytes()) == text {
        return Some(Vec::new());
    }
    Some(vec![TextEdit::replace(range, text)])
}

/// An open container during writing: its remaining items, and whether one was written.
struct Open<'a> {
    object: bool,
    children: Vec<NodeRef<'a>>,
    started: bool,
}

fn write(text: &mut Vec<u8>, root: NodeRef<'_>, style: &Style) {
    let mut open: Vec<Open<'_>> = Vec::new();
    begin(text, root, &mut open);
    while let Some(top) = open.last_mut() {
        let Some(child) = top.children.pop() else {
            let (object, started) = (top.object, top.started);
            open.pop();
            if started {
                break_line(text, open.len(), style);
            }
            text.push(if object { b'}' } else { b']' });
            continue;
        };
        let value = if child.kind() == Kind::Key { top.children.pop() } else { None };
        if top.started {
            text.push(b',');
        }
        top.started = true;
        break_line(text, open.len(), style);
        begin(text, child, &mut open);
        if let Some(value) = value {
            text.extend_from_slice(style.colon.as_bytes());
            begin(text, value, &mut open);
        }
    }
}

/// Writes a leaf, or the opening bracket of a container.
fn begin<'a>(text: &mut Vec<u8>, node: NodeRef<'a>, open: &mut Vec<Open<'a>>) {
    let children: Vec<NodeRef<'a>> = match node.kind() {
        Kind::Object => node.members().flat_map(|m| [m.key, m.value]).collect(),
        Kind::Array => node.elements().collect(),
        Kind::Key | Kind::String => return text.extend_from_slice(&canonical_string(node)),
        _ => return text.extend_from_slice(node.raw()),
    };
    text.push(if node.is_object() { b'{' } else { b'[' });
    open.push(Open {
        object: node.is_object(),
        children: children.into_iter().rev().collect(),
        started: false,
    });
}

/// Returns the string in Docker's spelling; unchanged if UTF-8 cannot express it.
fn canonical_string(node: NodeRef<'_>) -> Vec<u8> {
    let said = node.text();
    if said.contains(char::REPLACEMENT_CHARACTER) {
        return node.raw().to_vec();
    }
    encode_string(&said).into_bytes()
}

fn break_line(text: &mut Vec<u8>, depth: usize, style: &Style) {
    if let Some(newline) = style.newline {
        text.extend_from_slice(newline.as_bytes());
        for _ in 0..depth {
            text.extend_from_slice(style.indent.as_bytes());
        }
    }
}
