//! Invariants after every edit.

use credenza::json::{encode_string, Document, NodeRef};
use credenza::text::{apply, LineIndex, TextEdit, TextRange};

use super::meaning::Op;
use super::tree::Tree;

/// Asserts that two documents are the same in everything visible from outside.
pub(crate) fn same_documents(one: &Document, other: &Document) {
    assert_eq!(one.bytes(), other.bytes());
    assert_eq!(one.error(), other.error());
    assert_eq!(one.trailing(), other.trailing());
    for index in 0.. {
        let (a, b) = (one.node(index), other.node(index));
        let seen = |node: &NodeRef<'_>| (node.kind(), node.range(), node.items());
        assert_eq!(a.as_ref().map(seen), b.as_ref().map(seen), "node {index}");
        if a.is_none() {
            return;
        }
    }
}

/// Applies edits with the simplest possible code: from the last to the first.
pub(crate) fn apply_plainly(bytes: &[u8], edits: &[TextEdit]) -> Vec<u8> {
    let mut sorted: Vec<&TextEdit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut new = bytes.to_vec();
    for edit in sorted.into_iter().rev() {
        new.splice(edit.range.start..edit.range.end, edit.new_bytes.iter().copied());
    }
    new
}

/// Returns the edited document, after checking edits, inverse and incremental parse.
pub(crate) fn edited(document: &Document, edits: &[TextEdit]) -> Document {
    // An existing index of lines is carried over the edit.
    assert_eq!(*document.lines(), LineIndex::new(document.bytes()));
    let (new, inverse) = document.apply(edits);
    assert_eq!(*new.lines(), LineIndex::new(new.bytes()), "lines after {edits:?}");
    assert_eq!(
        String::from_utf8_lossy(new.bytes()),
        String::from_utf8_lossy(&apply_plainly(document.bytes(), edits)),
        "the edits are not all applied"
    );
    same_documents(&new, &Document::parse(new.bytes()));
    assert_eq!(apply(new.bytes(), &inverse).0, document.bytes());
    same_documents(&new.apply(&inverse).0, document);
    new
}

/// Asserts that the edits remove only the bytes of the targets, white space and commas.
pub(crate) fn touches_only_targets(document: &Document, edits: &[TextEdit], ops: &[Op]) {
    let targets: Vec<TextRange> = ops.iter().map(|op| target(document, op)).collect();
    for edit in edits {
        for at in edit.range.start..edit.range.end {
            let byte = document.bytes()[at];
            let free = matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',');
            let meant = targets.iter().any(|t| t.start <= at && at < t.end);
            assert!(free || meant, "byte {at} ({:?}) is no part of the change", char::from(byte));
        }
    }
}

fn target(document: &Document, op: &Op) -> TextRange {
    let Some(root) = document.root() else {
        return TextRange::default();
    };
    let child = |node: NodeRef<'_>, place: usize| -> usize {
        let values = node.members().map(|member| member.value).chain(node.elements());
        values.map(|value| value.index()).nth(place).expect("a child")
    };
    let node = |path: &[usize]| {
        path.iter().fold(root, |node, &place| document.node(child(node, place)).expect("a node"))
    };
    match op {
        Op::Replace(path, _) => node(path).range(),
        Op::Rename(path, _) => {
            let (place, object) = path.split_last().expect("a member");
            let member = node(object).members().nth(*place).expect("a member");
            member.key.range()
        }
        Op::Remove(path) => {
            let (place, container) = path.split_last().expect("an item");
            node(container).items()[*place]
        }
        Op::Move(path, from, to) => {
            let items = node(path).items();
            TextRange::new(items[*from.min(to)].start, items[*from.max(to)].end)
        }
        Op::Insert(..) | Op::Push(..) => TextRange::default(),
    }
}

/// Returns the tree after the changes. A new member may be anywhere: its place is taken from
/// `after`.
pub(crate) fn changed(before: &Tree, ops: &[Op], after: &Tree) -> Tree {
    let mut tree = before.clone();
    let mut ops = ops.to_vec();
    // From the end, so that the places of the others stay; insertions come last.
    ops.sort_by_key(|op| match op {
        Op::Remove(path) => (1, std::cmp::Reverse(path.clone())),
        Op::Insert(..) => (2, std::cmp::Reverse(Vec::new())),
        _ => (0, std::cmp::Reverse(Vec::new())),
    });
    for op in ops {
        match op {
            Op::Replace(path, value) => *tree.at(&path) = value,
            Op::Rename(path, key) => {
                let (last, object) = path.split_last().expect("a member");
                tree.members_at(object)[*last].0 = encode_string(&key).into_bytes();
            }
            Op::Remove(path) => tree.remove(&path),
            Op::Push(path, element) => tree.push(&path, element),
            Op::Move(path, from, to) => {
                let members = tree.members_at(&path);
                let moved = members.remove(from);
                members.insert(to, moved);
            }
            Op::Insert(path, key, value) => tree = inserted(&tree, &path, &key, &value, after),
        }
    }
    tree
}

fn inserted(tree: &Tree, path: &[usize], key: &str, value: &Tree, after: &Tree) -> Tree {
    let member = (encode_string(key).into_bytes(), value.clone());
    let count = tree.clone().members_at(path).len();
    let mut last = tree.clone();
    for place in 0..=count {
        let mut candidate = tree.clone();
        candidate.members_at(path).insert(place, member.clone());
        if candidate == *after {
            return candidate;
        }
        last = candidate;
    }
    last
}

/// Returns the kinds of line breaks in a text.
pub(crate) fn newlines(bytes: &[u8]) -> Vec<&'static str> {
    let text: Vec<u8> = bytes.to_vec();
    let crlf = text.windows(2).any(|pair| pair == b"\r\n");
    let lone = |wanted: u8, other: u8, beside: fn(usize) -> Option<usize>| {
        text.iter().enumerate().any(|(at, &byte)| {
            byte == wanted && beside(at).and_then(|b| text.get(b)) != Some(&other)
        })
    };
    let lf = lone(b'\n', b'\r', |at| at.checked_sub(1));
    let cr = lone(b'\r', b'\n', |at| at.checked_add(1));
    [(crlf, "\r\n"), (lf, "\n"), (cr, "\r")]
        .iter()
        .filter_map(|(found, name)| found.then_some(*name))
        .collect()
}
