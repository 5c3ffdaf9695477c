//! Known keys of the file and of its entries.

use crate::config::{fields, ConfigFile};
use crate::go::fold;
use crate::json::NodeRef;

/// Returns the known key of the file that Docker reads `key` as.
pub(super) fn top_key(key: NodeRef<'_>) -> Option<&'static str> {
    known(fields::TOP_LEVEL, key)
}

/// Returns the known key of an entry that Docker reads `key` as.
pub(super) fn entry_key(key: NodeRef<'_>) -> Option<&'static str> {
    known(fields::ENTRY, key)
}

pub(super) fn known(fields: &'static [fields::Field], key: NodeRef<'_>) -> Option<&'static str> {
    let mut keys = fields.iter().map(|field| field.key);
    keys.find(|field| fold::matches_key(key, field))
}

/// Returns true when the key has exactly this spelling; escapes do not matter.
pub(super) fn is_exactly(key: NodeRef<'_>, field: &str) -> bool {
    key.raw().get(1..=field.len()) == Some(field.as_bytes()) || key.text() == field
}

/// Returns true when a member of the file looks like an entry that belongs in `auths`: a host, and
/// an object with a login.
pub(super) fn is_stray_entry(file: ConfigFile<'_>, member: &crate::json::Member<'_>) -> bool {
    let name = member.key.text();
    let is_host = name.contains(['.', ':', '/']) || name == "localhost";
    is_host
        && file.root().is_some()
        && top_key(member.key).is_none()
        && member.value.members().any(|inner| {
            let field = entry_key(inner.key);
            field.is_some_and(|field| field != "email" && field != "serveraddress")
        })
}
