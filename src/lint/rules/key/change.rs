//! What the fixes of this family have in common: another key, a second entry, or no entry.

use crate::config::edit::{add_entry, remove_entry, rename_entry, Edits};
use crate::config::encode_auth;
use crate::docker::{host_of, ServerKey};
use crate::json::Json;
use crate::lint::{EntryContext, Finding, LintContext};
use crate::text::invisible;

use super::shape::{is_dockers_own, is_hub_spelling};

/// Gives the entry another key, unless an entry for that host is there already: the two would
/// stand in each other's way.
pub(super) fn rename(context: &LintContext<'_>, finding: &Finding, to: &str) -> Edits {
    if to.is_empty() || has_namesake(context, finding) || is_taken(context, finding, to) {
        return None;
    }
    rename_entry(context.document(), finding.entry?, to)
}

/// Adds an entry with the same value under another key.
pub(super) fn add(context: &LintContext<'_>, finding: &Finding, key: &str) -> Edits {
    if key.is_empty() || has_namesake(context, finding) || is_taken(context, finding, key) {
        return None;
    }
    let entry = context.entry_of(finding)?;
    let value = String::from_utf8(entry.entry.value().raw().to_vec()).ok()?;
    let (edits, _) = add_entry(context.document(), key, Json::Raw(value))?;
    Some(edits)
}

/// The edits, when nothing else in the file has a say about the registry: then a client that
/// found the entry finds it still, and who finds it now found nothing before.
pub(super) fn when_alone(
    context: &LintContext<'_>,
    finding: &Finding,
    edits: fn(&LintContext<'_>, &Finding) -> Edits,
) -> Edits {
    is_alone(context, finding)
        .then(|| edits(context, finding))
        .flatten()
}

/// The edits, when something else has.
pub(super) fn when_not_alone(
    context: &LintContext<'_>,
    finding: &Finding,
    edits: fn(&LintContext<'_>, &Finding) -> Edits,
) -> Edits {
    (!is_alone(context, finding))
        .then(|| edits(context, finding))
        .flatten()
}

/// Whether no helper, no pattern and no other entry is about the registry of the finding, and its
/// entry is one that every client reads in the same way.
fn is_alone(context: &LintContext<'_>, finding: &Finding) -> bool {
    let Some(entry) = context.entry_of(finding) else {
        return false;
    };
    let name = registry_of(&entry.key);
    is_clear(context)
        && is_read_by_all(&entry)
        && context
            .file
            .entries()
            .all(|other| other.id == entry.entry.id || registry_of(&other.key()) != name)
}

/// Whether the file names no helpers, and has no key that may be a pattern for others.
pub(super) fn is_clear(context: &LintContext<'_>) -> bool {
    context.file.creds_store().is_empty()
        && context.file.cred_helpers().next().is_none()
        && !context
            .file
            .entries()
            .any(|entry| entry.key().contains(['*', '?', '[', '\\']))
}

/// Whether the entry is a plain `auth` of user and password: Podman, docker-py and others ignore
/// or refuse what else Docker accepts.
pub(super) fn is_read_by_all(entry: &EntryContext<'_>) -> bool {
    let (Some(user), Some(password)) = (entry.user(), entry.password()) else {
        return false;
    };
    let mut members = entry.entry.value().members();
    members
        .next()
        .is_some_and(|member| member.key.text() == "auth")
        && members.next().is_none()
        && !user.is_empty()
        && !password.is_empty()
        && entry.auth == encode_auth(user, password)
        && std::str::from_utf8(user).is_ok()
        && std::str::from_utf8(password).is_ok()
}

/// The registry that a key is about, whatever its spelling: the host in small letters, without
/// port and blanks.
fn registry_of(key: &str) -> String {
    if is_dockers_own(key) || is_hub_spelling(key) {
        return "docker.io".to_owned();
    }
    let host = ServerKey::parse(key).host;
    let name = host.split(':').next().unwrap_or(host);
    invisible::trim(name).to_lowercase()
}

/// Removes the entry.
pub(super) fn remove(context: &LintContext<'_>, finding: &Finding) -> Edits {
    if has_namesake(context, finding) {
        return None;
    }
    remove_entry(context.document(), finding.entry?)
}

/// The host that Docker reads out of the entry's key.
pub(super) fn bare_host(context: &LintContext<'_>, finding: &Finding) -> Option<String> {
    Some(context.entry_of(finding)?.host().into_owned())
}

/// Gives the entry the host alone for its key.
pub(super) fn rename_to_host(context: &LintContext<'_>, finding: &Finding) -> Edits {
    rename(context, finding, &bare_host(context, finding)?)
}

/// Whether the key stands in the file twice. Docker takes the last, and what is done to one of
/// them brings up another: first somebody has to choose (json-duplicate-key).
fn has_namesake(context: &LintContext<'_>, finding: &Finding) -> bool {
    context.entry_of(finding).is_none_or(|this| {
        let mut others = context.file.entries();
        others.any(|other| other.id != this.entry.id && other.key() == this.key)
    })
}

/// Whether another entry is for `key`, or for the same host.
fn is_taken(context: &LintContext<'_>, finding: &Finding, key: &str) -> bool {
    context.file.entries().any(|other| {
        let name = other.key();
        Some(other.id) != finding.entry && (name == key || host_of(&name) == key)
    })
}

/// Whether both entries sign in with the same.
pub(super) fn say_the_same(one: &EntryContext<'_>, other: &EntryContext<'_>) -> bool {
    one.login == other.login
        && ["identitytoken", "registrytoken"]
            .iter()
            .all(|field| one.entry.string(field) == other.entry.string(field))
}
