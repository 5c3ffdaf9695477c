//! Changes of the entries of `auths`.

use super::items::{editable, ordered_place, remove_items, remove_matching, Edits};
use super::top::{field_position, set_top};
use crate::config::{encode_auth, fields, Entry, EntryId, Login};
use crate::go::fold;
use crate::json::{self, Document, Json, Kind, Member};
use crate::text::TextEdit;

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
    let entry = editable(document)?.entry(id)?;
    if entry.key() == key {
        return Some(Vec::new());
    }
    Some(vec![json::rename_member(&entry.member, key)])
}

/// Sets a string of an entry, or removes the key.
pub fn set_entry_string(
    document: &Document,
    id: EntryId,
    field: &str,
    value: Option<&str>,
) -> Edits {
    let entry = editable(document)?.entry(id)?;
    let object = entry.value();
    if object.kind() == Kind::Null {
        let Some(text) = value else {
            return Some(Vec::new());
        };
        let new = Json::strings([(field, text)]);
        return Some(vec![json::replace(document, object, &new)]);
    }
    if !object.is_object() {
        return None;
    }
    match value {
        Some(text) => {
            if let Some(member) = entry.field(field) {
                Some(set_value(document, &member, text))
            } else {
                let place = entry_position(entry, field);
                let value = Json::string(text);
                Some(vec![json::insert_member(
                    document, object, place, field, &value,
                )])
            }
        }
        None => Some(remove_matching(document, object, &[field])),
    }
}

/// Sets user name and password where the entry keeps them: in `auth`, or in the two plain keys when
/// it has those and no `auth`. Both empty removes them, in either place: a plain key that stays
/// would count as soon as `auth` is gone.
pub fn set_login(document: &Document, id: EntryId, user: &[u8], password: &[u8]) -> Edits {
    let entry = editable(document)?.entry(id)?;
    if user.is_empty() && password.is_empty() && entry.value().is_object() {
        return remove_entry_fields(document, id, &["auth", "username", "password"]);
    }
    if let Login::Fields { .. } = entry.login() {
        let (user, password) = (
            std::str::from_utf8(user).ok()?,
            std::str::from_utf8(password).ok()?,
        );
        let mut edits = Vec::new();
        for (field, text) in [("username", user), ("password", password)] {
            match entry.field(field) {
                Some(member) => edits.extend(set_value(document, &member, text)),
                None if text.is_empty() => {}
                None => edits.extend(set_entry_string(document, id, field, Some(text))?),
            }
        }
        return Some(edits);
    }
    let auth = encode_auth(user, password);
    let value = (!auth.is_empty()).then_some(auth.as_str());
    set_entry_string(document, id, "auth", value)
}

/// Removes keys of an entry, in every spelling that Docker reads.
pub fn remove_entry_fields(document: &Document, id: EntryId, fields: &[&str]) -> Edits {
    let entry = editable(document)?.entry(id)?;
    Some(remove_matching(document, entry.value(), fields))
}

fn set_value(document: &Document, member: &Member<'_>, text: &str) -> Vec<TextEdit> {
    if member.value.as_str().is_some_and(|old| old == text) {
        return Vec::new();
    }
    vec![json::replace(document, member.value, &Json::string(text))]
}

/// Where Docker would write `field` in an entry.
fn entry_position(entry: Entry<'_>, field: &str) -> usize {
    let members: Vec<_> = entry.value().members().collect();
    ordered_place(&members, fields::ENTRY.iter().map(|f| f.key), field)
}
