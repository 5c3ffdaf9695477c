//! An entry in the form in which a client signs in with it.

use std::borrow::Cow;

use crate::config::secrets::{is_secret_user, shown_user, MASK};
use crate::secret::Secret;
use crate::text::TextRange;

/// Credential that a client signs in with. Empty fields are not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Credential {
    /// Key of the entry as written in the file.
    pub key: String,
    /// Range of the entry in the file's text.
    pub range: TextRange,
    /// Username, in decoded bytes.
    pub user: Vec<u8>,
    /// Password.
    pub password: Secret,
    /// Identity token.
    pub identity_token: Secret,
    /// Registry token.
    pub registry_token: Secret,
    /// The `auth` as written in the file, if the client passes it on without decoding it: Docker
    /// after a load error, oras-py always. Empty otherwise.
    pub auth: Secret,
    /// Server address that Docker sends with it; empty for clients that send none.
    pub server: String,
}

impl Credential {
    /// Returns whether there is nothing to sign in with, as in an entry `{}`.
    pub fn is_empty(&self) -> bool {
        let secrets = [&self.password, &self.identity_token, &self.registry_token, &self.auth];
        self.user.is_empty() && secrets.iter().all(|secret| secret.is_empty())
    }

    /// Returns whether its username is a secret itself.
    pub fn has_secret_user(&self) -> bool {
        is_secret_user(&self.user, self.password.expose())
    }

    /// Returns its username for showing, masked if it is a secret itself. One without any secret beside
    /// it is masked, too: some clients take an `auth` without a colon for a username.
    pub fn shown_user(&self) -> Cow<'_, str> {
        let secrets = [&self.password, &self.identity_token, &self.registry_token];
        if !self.user.is_empty() && secrets.iter().all(|secret| secret.is_empty()) {
            return Cow::Borrowed(MASK);
        }
        shown_user(&self.user, self.password.expose())
    }

    /// Returns it without its range, which is in another file than the open one.
    pub(super) fn elsewhere(self) -> Self {
        Self { range: TextRange::default(), ..self }
    }

    /// Returns an entry of the file, still without anything to send.
    pub(super) fn at(key: impl Into<String>, range: TextRange) -> Self {
        Self { key: key.into(), range, ..Self::default() }
    }
}
