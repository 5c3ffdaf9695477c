//! Edits of the entries of `auths`.

use super::entry;
use super::items::{editable, remove_items, Edits};
use super::top::{field_position, set_top};
use crate::config::{ConfigFile, EntryId};
use crate::go::fold;
use crate::json::{self, Document, Json, Kind, Member, NodeRef, Slot};
use crate::text::TextEdit;

/// Adds an entry at the end of the last `auths`, creating one if there is none.
pub fn add_entry(document: &Document, key: &str, value: Json) -> Option<(Vec<TextEdit>, EntryId)> {
    let config = editable(document)?;
    match last_auths(config) {
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
            let id = EntryId { auths: place, index: 0 };
            Some((set_top(document, "auths", Some(&entries))?, id))
        }
    }
}

/// Returns the place of new entries: the end of the last `auths`, if that is an object.
pub(crate) fn entries_end(config: ConfigFile<'_>) -> Option<Slot> {
    let (_, auths) = last_auths(config).filter(|(_, member)| member.value.is_object())?;
    Some(Slot::new(config.document(), auths.value, usize::MAX))
}

fn last_auths(config: ConfigFile<'_>) -> Option<(usize, Member<'_>)> {
    let members = config.members().enumerate();
    members.filter(|(_, member)| fold::matches_key(member.key, "auths")).last()
}

/// Removes an entry.
pub fn remove_entry(document: &Document, id: EntryId) -> Edits {
    Some(vec![json::remove_item(document, auths_of(document, id)?, id.index)?])
}

/// Returns the object that the entry is in; `None` if that is another setting.
fn auths_of(document: &Document, id: EntryId) -> Option<NodeRef<'_>> {
    let auths = editable(document)?.members().nth(id.auths)?;
    fold::matches_key(auths.key, "auths").then_some(auths.value)
}

/// Removes every entry that is not one of `kept`, in one step.
pub fn keep_entries(document: &Document, kept: &[EntryId]) -> Edits {
    let config = editable(document)?;
    let mut kept = kept.to_vec();
    kept.sort_unstable();
    let entries = config.entries();
    let gone = entries.filter(|entry| kept.binary_search(&entry.id).is_err());
    // They are in the order of the text, so they are sorted.
    let doomed: Vec<usize> = gone.map(|entry| entry.member.key.index()).collect();
    let auths = config.members().filter(|member| fold::matches_key(member.key, "auths"));
    let edits = auths.flat_map(|auths| {
        remove_items(document, auths.value, |member| {
            doomed.binary_search(&member.key.index()).is_ok()
        })
    });
    Some(edits.collect())
}

/// Moves an entry to another place in its `auths`.
pub fn move_entry(document: &Document, id: EntryId, to: usize) -> Edits {
    Some(vec![json::move_item(document, auths_of(document, id)?, id.index, to)?])
}

/// Replaces the key of an entry.
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

/// Sets username and password where the entry keeps them: in `auth`, and in the two plain keys if it
/// has them, too. If both are empty, both places are cleared: a remaining plain key would
/// count as soon as `auth` is gone.
pub fn set_login(document: &Document, id: EntryId, user: &[u8], password: &[u8]) -> Edits {
    entry::set_login(document, editable(document)?.entry(id)?, user, password)
}

/// Removes keys of an entry, in every spelling that Docker reads.
pub fn remove_entry_fields(document: &Document, id: EntryId, fields: &[&str]) -> Edits {
    let entry = editable(document)?.entry(id)?;
    Some(entry::remove_fields(document, entry, fields))
}
