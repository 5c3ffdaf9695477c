//! Selection of the entries that a target can carry.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::model::account::{Account, Capacity};
use super::model::rendering::{LeftOut, Warning};
use crate::codec::base64::decode_go;
use crate::collections::OrderedMap;
use crate::config::{decode_auth, ConfigFile, Credentials, Entry, EntryId};
use crate::docker::DOCKER_HUB_WEB_LOGIN_KEYS;

/// The chosen entries, sorted into those that go in and those that do not.
#[derive(Debug, Default)]
pub(super) struct Selection {
    pub(super) accounts: Vec<Account>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) warnings: Vec<Warning>,
}

/// Reads the chosen entries, which are sorted, for a target of this capacity.
///
/// The file is read once, because a file can have many thousand entries.
pub(super) fn select(config: ConfigFile<'_>, chosen: &[EntryId], capacity: Capacity) -> Selection {
    let mut selector = Selector {
        capacity,
        has_store: !config.creds_store().is_empty(),
        helpers: config.cred_helpers().map(|member| member.key.text().into_owned()).collect(),
        selection: Selection::default(),
    };
    for entry in config.entries() {
        if chosen.binary_search(&entry.id).is_ok() {
            selector.add(&entry);
        }
    }
    selector.drop_repeated();
    selector.selection
}

struct Selector {
    capacity: Capacity,
    /// True when the file has a `credsStore`.
    has_store: bool,
    /// Addresses that have a helper of their own.
    helpers: BTreeSet<String>,
    selection: Selection,
}

impl Selector {
    fn add(&mut self, entry: &Entry<'_>) {
        let id = entry.id;
        let auth = decode_go(entry.string("auth").as_bytes());
        match Account::of(entry).and_then(|account| self.check(account)) {
            Ok(account) => {
                let length = account.user.len() + 1 + account.password.expose().len();
                if auth.is_ok_and(|auth| auth.len() > length) {
                    self.warn(id, "Its password begins or ends with NULs. Docker drops them, and so does this export.");
                }
                self.selection.accounts.push(account);
            }
            Err(reason) => self.selection.left_out.push(LeftOut { entry: id, reason }),
        }
    }

    fn check(&mut self, mut account: Account) -> Result<Account, &'static str> {
        let key = account.key.as_str();
        if DOCKER_HUB_WEB_LOGIN_KEYS.iter().any(|(own, _)| *own == key) {
            return Err("It belongs to Docker's own login in the browser and is not a registry.");
        }
        let helper = self.has_store || self.helpers.contains(key);
        let login = !account.user.is_empty() || !account.password.is_empty();
        let token = !account.identity_token.is_empty() || !account.registry_token.is_empty();
        if !login && !token {
            return Err(if helper {
                "A credential helper has its password; the file has none."
            } else {
                "It is empty."
            });
        }
        if helper {
            self.warn(account.id, "Docker itself asks a credential helper for this registry; the login in the file may be old.");
        }
        if self.capacity == Capacity::Tokens {
            if login {
                self.check_login(&account)?;
            }
            return Ok(account);
        }
        if token {
            if account.password.is_empty() {
                return Err("Its login is a separate kind of token, which this target cannot read. Some registries take that token as the password.");
            }
            self.warn(
                account.id,
                "Its identity or registry token is left out: only username and password go in.",
            );
            account.identity_token.clear();
            account.registry_token.clear();
        }
        self.check_login(&account)?;
        Ok(account)
    }

    /// Checks that username and password can be written.
    fn check_login(&self, account: &Account) -> Result<(), &'static str> {
        if account.user.is_empty() {
            return Err(if account.password.is_empty() {
                "It has no username and no password."
            } else {
                "It has no username: Docker refuses an auth without one."
            });
        }
        let read = decode_auth(&account.auth());
        let same =
            |read: &Credentials| read.user == account.user && read.password == account.password;
        if !read.as_ref().is_ok_and(same) {
            return Err(if account.user.contains(&b':') {
                "Its username has a colon: in an auth the name ends at the first one."
            } else {
                "Its password begins or ends with a NUL, which Docker drops."
            });
        }
        if self.capacity == Capacity::TextLogins {
            if account.login().is_none() {
                return Err("Username or password is not UTF-8.");
            }
            if account.user.contains(&0) || account.password.expose().contains(&0) {
                return Err("Username or password has a NUL.");
            }
        }
        Ok(())
    }

    fn warn(&mut self, entry: EntryId, text: &'static str) {
        self.selection.warnings.push(Warning { entry: Some(entry), text: Cow::Borrowed(text) });
    }

    /// Keeps the last entry of each key, as Docker does.
    fn drop_repeated(&mut self) {
        let Selection { accounts, left_out, .. } = &mut self.selection;
        let mut last = OrderedMap::default();
        for account in accounts.iter() {
            last.put(&account.key, account.id);
        }
        accounts.retain(|account| {
            let is_last = last.get(&account.key) == Some(&account.id);
            if !is_last {
                left_out.push(LeftOut {
                    entry: account.id,
                    reason: "The same key is in the file again, and only the last one counts.",
                });
            }
            is_last
        });
    }
}
