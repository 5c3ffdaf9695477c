//! One entry of `auths`, in Docker's terms.

use std::borrow::Cow;

use super::auth::{check_auth, decode_auth, split_auth, AuthError, Credentials};
use super::secrets::shown_user;
use crate::go::fold;
use crate::json::{Kind, Member, NodeRef};
use crate::secret::Secret;
use crate::text::TextRange;

/// Position of an entry: the index of its `auths` among the file's keys, and its own index in
/// there. Keys cannot identify an entry, because the same key may be in the file twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// Index of the `auths` member in the root object.
    pub auths: usize,
    /// Index of the entry in it.
    pub index: usize,
}

/// An entry of `auths` (docker/cli v29.7.2, `types/authconfig.go`, `AuthConfig`).
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its position.
    pub id: EntryId,
    /// Its key and value.
    pub member: Member<'a>,
}

/// The username and password of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Login {
    /// No login.
    None,
    /// Login in `auth`, which wins over the two other keys.
    Auth(Result<Credentials, AuthError>),
    /// Login in the keys `username` and `password`.
    Fields {
        /// Username.
        user: String,
        /// Password.
        password: Secret,
    },
}

impl<'a> Entry<'a> {
    /// Returns the key: a server address, as Go reads it.
    pub fn key(&self) -> Cow<'a, str> {
        self.member.key.text()
    }

    /// Returns the entry's value, normally an object.
    pub fn value(&self) -> NodeRef<'a> {
        self.member.value
    }

    /// Returns the range from the key to the end of the value.
    pub fn range(&self) -> TextRange {
        self.member.range()
    }

    /// Returns the member that Docker reads for `field`: of several spellings the last that is not
    /// null.
    pub fn field(&self, field: &str) -> Option<Member<'a>> {
        last_field(self.value(), field)
    }

    /// Returns the string that Docker reads for `field`; empty if it is absent or not a string.
    pub fn string(&self, field: &str) -> Cow<'a, str> {
        self.field(field).and_then(|member| member.value.as_str()).unwrap_or_default()
    }

    /// Returns the username and password that Docker finds.
    pub fn login(&self) -> Login {
        let auth = self.string("auth");
        if !auth.is_empty() {
            return Login::Auth(decode_auth(&auth));
        }
        let (user, password) = (self.string("username"), self.string("password"));
        if user.is_empty() && password.is_empty() {
            return Login::None;
        }
        Login::Fields { user: user.into_owned(), password: Secret::new(password.as_bytes()) }
    }

    /// Returns the username and password for editing one of the two: those of [`Entry::login`], and
    /// also a password without a username, although Docker refuses it. Both are empty if nothing
    /// can be read.
    pub fn credentials(&self) -> Credentials {
        match self.login() {
            Login::Auth(Ok(credentials)) => credentials,
            Login::Auth(Err(AuthError::EmptyUser)) => {
                split_auth(&self.string("auth")).unwrap_or_default()
            }
            Login::Fields { user, password } => Credentials { user: user.into_bytes(), password },
            Login::Auth(Err(_)) | Login::None => Credentials::default(),
        }
    }

    /// Returns the reason why Docker cannot read the `auth`, if any. Cheaper than [`Entry::login`].
    pub fn auth_error(&self) -> Option<AuthError> {
        let auth = self.string("auth");
        (!auth.is_empty()).then(|| check_auth(&auth).err()).flatten()
    }

    /// Returns the username for showing: masked if it is a secret itself.
    pub fn shown_user(&self) -> String {
        let Credentials { user, password } = self.credentials();
        shown_user(&user, password.expose()).into_owned()
    }

    /// Returns the username, with U+FFFD for invalid UTF-8; empty if there is none.
    pub fn user(&self) -> String {
        String::from_utf8_lossy(&self.credentials().user).into_owned()
    }
}

/// Returns the member of `object` that Go decodes into `field`: the last match that is not null,
/// because a null keeps the earlier value.
pub(super) fn last_field<'a>(object: NodeRef<'a>, field: &str) -> Option<Member<'a>> {
    object
        .members()
        .filter(|member| member.value.kind() != Kind::Null && fold::matches_key(member.key, field))
        .last()
}
