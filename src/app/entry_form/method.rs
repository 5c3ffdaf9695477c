//! Sign-in methods.

use super::EntryView;
use crate::config::Login;

/// Sign-in method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Username and password or token, in `auth`.
    Login,
    /// `identitytoken`.
    IdentityToken,
    /// `registrytoken`.
    RegistryToken,
    /// A credential helper.
    Helper,
    /// No sign-in.
    Nothing,
}

/// All methods with their labels, in the order of the enum.
pub const METHODS: [(Method, &str); 5] = [
    (Method::Login, "Password"),
    (Method::IdentityToken, "Identity token"),
    (Method::RegistryToken, "Registry token"),
    (Method::Helper, "Helper"),
    (Method::Nothing, "None"),
];

/// Fields of the entry that the chosen method does not use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unused {
    /// Sentence on what happens to them.
    pub text: &'static str,
    /// Label of the button that removes them.
    pub label: &'static str,
    /// Keys to remove.
    pub fields: &'static [&'static str],
}

impl Method {
    /// Returns true when the entry has something for this method.
    pub fn is_in(self, view: &EntryView) -> bool {
        match self {
            Self::Login => view.login != Login::None,
            Self::IdentityToken => !view.identity_token.is_empty(),
            Self::RegistryToken => !view.registry_token.is_empty(),
            Self::Helper => view.helper.is_some(),
            Self::Nothing => false,
        }
    }

    /// Returns the method that Docker uses. A new entry starts with username and password.
    pub fn of(view: &EntryView) -> Self {
        let has_login = view.login != Login::None;
        let own_helper = view.helper.as_ref().is_some_and(|name| !name.is_empty());
        if own_helper {
            Self::Helper
        } else if !view.identity_token.is_empty() {
            Self::IdentityToken
        } else if !view.registry_token.is_empty() && !has_login {
            Self::RegistryToken
        } else if !has_login && !view.creds_store.is_empty() {
            Self::Helper
        } else {
            Self::Login
        }
    }

    /// Returns the fields of the entry that this method leaves unused.
    pub fn unused(self, view: &EntryView) -> Option<Unused> {
        let has_login = view.login != Login::None;
        let has_token = !view.identity_token.is_empty() || !view.registry_token.is_empty();
        Some(match self {
            Self::Helper if has_login => Unused {
                text: "Docker asks the helper and ignores the username and password here; anyone who reads the file still sees them.",
                label: "Remove them from the file",
                fields: &["auth", "username", "password"],
            },
            Self::Nothing if has_login || has_token => Unused {
                text: "The entry still has credentials.",
                label: "Remove the credentials",
                fields: &["auth", "username", "password", "identitytoken", "registrytoken"],
            },
            Self::IdentityToken if matches!(&view.login, Login::Auth(Ok(login)) if !login.password.is_empty()) => Unused {
                text: "With an identity token Docker sends the token and not the password.",
                label: "Remove username and password",
                fields: &["auth", "username", "password"],
            },
            _ => return None,
        })
    }
}
