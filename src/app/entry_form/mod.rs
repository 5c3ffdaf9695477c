//! Form of one registry, as data: its view of an entry, or of a new one.

mod choice;
mod method;

use super::labels::entry;
use super::{Draft, OpenFile, Place};
use crate::config::secrets::{has_secret, is_secret_user, shown_name};
use crate::config::{AuthError, ConfigFile, Credentials, EntryId, Login};
use crate::json::{Document, Kind};
use crate::secret::Secret;
use crate::text::shorten_name;

pub use choice::{FormChoice, ShownFields};
pub use method::{Method, Unused, METHODS};

/// Content of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryView {
    /// Place of the entry; `None` for a new one.
    pub id: Option<EntryId>,
    /// Number of entries in its `auths`.
    pub count: usize,
    /// Key of the entry: the registry.
    pub key: String,
    /// Login as Docker reads it.
    pub login: Login,
    /// Username and password, for editing one of the two.
    pub credentials: Credentials,
    /// `auth` as it is in the file.
    pub auth: Secret,
    /// `identitytoken`.
    pub identity_token: Secret,
    /// `registrytoken`.
    pub registry_token: Secret,
    /// Helper of this registry in `credHelpers`.
    pub helper: Option<String>,
    /// Helper of the whole file.
    pub creds_store: String,
    /// Name of the registry whose login a new one has, while nothing was typed.
    pub copy_of: Option<String>,
    /// False when the entry is not an object, so that it can only be edited as text.
    pub is_readable: bool,
}

/// Names of an entry that are secrets themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SecretNames {
    /// The key has a password in it, or is a token.
    pub key: bool,
    /// The username is a token, or the password as well.
    pub user: bool,
    /// The name of the helper is a secret.
    pub helper: bool,
}

/// Maximum length of a title in characters.
const MAX_TITLE: usize = 120;

/// Returns the title of the form of a registry with this key, without a secret in it.
pub fn title_of(key: &str) -> String {
    shorten_name(&shown_name(key), MAX_TITLE).into_owned()
}

impl EntryView {
    /// Returns the name of the registry for a sentence.
    pub fn name(&self) -> String {
        entry(&shown_name(&self.key))
    }

    /// Returns the title of the form: the name of the registry, without a secret in it.
    pub fn title(&self) -> String {
        if self.id.is_none() {
            return "New registry".to_owned();
        }
        title_of(&self.key)
    }

    /// Returns whether the key, the username and the helper are secrets, so that their boxes are
    /// masked.
    pub fn secret_names(&self) -> SecretNames {
        let Credentials { user, password } = &self.credentials;
        SecretNames {
            key: has_secret(&self.key),
            user: is_secret_user(user, password.expose()),
            helper: self.helper.as_deref().is_some_and(has_secret),
        }
    }

    /// Returns the form of the registry that `desk` shows, if it shows one.
    pub fn of(desk: &OpenFile) -> Option<Self> {
        let document = desk.shown();
        let config = ConfigFile::new(document);
        let mut view = match &desk.place {
            Place::Registry(id) => Self::of_entry(document, *id)?,
            Place::NewRegistry(draft) => Self {
                id: None,
                creds_store: config.creds_store().into_owned(),
                copy_of: draft.copy_of().map(str::to_owned),
                ..Self::of_entry(draft.document(), Draft::ID)?
            },
            Place::Overview | Place::Helper(_) | Place::Settings => return None,
        };
        let auths = match view.id {
            Some(id) => Some(id.auths),
            // A new entry is added to the last `auths`.
            None => config.entries().last().map(|entry| entry.id.auths),
        };
        let own = |id: EntryId| Some(id.auths) == auths;
        view.count = config.entries().filter(|entry| own(entry.id)).count();
        Some(view)
    }

    fn of_entry(document: &Document, id: EntryId) -> Option<Self> {
        let config = ConfigFile::new(document);
        let entry = config.entry(id)?;
        let secret = |field| Secret::new(entry.string(field).as_bytes());
        let key = entry.key().into_owned();
        let helper = config.cred_helper(&key);
        Some(Self {
            id: Some(id),
            count: 0,
            login: entry.login(),
            credentials: entry.credentials(),
            auth: secret("auth"),
            identity_token: secret("identitytoken"),
            registry_token: secret("registrytoken"),
            helper: helper.map(|member| member.value.text().into_owned()),
            creds_store: config.creds_store().into_owned(),
            copy_of: None,
            is_readable: matches!(entry.value().kind(), Kind::Object | Kind::Null),
            key,
        })
    }

    /// Returns true when Docker refuses the login because it has no username.
    pub fn lacks_user(&self) -> bool {
        match &self.login {
            Login::Fields { user, .. } => user.is_empty(),
            login => *login == Login::Auth(Err(AuthError::EmptyUser)),
        }
    }

    /// Returns the reason why Docker cannot read `auth`. A missing username is reported at its
    /// field instead.
    pub fn auth_error(&self) -> Option<String> {
        let Login::Auth(Err(error)) = &self.login else {
            return None;
        };
        let auth = String::from_utf8_lossy(self.auth.expose());
        (*error != AuthError::EmptyUser)
            .then(|| format!("{} Docker says “{error}”.", error.hint(&auth)))
    }

    /// Returns true when the helper is not the name of a program, but for example a path or a whole
    /// command.
    pub fn has_odd_helper(&self) -> bool {
        self.helper.as_ref().is_some_and(|helper| {
            helper.contains(['/', ' ', '\\', ';', '&', '|', '$'])
                || helper.starts_with("docker-credential-")
        })
    }
}
