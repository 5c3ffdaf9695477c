//! Which entries can go in, and as what.

use std::borrow::Cow;

use super::rendering::{LeftOut, Warning};
use super::target::Carries;
use crate::codec::base64::decode_go;
use crate::config::{decode_auth, encode_auth, ConfigFile, Credentials, Entry, EntryId, Login};
use crate::docker::{host_of, is_web_login, DOCKER_HUB_KEY};
use crate::secret::Secret;

/// One entry, read as Docker reads it.
#[derive(Clone, Debug)]
pub(super) struct Account {
    /// Its place in the document.
    pub(super) id: EntryId,
    /// Its key.
    pub(super) key: String,
    /// User name.
    pub(super) user: Vec<u8>,
    /// Password.
    pub(super) password: Secret,
    /// Identity token.
    pub(super) identity_token: String,
    /// Registry token.
    pub(super) registry_token: String,
    /// E-mail address, which old files have.
    pub(super) email: String,
}

impl Account {
    /// The `auth`.
    pub(super) fn auth(&self) -> String {
        encode_auth(&self.user, self.password.expose())
    }

    /// The user name, when it is text.
    pub(super) fn user_text(&self) -> Option<&str> {
        std::str::from_utf8(&self.user).ok()
    }

    /// The host, as Docker reads it out of the key.
    pub(super) fn host(&self) -> Cow<'_, str> {
        host_of(&self.key)
    }

    /// The host as it stands before an image: Docker Hub's is `docker.io`.
    pub(super) fn image_host(&self) -> Cow<'_, str> {
        if self.key == DOCKER_HUB_KEY {
            Cow::Borrowed("docker.io")
        } else {
            self.host()
        }
    }

    fn of(entry: Entry<'_>) -> Result<Self, &'static str> {
        let (user, password) = match entry.login() {
            Login::None => (Vec::new(), Secret::default()),
            Login::Auth(Ok(Credentials { user, password })) => (user, password),
            Login::Auth(Err(_)) => return Err("Docker cannot read its auth."),
            Login::Fields { user, password } => (user.into_bytes(), password),
        };
        Ok(Self {
            id: entry.id,
            key: entry.key().into_owned(),
            user,
            password,
            identity_token: entry.string("identitytoken").into_owned(),
            registry_token: entry.string("registrytoken").into_owned(),
            email: entry.string("email").into_owned(),
        })
    }

    /// Why its login cannot be written, if it cannot.
    fn obstacle(&self, carries: Carries) -> Option<&'static str> {
        if self.user.is_empty() {
            return Some(if self.password.is_empty() {
                "It has no user name and no password."
            } else {
                "It has no user name: Docker refuses an auth without one."
            });
        }
        let read = decode_auth(&self.auth());
        let same = |read: &Credentials| read.user == self.user && read.password == self.password;
        if !read.as_ref().is_ok_and(same) {
            return Some(if self.user.contains(&b':') {
                "Its user name has a colon: in an auth the name ends at the first one."
            } else {
                "Its password begins or ends with a NUL, which Docker drops."
            });
        }
        let texts = self.user_text().is_some() && self.password.expose_str().is_some();
        if carries == Carries::TextLogins {
            if !texts {
                return Some("User name or password is not UTF-8 text.");
            }
            let nul = self.user.contains(&0) || self.password.expose().contains(&0);
            return nul.then_some("User name or password has a NUL.");
        }
        None
    }
}

/// What was chosen, sorted into what goes in and what does not.
#[derive(Debug, Default)]
pub(super) struct Selection {
    pub(super) accounts: Vec<Account>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) warnings: Vec<Warning>,
}

/// Reads the chosen entries, which are sorted, for a target that carries this much.
pub(super) fn select(config: ConfigFile<'_>, chosen: &[EntryId], carries: Carries) -> Selection {
    let mut selection = Selection::default();
    // In one walk over the file, because a file can have 10,000 entries.
    for entry in config.entries() {
        if chosen.binary_search(&entry.id).is_ok() {
            selection.add(config, entry, carries);
        }
    }
    selection.drop_repeated();
    selection
}

impl Selection {
    fn add(&mut self, config: ConfigFile<'_>, entry: Entry<'_>, carries: Carries) {
        let id = entry.id;
        let auth = decode_go(entry.string("auth").as_bytes());
        match Account::of(entry).and_then(|account| self.check(config, account, carries)) {
            Ok(account) => {
                let length = account.user.len() + 1 + account.password.expose().len();
                if auth.is_ok_and(|auth| auth.len() > length) {
                    self.warn(id, "Its password begins or ends with NULs. Docker drops them, and so they do not go in.");
                }
                self.accounts.push(account);
            }
            Err(reason) => self.left_out.push(LeftOut { entry: id, reason }),
        }
    }

    fn check(
        &mut self,
        config: ConfigFile<'_>,
        mut account: Account,
        carries: Carries,
    ) -> Result<Account, &'static str> {
        let key = account.key.as_str();
        if is_web_login(key) {
            return Err("It belongs to Docker's own login in the browser and is no registry.");
        }
        let own = config.cred_helper(key).is_some();
        let helper = own || !config.creds_store().is_empty();
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
            self.warn(account.id, "Docker itself asks a credential helper for this registry; what stands in the file may be old.");
        }
        if carries == Carries::Tokens {
            if login {
                account.obstacle(carries).map_or(Ok(()), Err)?;
            }
            return Ok(account);
        }
        if token {
            if account.password.is_empty() {
                return Err("It signs in with a token of its own kind, which this target cannot read. Some registries take that token as the password.");
            }
            self.warn(
                account.id,
                "Its identity or registry token stays behind: only user name and password go in.",
            );
            account.identity_token.clear();
            account.registry_token.clear();
        }
        account.obstacle(carries).map_or(Ok(account), Err)
    }

    fn warn(&mut self, entry: EntryId, text: &'static str) {
        self.warnings.push(Warning {
            entry: Some(entry),
            text: Cow::Borrowed(text),
        });
    }

    /// Of one key the last entry counts, as in Docker.
    fn drop_repeated(&mut self) {
        let mut keys: Vec<(&str, usize)> = self
            .accounts
            .iter()
            .enumerate()
            .map(|(at, account)| (account.key.as_str(), at))
            .collect();
        keys.sort_unstable();
        let repeated: Vec<usize> = keys
            .windows(2)
            .filter(|pair| pair[0].0 == pair[1].0)
            .map(|pair| pair[0].1)
            .collect();
        let mut at = 0;
        let left_out = &mut self.left_out;
        self.accounts.retain(|account| {
            let drop = repeated.contains(&at);
            at += 1;
            if drop {
                left_out.push(LeftOut {
                    entry: account.id,
                    reason: "The same key stands in the file again, and the last one counts.",
                });
            }
            !drop
        });
    }
}
