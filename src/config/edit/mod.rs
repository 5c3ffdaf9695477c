//! What a user can change, as edits of the text.
//!
//! Every function gives the edits, or `None` when the file has no place for the change; an empty
//! list means that the file says it already.

pub(crate) mod entry;
mod top;

use super::{ConfigFile, EntryId};
use crate::go::fold;
use crate::json::{self, Document, Json, Kind, Member, NodeRef};
use crate::text::{TextEdit, TextRange};

use top::field_position;
pub use top::{rename_path, set_element, set_path, set_top};

/// The edits of one change.
pub type Edits = Option<Vec<TextEdit>>;

/// The file, when it is sound enough for commands. In a broken one places are only guessed.
fn editable(document: &Document) -> Option<ConfigFile<'_>> {
    let config = ConfigFile::new(document);
    config.obstacle().is_none().then_some(config)
}

/// Adds an entry at the end of the last `auths`, which is made when there is none.
pub fn add_entry(document: &Document, key: &str, value: Json) -> Option<(Vec<TextEdit>, EntryId)> {
    let config = editable(document)?;
    let auths = config
        .members()
        .enumerate()
        .filter(|(_, member)| fold::matches_key(member.key, "auths"))
        .last();
    match auths {
        Some((auths, member)) if member.value.is_object() => {
            let index = member.value.items().len();
            let edit = json::insert_member(document, member.value, index, key, &value);
            Some((vec![edit], EntryId { auths, index }))
        }
        Some((_, member)) if member.value.kind() != Kind::Null => None,
        auths => {
            let entries = Json::Object(vec![(key.to_owned(), value)]);
            let place = match auths {
                Some((place, _)) => place,
                None => field_position(config, "auths"),
            };
            let id = EntryId {
                auths: place,
                index: 0,
            };
            Some((set_top(document, "auths", Some(&entries))?, id))
        }
    }
}

/// Removes an entry.
pub fn remove_entry(document: &Document, id: EntryId) -> Edits {
    let auths = editable(document)?.members().nth(id.auths)?;
    Some(vec![json::remove_item(document, auths.value, id.index)?])
}

/// Removes every entry that is not one of `kept`, in one go.
pub fn keep_entries(document: &Document, kept: &[EntryId]) -> Edits {
    let config = editable(document)?;
    let mut kept = kept.to_vec();
    kept.sort_unstable();
    let entries = config.entries();
    let gone = entries.filter(|entry| kept.binary_search(&entry.id).is_err());
    // In the order of the text, so they are sorted.
    let doomed: Vec<usize> = gone.map(|entry| entry.member.key.index()).collect();
    let auths = config
        .members()
        .filter(|member| fold::matches_key(member.key, "auths"));
    let edits = auths.flat_map(|auths| {
        remove_items(document, auths.value, |member| {
            doomed.binary_search(&member.key.index()).is_ok()
        })
    });
    Some(edits.collect())
}

/// Moves an entry to another place in its `auths`.
pub fn move_entry(document: &Document, id: EntryId, to: usize) -> Edits {
    let auths = editable(document)?.members().nth(id.auths)?;
    Some(vec![json::move_item(document, auths.value, id.index, to)?])
}

/// Gives an entry another key.
pub fn rename_entry(document: &Document, id: EntryId, key: &str) -> Edits {
    Some(entry::rename(editable(document)?.entry(id)?, key))
}

/// Sets a string of an entry, or removes the key.
pub fn set_entry_string(
    document: &Document,
    id: EntryId,
    field: &str,
    value: Option<&str>,
) -> Edits {
    entry::set_string(document, editable(document)?.entry(id)?, field, value)
}

/// Sets user name and password where the entry keeps them: in `auth`, or in the two plain keys when
/// it has those and no `auth`. Both empty removes them, in either place: a plain key that stays
/// would count as soon as `auth` is gone.
pub fn set_login(document: &Document, id: EntryId, user: &[u8], password: &[u8]) -> Edits {
    entry::set_login(document, editable(document)?.entry(id)?, user, password)
}

/// Removes keys of an entry, in every spelling that Docker reads.
pub fn remove_entry_fields(document: &Document, id: EntryId, fields: &[&str]) -> Edits {
    let entry = editable(document)?.entry(id)?;
    Some(entry::remove_fields(document, entry, fields))
}

/// Sets the helper of one server address in `credHelpers`, or removes it.
pub fn set_cred_helper(document: &Document, address: &str, helper: Option<&str>) -> Edits {
    set_path(
        document,
        &["credHelpers", address],
        helper.map(Json::string).as_ref(),
    )
}

/// Removes all members whose key folds to one of `fields`.
fn remove_matching(document: &Document, object: NodeRef<'_>, fields: &[&str]) -> Vec<TextEdit> {
    remove_items(document, object, |member| {
        let key = member.key.text();
        fields.iter().any(|field| fold::matches(&key, field))
    })
}

/// Removes all members that `doomed` tells. Neighbours are removed in one piece.
pub(crate) fn remove_items(
    document: &Document,
    object: NodeRef<'_>,
    doomed: impl Fn(&Member<'_>) -> bool,
) -> Vec<TextEdit> {
    let doomed: Vec<bool> = object.members().map(|member| doomed(&member)).collect();
    let items: Vec<TextRange> = object.members().map(|member| member.range()).collect();
    let mut edits = Vec::new();
    let mut index = 0;
    while index < items.len() {
        let run = doomed[index..].iter().take_while(|&&gone| gone).count();
        if run == 0 {
            index += 1;
            continue;
        }
        let range = if run == items.len() {
            let range = object.range();
            TextRange::new(range.start + 1, range.end - 1)
        } else if index + run < items.len() {
            TextRange::new(items[index].start, items[index + run].start)
        } else {
            TextRange::new(items[index - 1].end, items[index + run - 1].end)
        };
        debug_assert!(range.end <= document.bytes().len());
        edits.push(TextEdit::remove(range));
        index += run;
    }
    edits
}

fn ordered_place(
    members: &[Member<'_>],
    order: impl Iterator<Item = &'static str>,
    field: &str,
) -> usize {
    let earlier: Vec<&str> = order.take_while(|key| *key != field).collect();
    members
        .iter()
        .rposition(|member| earlier.iter().any(|key| fold::matches_key(member.key, key)))
        .map_or(0, |at| at + 1)
}
