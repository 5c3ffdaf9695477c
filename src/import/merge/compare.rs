//! Comparison of members: the registry that they mean and what they say of it.

use super::model::{Content, MergePlace};
use crate::config::{fields, Credentials, Entry, EntryId, Login};
use crate::docker::{host_of, ServerKey, DOCKER_HUB_HOSTS};
use crate::go::fold;
use crate::json::{self, Document, Kind, Member, Style};

/// Returns one spelling for all keys that mean the same registry: the host in lower case, without
/// scheme and without the paths `/v1` and `/v2`. A path that names a repository stays, because for
/// some clients it is a scope of its own.
pub(super) fn name(place: MergePlace, key: &str) -> String {
    if place == MergePlace::Setting {
        return fields::top_level(key).map_or(key, |field| field.key).to_owned();
    }
    let mut host = host_of(key).to_ascii_lowercase();
    if DOCKER_HUB_HOSTS.contains(&host.as_str()) {
        DOCKER_HUB_HOSTS[0].clone_into(&mut host);
    }
    let path = ServerKey::parse(key).path.trim_end_matches('/');
    match path {
        "" | "/v1" | "/v2" => host,
        _ => host + path,
    }
}

fn entry(member: Member<'_>) -> Entry<'_> {
    let id = EntryId::default();
    Entry { id, member }
}

/// Keys that say how to sign in; two spellings of one login are equal.
const LOGIN_KEYS: [&str; 5] = ["auth", "username", "password", "identitytoken", "registrytoken"];

/// Returns true when both say the same. The spelling of JSON does not count, everything else does.
pub(super) fn same(place: MergePlace, a: Member<'_>, b: Member<'_>) -> bool {
    if canonical(a) == canonical(b) {
        return true;
    }
    if place != MergePlace::Registry || !a.value.is_object() || !b.value.is_object() {
        return false;
    }
    let (a, b) = (entry(a), entry(b));
    let tokens = ["identitytoken", "registrytoken"];
    let same_tokens = tokens.iter().all(|key| a.string(key) == b.string(key));
    same_tokens && credentials(&a) == credentials(&b) && others(&a) == others(&b)
}

fn credentials(entry: &Entry<'_>) -> Result<Option<Credentials>, Vec<u8>> {
    match entry.login() {
        Login::None => Ok(None),
        Login::Auth(Ok(credentials)) => Ok(Some(credentials)),
        Login::Auth(Err(_)) => Err(entry.string("auth").as_bytes().to_vec()),
        Login::Fields { user, password } => {
            Ok(Some(Credentials { user: user.into_bytes(), password }))
        }
    }
}

/// Returns all other keys with their values.
fn others(entry: &Entry<'_>) -> Vec<(String, Vec<u8>)> {
    let mut others: Vec<_> = entry
        .value()
        .members()
        .filter(|member| !LOGIN_KEYS.iter().any(|key| fold::matches_key(member.key, key)))
        .map(|member| (member.name().into_owned(), canonical(member)))
        .collect();
    others.sort();
    others
}

/// Returns the value in one layout. A password is compared, but never leaves this module.
fn canonical(member: Member<'_>) -> Vec<u8> {
    let raw = member.value.raw();
    if matches!(member.value.kind(), Kind::Number | Kind::True | Kind::False | Kind::Null) {
        return raw.to_vec();
    }
    // On one line: indentation would grow with the square of the depth.
    let style = Style { newline: None, ..Style::docker() };
    let document = Document::parse(raw);
    match json::format(&document, &style) {
        Some(edits) => document.apply(&edits).0.bytes().to_vec(),
        None => raw.to_vec(),
    }
}

/// Returns the username and the kind of content.
pub(super) fn content(place: MergePlace, member: Member<'_>) -> (String, Content) {
    if place != MergePlace::Registry {
        return (String::new(), Content::Setting);
    }
    if !member.value.is_object() {
        return (String::new(), Content::Unreadable);
    }
    let entry = entry(member);
    let content = if !entry.string("identitytoken").is_empty() {
        Content::IdentityToken
    } else if !entry.string("registrytoken").is_empty() {
        Content::RegistryToken
    } else {
        match entry.login() {
            Login::None => Content::Empty,
            Login::Auth(Err(_)) => Content::Unreadable,
            Login::Fields { password, .. } if password.is_empty() => Content::UserOnly,
            _ => Content::Password,
        }
    };
    (entry.shown_user(), content)
}
