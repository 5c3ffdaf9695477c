//! Go's `encoding/json` on a document, where clients differ from Docker's own loading.

use crate::collections::OrderedMap;
use crate::go::fold;
use crate::json::{go_quote, Document, Kind, Member, NodeRef};
use crate::text::TextRange;

/// Reads the first value of a text that must hold nothing else (`json.Unmarshal`).
///
/// # Errors
/// Returns Go's message.
pub(crate) fn unmarshal(document: &Document) -> Result<NodeRef<'_>, String> {
    const TOO_SHORT: &str = "unexpected end of JSON input";
    if let Some(error) = document.error() {
        return Err(match error.found {
            None => TOO_SHORT.to_owned(),
            Some(_) => error.go_message(),
        });
    }
    let first_behind = |range: TextRange| document.bytes().get(range.start).copied();
    if let Some(byte) = document.trailing().and_then(first_behind) {
        let found = go_quote(byte);
        return Err(format!("invalid character {found} after top-level value"));
    }
    document.root().ok_or_else(|| TOO_SHORT.to_owned())
}

/// Reads the first value like [`unmarshal`], into a struct that Go's messages call `target`.
///
/// # Errors
/// Returns Go's message.
pub(crate) fn unmarshal_struct<'a>(
    document: &'a Document,
    target: &str,
) -> Result<NodeRef<'a>, String> {
    let root = unmarshal(document)?;
    match root.kind() {
        Kind::Object | Kind::Null => Ok(root),
        _ => Err(wrong_type(root, target)),
    }
}

/// Returns Go's message for a value of the wrong type.
pub(crate) fn wrong_type(found: NodeRef<'_>, target: &str) -> String {
    let kind = found.kind().go_name();
    format!("json: cannot unmarshal {kind} into Go {target}")
}

/// Reads the struct field `field` of type map: all members of that name (in any case) are merged,
/// and a null empties the map.
///
/// # Errors
/// Returns the first error of `read`, or that of a value that is not an object, with the type
/// `type_name`.
pub(crate) fn read_map<'a, T>(
    root: NodeRef<'a>,
    field: &str,
    type_name: &str,
    mut read: impl FnMut(Member<'a>) -> Result<T, String>,
) -> Result<OrderedMap<T>, String> {
    let mut map = OrderedMap::default();
    for member in root.members() {
        if !fold::matches(&member.name(), field) {
            continue;
        }
        match member.value.kind() {
            Kind::Object => {
                for inner in member.value.members() {
                    let value = read(inner)?;
                    map.put(inner.name().into_owned(), value);
                }
            }
            Kind::Null => map = OrderedMap::default(),
            _ => return Err(wrong_type(member.value, type_name)),
        }
    }
    Ok(map)
}

/// Description of the struct into which a client decodes an entry of `auths`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EntryType {
    /// Its name in Go's messages: `value of type config.AuthConfig`.
    pub(crate) target: &'static str,
    /// Its name in Go's messages on its fields: `struct field AuthConfig`.
    pub(crate) field: &'static str,
    /// Its fields, all strings.
    pub(crate) fields: &'static [&'static str],
}

/// Strings of a decoded entry; empty if the client's type has no such field.
#[derive(Clone, Debug, Default)]
pub(crate) struct GoEntry {
    pub(crate) range: TextRange,
    pub(crate) username: String,
    pub(crate) password: String,
    pub(crate) auth: String,
    pub(crate) identity_token: String,
    pub(crate) registry_token: String,
}

impl EntryType {
    /// Decodes one entry.
    ///
    /// # Errors
    /// Returns Go's message for the first value of a wrong type.
    pub(crate) fn read(&self, member: Member<'_>) -> Result<GoEntry, String> {
        let mut entry = GoEntry { range: member.range(), ..GoEntry::default() };
        match member.value.kind() {
            Kind::Object => {}
            Kind::Null => return Ok(entry),
            _ => return Err(wrong_type(member.value, self.target)),
        }
        for inner in member.value.members() {
            let name = inner.name();
            let known = self.fields.iter().find(|field| fold::matches(&name, field));
            let Some(&field) = known else { continue };
            match inner.value.kind() {
                Kind::String => entry.set(field, inner.value.text().into_owned()),
                Kind::Null => {}
                _ => {
                    let target = format!("{}.{field} of type string", self.field);
                    return Err(wrong_type(inner.value, &target));
                }
            }
        }
        Ok(entry)
    }
}

impl GoEntry {
    fn set(&mut self, field: &str, value: String) {
        match field {
            "username" => self.username = value,
            "password" => self.password = value,
            "auth" => self.auth = value,
            "identitytoken" => self.identity_token = value,
            "registrytoken" => self.registry_token = value,
            _ => {}
        }
    }
}

/// Returns Go's message for broken base64.
pub(crate) fn base64_message(offset: usize) -> String {
    format!("illegal base64 data at input byte {offset}")
}
