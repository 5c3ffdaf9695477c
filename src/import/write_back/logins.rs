//! Changed values of logins, for texts that hold a login and no file.

use super::change::Change;
use super::encoded;
use super::writing::{at_each, positions, written};
use crate::config::{ConfigFile, Entry, Login};
use crate::docker::host_of;
use crate::json::Document;

/// Ways to make one change of a login: with each, all of its values are changed.
pub(super) type Alternatives = Vec<Vec<Change>>;

/// Maximum number of texts from which the next change goes on.
const MAX_BRANCHES: usize = 24;

/// Minimum length of a secret that is changed in all of its places at once.
const MIN_SECRET: usize = 6;

/// Returns the changes from `old` to `new`; `None` when more than values of the same registries differ.
pub(super) fn changes(old: &[u8], new: &[u8]) -> Option<Vec<Alternatives>> {
    let (old, new) = (Document::parse(old), Document::parse(new));
    if names(&old) != names(&new) {
        return None;
    }
    let entries = |document| ConfigFile::new(document).entries().collect::<Vec<_>>();
    let (old, new) = (entries(&old), entries(&new));
    if old.len() != new.len() {
        return None;
    }
    let changes = old.iter().zip(&new).map(|(old, new)| of_entry(old, new));
    let changes: Option<Vec<Alternatives>> = changes.collect();
    Some(changes?.into_iter().filter(|change| !change.is_empty()).collect())
}

fn names(document: &Document) -> Vec<String> {
    let members = document.root().into_iter().flat_map(|root| root.members());
    members.map(|member| member.name().into_owned()).collect()
}

fn of_entry(old: &Entry<'_>, new: &Entry<'_>) -> Option<Alternatives> {
    let ((user, password), (new_user, new_password)) = (login(old)?, login(new)?);
    let bytes = |text: &str| text.as_bytes().to_vec();
    let change = |old: Vec<u8>, new: Vec<u8>| (old != new).then_some(Change { old, new });
    let token = |name: &str| change(bytes(&old.string(name)), bytes(&new.string(name)));
    let others: Vec<Change> =
        ["identitytoken", "registrytoken"].into_iter().filter_map(token).collect();
    // A text without a registry has no place for one.
    let key = change(bytes(&host_of(&old.key())), bytes(&host_of(&new.key())));
    let key = key.filter(|key| !key.old.is_empty());
    let joined = |user: &[u8], password: &[u8]| [user, b":", password].concat();
    let pair = change(joined(&user, &password), joined(&new_user, &new_password));
    let single: Vec<Change> =
        [change(user, new_user), change(password, new_password)].into_iter().flatten().collect();
    let with_others = |mut changes: Vec<Change>| {
        changes.extend(others.iter().cloned());
        changes.extend(key.clone());
        changes
    };
    let ways = [with_others(single), with_others(pair.into_iter().collect())];
    let mut ways: Vec<Vec<Change>> = ways.into_iter().filter(|way| !way.is_empty()).collect();
    ways.dedup();
    Some(ways)
}

fn login(entry: &Entry<'_>) -> Option<(Vec<u8>, Vec<u8>)> {
    match entry.login() {
        Login::None => Some((entry.string("username").as_bytes().to_vec(), Vec::new())),
        Login::Auth(auth) => {
            let auth = auth.ok()?;
            Some((auth.user, auth.password.expose().to_vec()))
        }
        Login::Fields { user, password } => Some((user.into_bytes(), password.expose().to_vec())),
    }
}

/// Returns the texts that `outer` becomes with all changes made, at most `most`.
pub(super) fn texts(outer: &[u8], changes: &[Alternatives], most: usize) -> Vec<Vec<u8>> {
    let mut texts = vec![outer.to_vec()];
    for alternatives in changes {
        let ways = alternatives.iter().flat_map(|way| {
            way.iter().fold(texts.clone(), |texts, change| {
                let next = texts.iter().flat_map(|text| with_change(text, change));
                next.take(MAX_BRANCHES).collect()
            })
        });
        texts = ways.take(most).collect();
    }
    texts
}

/// Returns `text` with one change, in each place and way of writing.
fn with_change(text: &[u8], change: &Change) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    if change.old.len() >= MIN_SECRET {
        found.extend(everywhere(text, change));
    }
    for (old, new) in written(&change.old, &change.new) {
        found.extend(at_each(text, &old, &new));
        // A value without quotes may need some now.
        for quoted in quoted(&change.new) {
            found.extend(at_each(text, &old, &quoted));
        }
    }
    found.extend(encoded::places(text, change));
    found.extend(encoded::inside(text, change));
    found
}

/// Returns the text with the new value in all places, plain and in base64.
fn everywhere(text: &[u8], change: &Change) -> Option<Vec<u8>> {
    let mut all = text.to_vec();
    let plain = positions(text, &change.old);
    for at in plain.iter().rev() {
        all.splice(*at..*at + change.old.len(), change.new.iter().copied());
    }
    (plain.len() > 1).then_some(all)
}

fn quoted(value: &[u8]) -> Vec<Vec<u8>> {
    let Ok(text) = std::str::from_utf8(value) else {
        return Vec::new();
    };
    let all =
        [crate::quote::sh(text), crate::quote::yaml(text), Some(crate::json::encode_string(text))];
    all.into_iter().flatten().map(String::into_bytes).filter(|quoted| quoted != value).collect()
}
