//! The merged file, as one edit, so that one step undoes it. It is built in smaller steps, and each
//! keeps every byte that it is not about.

use std::collections::BTreeSet;

use super::model::{member_at, Decision, Merge, MergePlace};
use crate::config::{edit, ConfigFile, EntryId};
use crate::go::fold;
use crate::json::{self, Document, Json, Kind, Member, NodeRef, Slot, Style};
use crate::text::{difference, TextEdit, TextRange};

/// A member that goes into the base: its key with quotes, and its value.
type New = (Vec<u8>, Vec<u8>);

impl Merge {
    /// Returns the edits of the base: they add what is new, and write of each conflict the side that
    /// `decisions` names, or else the first. `None` when the base is broken.
    pub fn edits(&self, decisions: &[Decision]) -> Option<Vec<TextEdit>> {
        if self.unread.contains(&0) {
            return None;
        }
        edits(self, decisions)
    }
}

fn edits(merge: &Merge, decisions: &[Decision]) -> Option<Vec<TextEdit>> {
    let base = merge.files.first()?;
    let mut document = base.clone();
    let (mut replaced, mut doomed) = (Vec::new(), BTreeSet::new());
    let (mut entries, mut helpers, mut settings) = (Vec::new(), Vec::new(), Vec::new());
    let style = base.style();
    for item in &merge.items {
        let decided = item.conflict.map_or(0, |at| decisions.get(at).copied().unwrap_or(0));
        let side = *item.sides.get(decided).or(item.sides.first())?;
        if side.0 == 0 {
            continue;
        }
        let new = member_at(&merge.files, side)?;
        if let Some((last, earlier)) = item.in_base.split_last() {
            let old = member_at(&merge.files, (0, *last))?;
            replaced.push(replacement(base, old, new, &style));
            if item.place == MergePlace::Registry {
                doomed.extend(earlier);
            }
            continue;
        }
        let new = (new.key.raw().to_vec(), new.value.raw().to_vec());
        match item.place {
            MergePlace::Registry => entries.push(new),
            MergePlace::CredHelper => helpers.push(new),
            MergePlace::Setting => settings.push(new),
        }
    }
    let doomed = entry_ids(base, &doomed);
    if !replaced.is_empty() {
        document = document.apply(&replaced).0;
    }
    if !doomed.is_empty() {
        let entries = ConfigFile::new(&document).entries().map(|entry| entry.id);
        let kept: Vec<EntryId> = entries.filter(|id| doomed.binary_search(id).is_err()).collect();
        document = document.apply(&edit::keep_entries(&document, &kept)?).0;
    }
    document = add_in_map(&document, "auths", &entries)?;
    document = add_in_map(&document, "credHelpers", &helpers)?;
    document = add_to_root(&document, &settings)?;
    Some(difference(base.bytes(), document.bytes()).into_iter().collect())
}

/// Returns the entries whose keys are these nodes of the base.
fn entry_ids(base: &Document, nodes: &BTreeSet<usize>) -> Vec<EntryId> {
    let mut ids: Vec<EntryId> = ConfigFile::new(base)
        .entries()
        .filter(|entry| nodes.contains(&entry.member.key.index()))
        .map(|entry| entry.id)
        .collect();
    ids.sort_unstable();
    ids
}

/// Replaces a whole member by another one.
fn replacement(base: &Document, old: Member<'_>, new: Member<'_>, style: &Style) -> TextEdit {
    let line = json::indent_of_line(base.bytes(), old.range().start);
    let between = TextRange::new(old.key.range().end, old.value.range().start);
    let text = [new.key.raw(), between.of(base.bytes()), &laid_out(new.value.raw(), style, line)];
    TextEdit::replace(old.range(), text.concat())
}

/// Adds members to the last object `key`, which is made when there is none.
fn add_in_map(document: &Document, key: &str, new: &[New]) -> Option<Document> {
    if new.is_empty() {
        return Some(document.clone());
    }
    let config = ConfigFile::new(document);
    let map = config.members().filter(|member| fold::matches_key(member.key, key)).last();
    match map {
        Some(map) if map.value.is_object() => Some(add(document, map.value, new)),
        Some(map) if map.value.kind() != Kind::Null => None,
        _ => {
            let empty = edit::set_top(document, key, Some(&Json::Object(Vec::new())))?;
            let document = document.apply(&empty).0;
            let map = ConfigFile::new(&document).field(key)?.value;
            Some(add(&document, map, new))
        }
    }
}

fn add_to_root(document: &Document, new: &[New]) -> Option<Document> {
    if new.is_empty() {
        return Some(document.clone());
    }
    if let Some(root) = ConfigFile::new(document).root() {
        return Some(add(document, root, new));
    }
    let whole = TextRange::new(0, document.bytes().len());
    let document = document.apply(&[TextEdit::replace(whole, *b"{}")]).0;
    let root = document.root()?;
    Some(add(&document, root, new))
}

/// Adds members at the end of `object`, all in one edit.
fn add(document: &Document, object: NodeRef<'_>, new: &[New]) -> Document {
    let slot = Slot::new(document, object, object.items().len());
    let member = |(key, value): &New| {
        let value = laid_out(value, &slot.style, slot.indent.as_bytes());
        [key, slot.style.colon.as_bytes(), &value].concat()
    };
    let members: Vec<Vec<u8>> = new.iter().map(member).collect();
    document.apply(&[slot.fill(&members)]).0
}

/// Maximum depth of a value that is laid out. Files have a few levels, and indentation grows with
/// the square of the depth.
const MAX_LAID_OUT_DEPTH: usize = 100;

/// Returns a value of another file in the layout of this one, with nothing lost, or as it is when it
/// is nested too deeply.
fn laid_out(value: &[u8], style: &Style, indent: &[u8]) -> Vec<u8> {
    let document = Document::parse(value);
    if is_deep(&document) {
        return value.to_vec();
    }
    let Some(edits) = json::format(&document, style) else {
        return value.to_vec();
    };
    let document = document.apply(&edits).0;
    let mut text = Vec::with_capacity(value.len());
    // No string contains a line break, so each one is layout.
    let newline = style.newline.unwrap_or("\n").as_bytes();
    let last = newline.last().copied();
    for &byte in document.bytes() {
        text.push(byte);
        if Some(byte) == last {
            text.extend_from_slice(indent);
        }
    }
    text
}

fn is_deep(value: &Document) -> bool {
    // Ends of the objects and lists around a node.
    let mut open: Vec<usize> = Vec::new();
    let mut nodes = (0..).map_while(|index| value.node(index));
    nodes.any(|node| {
        let range = node.range();
        while open.last().is_some_and(|end| *end <= range.start) {
            open.pop();
        }
        if matches!(node.kind(), Kind::Object | Kind::Array) {
            open.push(range.end);
        }
        open.len() > MAX_LAID_OUT_DEPTH
    })
}
