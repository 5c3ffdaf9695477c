//! Edits of an entry already found, so that its place in a large file is not counted again.

use super::items::{ordered_place, remove_matching, Edits};
use crate::config::{encode_auth, fields, Entry, Login};
use crate::json::{self, Document, Json, Kind, Member};
use crate::text::TextEdit;

/// Replaces the key of the entry.
pub(crate) fn rename(entry: Entry<'_>, key: &str) -> Vec<TextEdit> {
    if entry.key() == key {
        return Vec::new();
    }
    vec![json::rename_member(&entry.member, key)]
}

/// Sets a string of the entry, or removes the key.
pub(crate) fn set_string(
    document: &Document,
    entry: Entry<'_>,
    field: &str,
    value: Option<&str>,
) -> Edits {
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
                Some(vec![json::insert_member(document, object, place, field, &value)])
            }
        }
        None => Some(remove_matching(document, object, &[field])),
    }
}

/// Sets username and password like [`super::set_login`].
pub(crate) fn set_login(
    document: &Document,
    entry: Entry<'_>,
    user: &[u8],
    password: &[u8],
) -> Edits {
    if user.is_empty() && password.is_empty() && entry.value().is_object() {
        let fields = ["auth", "username", "password"];
        return Some(remove_fields(document, entry, &fields));
    }
    if let Login::Fields { .. } = entry.login() {
        let (user, password) =
            (std::str::from_utf8(user).ok()?, std::str::from_utf8(password).ok()?);
        let mut edits = Vec::new();
        for (field, text) in [("username", user), ("password", password)] {
            match entry.field(field) {
                Some(member) => edits.extend(set_value(document, &member, text)),
                None if text.is_empty() => {}
                None => edits.extend(set_string(document, entry, field, Some(text))?),
            }
        }
        return Some(edits);
    }
    let auth = encode_auth(user, password);
    let value = (!auth.is_empty()).then_some(auth.as_str());
    let mut edits = set_string(document, entry, "auth", value)?;
    // Plain keys beside it, as kubectl writes them, would keep the old login.
    for (field, text) in [("username", user), ("password", password)] {
        let member = entry.field(field).filter(|member| member.value.as_str().is_some());
        if let (Some(member), Ok(text)) = (member, std::str::from_utf8(text)) {
            edits.extend(set_value(document, &member, text));
        }
    }
    edits.sort_by_key(|edit| edit.range.start);
    Some(edits)
}

/// Removes keys of the entry, in every spelling that Docker reads.
pub(crate) fn remove_fields(
    document: &Document,
    entry: Entry<'_>,
    fields: &[&str],
) -> Vec<TextEdit> {
    remove_matching(document, entry.value(), fields)
}

fn set_value(document: &Document, member: &Member<'_>, text: &str) -> Vec<TextEdit> {
    if member.value.as_str().is_some_and(|old| old == text) {
        return Vec::new();
    }
    vec![json::replace(document, member.value, &Json::string(text))]
}

/// Returns the index at which Docker would write `field` in an entry.
fn entry_position(entry: Entry<'_>, field: &str) -> usize {
    let members: Vec<_> = entry.value().members().collect();
    ordered_place(&members, fields::ENTRY.iter().map(|f| f.key), field)
}
