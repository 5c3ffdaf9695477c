//! One small edit in a large document: only the smallest value around it is parsed again.
//!
//! JSON is context-free, so if the value around the edit is still one value of the expected length,
//! the rest of the tree is only shifted.

use std::rc::Rc;

use super::document::Document;
use super::node::{Kind, Node, Tree};
use super::parse::{parse_value, MAX_DEPTH};
use crate::text::{apply, TextEdit, TextRange};

impl Document {
    /// Applies `edits` and returns the new document and the edits that undo them.
    pub fn apply(&self, edits: &[TextEdit]) -> (Self, Vec<TextEdit>) {
        if let [edit] = edits {
            if let Some(spliced) = splice(self, edit) {
                return spliced;
            }
        }
        let (bytes, inverse) = apply(self.bytes(), edits);
        (Self::parse(bytes), inverse)
    }
}

/// Applies `edit` by re-parsing a part; `None` if the whole has to be parsed.
fn splice(document: &Document, edit: &TextEdit) -> Option<(Document, Vec<TextEdit>)> {
    let Tree { bytes, nodes, .. } = &*document.tree;
    if document.error.is_some() || edit.range.end > bytes.len() {
        return None;
    }
    let path = path_to(nodes, edit.range);
    let &target = path.last()?;
    let old = *nodes.get(target)?;
    let (added, removed) = (edit.new_bytes.len() as u32, edit.range.len() as u32);
    let moved = |offset: u32| offset + added - removed;

    let (bytes, inverse) = apply(bytes, std::slice::from_ref(edit));
    let mut parsed = parse_value(&bytes, old.start as usize, path.len() - 1, 16);
    if parsed.error.is_some() || parsed.end != moved(old.end) as usize {
        return None;
    }
    let first = parsed.nodes.first_mut()?;
    if old.kind == Kind::Key {
        if first.kind != Kind::String {
            return None;
        }
        first.kind = Kind::Key;
    }

    let old_end = target + old.len as usize;
    let mut spliced = Vec::with_capacity(nodes.len() - old.len as usize + parsed.nodes.len());
    spliced.extend_from_slice(nodes.get(..target)?);
    spliced.extend_from_slice(&parsed.nodes);
    spliced.extend(nodes.get(old_end..)?.iter().map(|node| Node {
        start: moved(node.start),
        end: moved(node.end),
        ..*node
    }));
    for &ancestor in &path[..path.len() - 1] {
        let node = spliced.get_mut(ancestor)?;
        node.end = moved(node.end);
        node.len = node.len + parsed.nodes.len() as u32 - old.len;
    }
    let lines = document.tree.lines.get().map(|lines| Rc::new(lines.after(edit, &bytes)));
    let spliced = Document {
        tree: Tree::new(bytes, spliced, lines),
        error: None,
        value_end: moved(document.value_end as u32) as usize,
    };
    Some((spliced, inverse))
}

/// Returns the nodes from the root to the smallest one that holds `range`, its own borders
/// included: parsing the value again shows whether an edit at a border stayed inside. The nodes
/// before the last one are its containers, so their number is its depth.
fn path_to(nodes: &[Node], range: TextRange) -> Vec<usize> {
    let mut path = Vec::new();
    let mut index = 0;
    let mut end = nodes.first().map_or(0, |root| root.len as usize);
    while index < end {
        let Some(node) = nodes.get(index) else { break };
        if node.start as usize > range.end || path.len() > MAX_DEPTH {
            break;
        }
        if node.start as usize <= range.start && range.end <= node.end as usize {
            path.push(index);
            end = index + node.len as usize;
            index += 1;
        } else {
            index += node.len as usize;
        }
    }
    path
}
