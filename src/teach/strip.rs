//! Base64 is not encryption: a login as typed and as stored.

use std::borrow::Cow;

use crate::config::secrets::{is_secret_user, shown_user};
use crate::config::{encode_auth, Entry, Login};

/// Maximum number of bullets in a line.
const MAX_BULLETS: (usize, usize) = (40, 60);

/// A login whose username and password are text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    user: String,
    password: String,
    /// False for the fake login.
    pub is_own: bool,
}

impl Strip {
    /// Takes the login of an entry, or a fake one if no login is text.
    pub fn of(entry: Option<Entry<'_>>) -> Self {
        match entry.and_then(|entry| text_login(&entry)) {
            Some((user, password)) => Self { user, password, is_own: true },
            None => Self { user: "alice".to_owned(), password: "s3cret".to_owned(), is_own: false },
        }
    }

    /// Returns the username, masked if it is a secret itself.
    pub fn user(&self) -> Cow<'_, str> {
        shown_user(self.user.as_bytes(), self.password.as_bytes())
    }

    /// Returns whether the username is a secret itself.
    pub fn has_secret_user(&self) -> bool {
        is_secret_user(self.user.as_bytes(), self.password.as_bytes())
    }

    /// Returns `user:password`, the password as bullets unless `revealed`.
    pub fn typed(&self, revealed: bool) -> String {
        let bullets = self.password.chars().count().min(MAX_BULLETS.0);
        if revealed {
            format!("{}:{}", self.user, self.password)
        } else {
            format!("{}:{}", self.user(), "\u{2022}".repeat(bullets))
        }
    }

    /// Returns the number of characters that are the same for every password: those with bits of
    /// only the username and the colon.
    pub fn fixed(&self) -> usize {
        (self.user.len() + 1) * 8 / 6
    }

    /// Returns the base64 for another password: the part that does not change, and the rest.
    pub fn stored_for(&self, password: &str) -> (String, String) {
        let mut fixed = encode_auth(self.user.as_bytes(), password.as_bytes());
        let rest = fixed.split_off(self.fixed().min(fixed.len()));
        (fixed, rest)
    }

    /// Returns the base64 as stored; the part with the password is bullets unless `revealed`.
    pub fn stored(&self, revealed: bool) -> String {
        let (fixed, rest) = self.stored_for(&self.password);
        if revealed {
            fixed + &rest
        } else if self.has_secret_user() {
            "\u{2022}".repeat((fixed.len() + rest.len()).min(MAX_BULLETS.1))
        } else {
            fixed + &"\u{2022}".repeat(rest.len().min(MAX_BULLETS.1))
        }
    }
}

fn text_login(entry: &Entry<'_>) -> Option<(String, String)> {
    match entry.login() {
        Login::Auth(Ok(login)) => {
            Some((String::from_utf8(login.user).ok()?, login.password.expose_str()?.to_owned()))
        }
        Login::Fields { user, password } => Some((user, password.expose_str()?.to_owned())),
        _ => None,
    }
}
