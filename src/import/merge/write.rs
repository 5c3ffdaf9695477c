//! The merged file. Built in steps that each keep every byte they are not about, and given as one
//! edit, so that it is one step to undo.

use super::{member_at, Decision, Merge, Place};
use crate::config::{edit, ConfigFile, EntryId};
use crate::go::fold;
use crate::json::{self, Document, Json, Kind, Member, NodeRef, Style};
use crate::text::{difference, TextEdit, TextRange};

/// A member that goes into the base: its key with quotes, and its value.
type New = (Vec<u8>, Vec<u8>);

pub(super) fn edits(merge: &Merge, decisions: &[Decision]) -> Option<Vec<TextEdit>> {
    let base = merge.files.first()?;
    let mut document = base.clone();
    let (mut replaced, mut doomed) = (Vec::new(), Vec::new());
    let (mut entries, mut helpers, mut settings) = (Vec::new(), Vec::new(), Vec::new());
    let style = base.style();
    for item in &merge.items {
        let decided = item
            .conflict
            .map_or(0, |at| decisions.get(at).copied().unwrap_or(0));
        let side = *item.sides.get(decided).or(item.sides.first())?;
        if side.0 == 0 {
            continue;
        }
        let new = member_at(&merge.files, side)?;
        if let Some((last, earlier)) = item.in_base.split_last() {
            let old = member_at(&merge.files, (0, *last))?;
            replaced.push(replacement(base, old, new, &style));
            doomed.extend(earlier.iter().filter(|_| item.place == Place::Registry));
            continue;
        }
        let new = (new.key.raw().to_vec(), new.value.raw().to_vec());
        match item.place {
            Place::Registry => entries.push(new),
            Place::CredHelper => helpers.push(new),
            Place::Setting => settings.push(new),
        }
    }
    let doomed = entry_ids(base, &doomed);
    if !replaced.is_empty() {
        document = document.apply(&replaced).0;
    }
    // From the last to the first, so that the places of the others stay what they are.
    for id in doomed.into_iter().rev() {
        document = document.apply(&edit::remove_entry(&document, id)?).0;
    }
    document = add_in_map(&document, "auths", &entries)?;
    document = add_in_map(&document, "credHelpers", &helpers)?;
    document = add_to_root(&document, &settings)?;
    Some(
        difference(base.bytes(), document.bytes())
            .into_iter()
            .collect(),
    )
}

/// The places of the entries whose keys are these nodes of the base.
fn entry_ids(base: &Document, nodes: &[&usize]) -> Vec<EntryId> {
    let doomed = |node: usize| nodes.iter().any(|doomed| **doomed == node);
    let mut ids: Vec<EntryId> = match nodes {
        [] => Vec::new(),
        _ => ConfigFile::new(base)
            .entries()
            .filter(|entry| doomed(entry.member.key.index()))
            .map(|entry| entry.id)
            .collect(),
    };
    ids.sort_unstable();
    ids
}

/// Puts a whole member in the place of another one.
fn replacement(base: &Document, old: Member<'_>, new: Member<'_>, style: &Style) -> TextEdit {
    let line = indent_before(base.bytes(), old.range().start);
    let between = TextRange::new(old.key.range().end, old.value.range().start);
    let text = [
        new.key.raw(),
        between.of(base.bytes()),
        &laid_out(new.value.raw(), style, line),
    ];
    TextEdit::replace(old.range(), text.concat())
}

/// Adds members to the last object `key`, which is made when there is none.
fn add_in_map(document: &Document, key: &str, new: &[New]) -> Option<Document> {
    if new.is_empty() {
        return Some(document.clone());
    }
    let config = ConfigFile::new(document);
    let map = config
        .members()
        .filter(|member| fold::matches_key(member.key, key))
        .last();
    match map {
        Some(map) if map.value.is_object() => add(document, map.value, new),
        Some(map) if map.value.kind() != Kind::Null => None,
        _ => {
            let empty = edit::set_top(document, key, Some(&Json::Object(Vec::new())))?;
            let document = document.apply(&empty).0;
            let map = ConfigFile::new(&document).field(key)?.value;
            add(&document, map, new)
        }
    }
}

fn add_to_root(document: &Document, new: &[New]) -> Option<Document> {
    if new.is_empty() {
        return Some(document.clone());
    }
    if let Some(root) = ConfigFile::new(document).root() {
        return add(document, root, new);
    }
    let whole = TextRange::new(0, document.bytes().len());
    let document = document.apply(&[TextEdit::replace(whole, *b"{}")]).0;
    let root = document.root()?;
    add(&document, root, new)
}

/// Adds members at the end of `object`, all in one edit. Where and how one goes is asked of
/// [`json::insert_member`]; the others follow in the same way.
fn add(document: &Document, object: NodeRef<'_>, new: &[New]) -> Option<Document> {
    const MARK: &[u8] = b"\"k\"";
    let end = object.items().len();
    let probe = json::insert_member(document, object, end, "k", &Json::Raw("0".to_owned()));
    let text = &probe.new_bytes;
    let at = text.windows(MARK.len()).position(|part| part == MARK)?;
    let value = at + MARK.len() + text[at + MARK.len()..].iter().position(|&b| b == b'0')?;
    let (before, colon, behind) = (
        &text[..at],
        &text[at + MARK.len()..value],
        &text[value + 1..],
    );
    let mut style = document.style();
    let breaks = before.iter().any(|&byte| byte == b'\n' || byte == b'\r');
    let separator: Vec<u8> = if end > 0 {
        before.to_vec()
    } else if breaks {
        [b",", before].concat()
    } else {
        style.comma.clone().into_bytes()
    };
    if !breaks {
        style.newline = None;
    }
    let indent = indent_before(before, before.len());
    let mut all = before.to_vec();
    for (index, (key, value)) in new.iter().enumerate() {
        if index > 0 {
            all.extend_from_slice(&separator);
        }
        all.extend_from_slice(key);
        all.extend_from_slice(colon);
        all.extend_from_slice(&laid_out(value, &style, indent));
    }
    all.extend_from_slice(behind);
    Some(document.apply(&[TextEdit::replace(probe.range, all)]).0)
}

/// A value of another file in the layout of this one; nothing in it is lost.
fn laid_out(value: &[u8], style: &Style, indent: &[u8]) -> Vec<u8> {
    let document = Document::parse(value);
    let Some(edits) = json::format(&document, style) else {
        return value.to_vec();
    };
    let document = document.apply(&edits).0;
    let mut text = Vec::with_capacity(value.len());
    // A line end cannot stand inside a string, so each one is layout.
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

/// The white space at the start of the line of `at`.
fn indent_before(bytes: &[u8], at: usize) -> &[u8] {
    let before = bytes.get(..at).unwrap_or_default();
    let start = before
        .iter()
        .rposition(|&byte| byte == b'\n' || byte == b'\r')
        .map_or(0, |at| at + 1);
    let line = &before[start..];
    let blank = line
        .iter()
        .take_while(|b| matches!(b, b' ' | b'\t'))
        .count();
    &line[..blank]
}
