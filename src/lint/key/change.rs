//! What the fixes of this family have in common: another key, a second entry, or no entry.

use crate::config::edit::{add_entry, remove_entry, rename_entry, Edits};
use crate::json::Json;
use crate::lint::{Case, EntryCase, Finding};
use crate::registries::host_of;

/// Gives the entry another key, unless an entry for that host is there already: the two would
/// stand in each other's way.
pub(super) fn rename(case: &Case<'_>, finding: &Finding, to: &str) -> Edits {
    if to.is_empty() || is_taken(case, finding, to) {
        return None;
    }
    rename_entry(case.document(), finding.entry?, to)
}

/// Adds an entry with the same value under another key.
pub(super) fn add(case: &Case<'_>, finding: &Finding, key: &str) -> Edits {
    if key.is_empty() || is_taken(case, finding, key) {
        return None;
    }
    let entry = case.entry_of(finding)?;
    let value = String::from_utf8(entry.entry.value().raw().to_vec()).ok()?;
    let (edits, _) = add_entry(case.document(), key, Json::Raw(value))?;
    Some(edits)
}

/// Removes the entry.
pub(super) fn remove(case: &Case<'_>, finding: &Finding) -> Edits {
    remove_entry(case.document(), finding.entry?)
}

/// The host that Docker reads out of the entry's key.
pub(super) fn bare_host(case: &Case<'_>, finding: &Finding) -> Option<String> {
    Some(case.entry_of(finding)?.host().into_owned())
}

/// Gives the entry the host alone for its key.
pub(super) fn rename_to_host(case: &Case<'_>, finding: &Finding) -> Edits {
    rename(case, finding, &bare_host(case, finding)?)
}

/// Whether another entry is for `key`, or for the same host.
fn is_taken(case: &Case<'_>, finding: &Finding, key: &str) -> bool {
    case.file.entries().any(|other| {
        let name = other.key();
        Some(other.id) != finding.entry && (name == key || host_of(&name) == key)
    })
}

/// Whether both entries sign in with the same.
pub(super) fn say_the_same(one: &EntryCase<'_>, other: &EntryCase<'_>) -> bool {
    one.login == other.login
        && ["identitytoken", "registrytoken"]
            .iter()
            .all(|field| one.entry.string(field) == other.entry.string(field))
}
