//! Changes that the fixes of this family share: another key, a second entry, or no entry.

use crate::config::edit::{self, add_entry};
use crate::config::{encode_auth, TOKEN_USER};
use crate::json::Json;
use crate::lint::key_parts::registry_of;
use crate::lint::prelude::*;

/// Renames the entry's key, unless there is already an entry for that host: the two would conflict.
pub(super) fn rename(context: &LintContext, entry: &EntryContext<'_>, to: &str) -> Edits {
    is_free(context, entry, to).then(|| edit::entry::rename(entry.entry, to))
}

/// Renames the entry's key to its host alone.
pub(super) fn rename_to_host(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    rename(context, entry, &entry.host())
}

/// Adds an entry with this value under another key.
pub(super) fn add(context: &LintContext, entry: &EntryContext<'_>, key: &str) -> Edits {
    if !is_free(context, entry, key) {
        return None;
    }
    let value = String::from_utf8(entry.entry.value().raw().to_vec()).ok()?;
    let value = Json::Raw(value);
    match context.entries_end() {
        Some(end) => Some(vec![end.member(key, &value)]),
        None => add_entry(context.document(), key, value).map(|(edits, _)| edits),
    }
}

pub(super) fn remove(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    is_only_of_its_key(context, &entry.key).then(|| context.remove_entry(entry.reference()))?
}

/// Returns `Safe` when nothing else in the file concerns the registry: then a client that found the
/// entry still finds it, and one that now finds it found nothing before.
pub(super) fn applicability_of(context: &LintContext, entry: &EntryContext<'_>) -> Applicability {
    Applicability::safe_if(is_only_reference_to_host(context, entry))
}

/// Returns true when no helper, no pattern and no other entry concerns the registry, and every
/// client reads the entry in the same way.
fn is_only_reference_to_host(context: &LintContext, entry: &EntryContext<'_>) -> bool {
    let index = context.index();
    index.has_no_helpers_or_patterns()
        && is_read_by_all(entry)
        && index.by_registry().of(&registry_of(&entry.key)).len() == 1
}

/// Returns true when the entry is a plain `auth` of user and password: Podman, docker-py and others
/// ignore or refuse other forms that Docker accepts.
pub(super) fn is_read_by_all(entry: &EntryContext<'_>) -> bool {
    let (Some(user), Some(password)) = (entry.user(), entry.password()) else {
        return false;
    };
    let mut members = entry.entry.value().members();
    members.next().is_some_and(|member| member.key.text() == "auth")
        && members.next().is_none()
        && !user.is_empty()
        // rules_oci refuses it where it knows the token server.
        && user != TOKEN_USER.as_bytes()
        && !password.is_empty()
        && entry.auth() == encode_auth(user, password)
        && std::str::from_utf8(user).is_ok()
        && std::str::from_utf8(password).is_ok()
}

/// Returns true when the key occurs once in the file. Docker uses the last of several, so a change
/// of one makes another one count: choose between them first (json-duplicate-key).
pub(super) fn is_only_of_its_key(context: &LintContext, key: &str) -> bool {
    context.index().by_key().of(key).len() < 2
}

/// Returns true when the entry can get the key `to`: no other entry has it, or is for that host.
fn is_free(context: &LintContext, entry: &EntryContext<'_>, to: &str) -> bool {
    let index = context.index();
    let mut others = index.by_key().of(to).iter().chain(index.by_host().of(to));
    !to.is_empty()
        && is_only_of_its_key(context, &entry.key)
        && !others.any(|other| *other != entry.reference())
}

/// Returns true when both entries have the same credentials.
pub(super) fn say_the_same(one: &EntryContext<'_>, other: &EntryContext<'_>) -> bool {
    one.login() == other.login()
        && ["identitytoken", "registrytoken"]
            .iter()
            .all(|field| one.entry.string(field) == other.entry.string(field))
}

/// Returns true when another entry is for `host`.
pub(super) fn has_other(context: &LintContext, entry: &EntryContext<'_>, host: &str) -> bool {
    let mut entries = context.index().by_host().of(host).iter();
    entries.any(|other| *other != entry.reference())
}
