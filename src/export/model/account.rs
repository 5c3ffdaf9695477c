//! One entry as it goes into an export.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::text::Text;
use crate::config::secrets::{has_secret, has_secret_host, is_secret_user};
use crate::config::{encode_auth, Credentials, Entry, EntryId, Login};
use crate::docker::{host_of, DOCKER_HUB_KEY};
use crate::quote::Quote;
use crate::secret::Secret;

/// Part of an entry that a target can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// The file as it is: helpers, tokens, and keys that are not known.
    File,
    /// User and password, identity tokens and registry tokens.
    Tokens,
    /// User and password, any bytes.
    Logins,
    /// User and password, when both are text.
    TextLogins,
    /// No credential at all.
    Nothing,
}

impl Capacity {
    /// Returns true when entries are taken from the file one by one.
    pub(in crate::export) fn is_of_accounts(self) -> bool {
        !matches!(self, Self::File | Self::Nothing)
    }
}

/// One entry, read as Docker reads it.
#[derive(Clone, Debug)]
pub(in crate::export) struct Account {
    /// Its place in the document.
    pub(in crate::export) id: EntryId,
    pub(in crate::export) key: String,
    // Most targets never ask, and it takes as long as all the rest.
    has_secret_host: OnceCell<bool>,
    pub(in crate::export) user: Vec<u8>,
    pub(in crate::export) password: Secret,
    pub(in crate::export) identity_token: String,
    pub(in crate::export) registry_token: String,
    /// Email address, which old files have.
    pub(in crate::export) email: String,
}

impl Account {
    /// Reads an entry.
    ///
    /// # Errors
    /// The reason, when Docker cannot read its `auth`.
    pub(in crate::export) fn of(entry: &Entry<'_>) -> Result<Self, &'static str> {
        let (user, password) = match entry.login() {
            Login::None => (Vec::new(), Secret::default()),
            Login::Auth(Ok(Credentials { user, password })) => (user, password),
            Login::Auth(Err(_)) => return Err("Docker cannot read its auth."),
            Login::Fields { user, password } => (user.into_bytes(), password),
        };
        let key = entry.key().into_owned();
        Ok(Self {
            id: entry.id,
            has_secret_host: OnceCell::new(),
            key,
            user,
            password,
            identity_token: entry.string("identitytoken").into_owned(),
            registry_token: entry.string("registrytoken").into_owned(),
            email: entry.string("email").into_owned(),
        })
    }

    /// Returns the `auth`.
    pub(in crate::export) fn auth(&self) -> String {
        encode_auth(&self.user, self.password.expose())
    }

    /// Returns username and password, when both are text.
    pub(in crate::export) fn login(&self) -> Option<(&str, &str)> {
        let user = std::str::from_utf8(&self.user).ok()?;
        Some((user, self.password.expose_str()?))
    }

    /// Returns username and password in quotes, the password marked as secret, and the username
    /// where it is one.
    pub(in crate::export) fn quoted_login(&self, quote: Quote) -> Option<(Text, Text)> {
        let (user, password) = self.login()?;
        let user = Text::secret_if(self.has_secret_user(), &quote(user)?);
        Some((user, Text::secret(&quote(password)?)))
    }

    /// Returns username and password as they are, marked as [`Self::quoted_login`] does.
    pub(in crate::export) fn login_texts(&self) -> Option<(Text, Text)> {
        self.quoted_login(|text| Some(text.to_owned()))
    }

    /// Returns true when the username is a secret itself, as the token of `DigitalOcean` is.
    pub(in crate::export) fn has_secret_user(&self) -> bool {
        is_secret_user(&self.user, self.password.expose())
    }

    /// Returns the username, unless it is a secret or no text.
    pub(in crate::export) fn public_user(&self) -> Option<&str> {
        std::str::from_utf8(&self.user).ok().filter(|_| !self.has_secret_user())
    }

    /// Returns true when a part of the host is secret, or begins a secret of the key in the file: it
    /// may not be an argument of a command.
    pub(in crate::export) fn has_secret_host(&self) -> bool {
        *self.has_secret_host.get_or_init(|| has_secret_host(&self.key))
    }

    /// Returns the same login under another key.
    pub(in crate::export) fn under(&self, key: String) -> Self {
        // It is about the key in the file.
        self.has_secret_host();
        Self { key, ..self.clone() }
    }

    /// Returns the key in quotes, marked as secret where a part of it or its host is.
    pub(in crate::export) fn quoted_key(&self, quote: Quote) -> Option<Text> {
        Some(Text::secret_if(self.has_secret_host() || has_secret(&self.key), &quote(&self.key)?))
    }

    /// Returns the host as image names begin with it, in quotes; marked as secret where a part is.
    pub(in crate::export) fn quoted_image_host(&self, quote: Quote) -> Option<Text> {
        Some(Text::secret_if(self.has_secret_host(), &quote(&self.image_host())?))
    }

    /// Returns the host as image names begin with it, marked as [`Self::quoted_image_host`] does.
    pub(in crate::export) fn image_host_text(&self) -> Text {
        Text::secret_if(self.has_secret_host(), &self.image_host())
    }

    /// Returns true for Docker Hub.
    pub(in crate::export) fn is_hub(&self) -> bool {
        self.key == DOCKER_HUB_KEY
    }

    /// Returns the host that Docker reads from the key.
    pub(in crate::export) fn host(&self) -> Cow<'_, str> {
        host_of(&self.key)
    }

    /// Returns the host that a client asks: Docker Hub's is `registry-1.docker.io`.
    pub(in crate::export) fn client_host(&self) -> Cow<'_, str> {
        if self.is_hub() {
            Cow::Borrowed("registry-1.docker.io")
        } else {
            self.host()
        }
    }

    /// Returns the host as image names begin with it: Docker Hub's is `docker.io`.
    pub(in crate::export) fn image_host(&self) -> Cow<'_, str> {
        if self.is_hub() {
            Cow::Borrowed("docker.io")
        } else {
            self.host()
        }
    }
}
