//! Changed values of logins, for texts that hold a login and no file.

use super::change::Change;
use super::dialect::Dialect;
use super::edit::{with_all, with_one, Edit};
use super::{encoded, tokens};
use crate::config::{ConfigFile, Entry, Login};
use crate::docker::host_of;
use crate::json::Document;

/// Change of one login.
pub(super) struct LoginChange {
    key: Option<Change>,
    user: Change,
    password: Change,
    tokens: Vec<Change>,
    /// True if another login keeps the old password, so that it stays in the text.
    is_shared: bool,
}

/// Maximum number of texts from which the next change goes on.
const MAX_BRANCHES: usize = 24;

/// Returns the changes from `old` to `new`; `None` when more than values of the same registries differ.
pub(super) fn changes(old: &[u8], new: &[u8]) -> Option<Vec<LoginChange>> {
    let (old, new) = (Document::parse(old), Document::parse(new));
    if names(&old) != names(&new) {
        return None;
    }
    let entries = |document| ConfigFile::new(document).entries().collect::<Vec<_>>();
    let (old, new) = (entries(&old), entries(&new));
    if old.len() != new.len() {
        return None;
    }
    let kept: Vec<Vec<u8>> = new.iter().filter_map(|entry| Some(login(entry)?.1)).collect();
    let changes = old.iter().zip(&new).map(|(old, new)| of_entry(old, new, &kept));
    let changes: Option<Vec<LoginChange>> = changes.collect();
    Some(changes?.into_iter().filter(LoginChange::is_any).collect())
}

fn names(document: &Document) -> Vec<String> {
    let members = document.root().into_iter().flat_map(|root| root.members());
    members.map(|member| member.name().into_owned()).collect()
}

fn of_entry(old: &Entry<'_>, new: &Entry<'_>, kept: &[Vec<u8>]) -> Option<LoginChange> {
    let ((user, password), (new_user, new_password)) = (login(old)?, login(new)?);
    let bytes = |text: &str| text.as_bytes().to_vec();
    let token =
        |name: &str| Change { old: bytes(&old.string(name)), new: bytes(&new.string(name)) };
    let key = Change { old: bytes(&host_of(&old.key())), new: bytes(&host_of(&new.key())) };
    Some(LoginChange {
        // A text without a registry has no place for one.
        key: Some(key).filter(|key| key.is_any() && !key.old.is_empty()),
        is_shared: kept.contains(&password),
        user: Change { old: user, new: new_user },
        password: Change { old: password, new: new_password },
        tokens: vec![token("identitytoken"), token("registrytoken")],
    })
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

impl LoginChange {
    fn is_any(&self) -> bool {
        let secrets = [&self.user, &self.password];
        self.key.is_some() || secrets.into_iter().chain(&self.tokens).any(Change::is_any)
    }

    /// Returns the texts that one text becomes: secrets change in all of their places, names in one.
    fn made_in(&self, text: &[u8], dialect: Dialect) -> Vec<Vec<u8>> {
        let mut texts = self.with_pairs(text, dialect);
        for secret in [&self.password].into_iter().chain(&self.tokens) {
            texts = branch(&texts, |text| changed(text, dialect, secret, self.is_shared));
        }
        for name in [Some(&self.user), self.key.as_ref()].into_iter().flatten() {
            texts = branch(&texts, |text| name_changed(text, dialect, name));
        }
        texts
    }

    /// Changes user and password where they are one text, plain or in base64.
    fn with_pairs(&self, text: &[u8], dialect: Dialect) -> Vec<Vec<u8>> {
        if !self.user.is_any() && !self.password.is_any() {
            return vec![text.to_vec()];
        }
        let joined = |user: &[u8], password: &[u8]| [user, b":", password].concat();
        let pair = Change {
            old: joined(&self.user.old, &self.password.old),
            new: joined(&self.user.new, &self.password.new),
        };
        let inside = |text: Vec<u8>| {
            let edits = encoded::inside(&text, &self.user, &self.password);
            with_all(&text, edits)
        };
        changed(text, dialect, &pair, self.is_shared).into_iter().map(inside).collect()
    }
}

fn branch(texts: &[Vec<u8>], next: impl Fn(&[u8]) -> Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    texts.iter().flat_map(|text| next(text)).take(MAX_BRANCHES).collect()
}

fn edits_of(text: &[u8], dialect: Dialect, change: &Change) -> Vec<Edit> {
    let mut edits = match (std::str::from_utf8(&change.old), std::str::from_utf8(&change.new)) {
        (Ok(old), Ok(new)) if !old.is_empty() => tokens::edits(text, dialect, old, new),
        _ => Vec::new(),
    };
    if change.old.len() >= MIN_ENCODED {
        edits.extend(encoded::edits(text, change));
    }
    edits
}

/// Minimum length of a value that is looked for in base64; shorter ones are found by accident.
const MIN_ENCODED: usize = 4;

/// Returns the text with a value changed in all of its places, and, where another login keeps the old
/// one, with each place alone.
fn changed(text: &[u8], dialect: Dialect, change: &Change, is_shared: bool) -> Vec<Vec<u8>> {
    if !change.is_any() {
        return vec![text.to_vec()];
    }
    let edits = edits_of(text, dialect, change);
    let single: Vec<Vec<u8>> =
        edits.iter().filter(|_| is_shared).map(|edit| with_one(text, edit)).collect();
    let mut texts = vec![with_all(text, edits)];
    texts.extend(single);
    if is_shared {
        // A pair had it.
        texts.push(text.to_vec());
    }
    texts
}

/// Returns the text with a name changed in one place, or in none where a pair had it.
fn name_changed(text: &[u8], dialect: Dialect, change: &Change) -> Vec<Vec<u8>> {
    if !change.is_any() {
        return vec![text.to_vec()];
    }
    let edits = edits_of(text, dialect, change);
    let mut texts: Vec<Vec<u8>> = edits.iter().map(|edit| with_one(text, edit)).collect();
    texts.push(text.to_vec());
    texts
}

/// Returns the texts that `outer` becomes with all changes made, at most `most`.
pub(super) fn texts(
    outer: &[u8],
    dialect: Dialect,
    changes: &[LoginChange],
    most: usize,
) -> Vec<Vec<u8>> {
    let mut texts = vec![outer.to_vec()];
    for change in changes {
        texts = branch(&texts, |text| change.made_in(text, dialect));
    }
    texts.truncate(most);
    texts
}
