//! One entry of `auths`, in Docker's words.

use std::borrow::Cow;

use super::auth::{check_auth, decode_auth, split_auth, AuthError, Credentials};
use crate::go::fold;
use crate::json::{Kind, Member, NodeRef};
use crate::secret::Secret;
use crate::text::TextRange;

/// Which entry: the place of its `auths` among the file's keys, and its own place in there. Keys
/// cannot name an entry, because the same key may stand in the file twice.
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
    /// Its place.
    pub id: EntryId,
    /// Key and value.
    pub member: Member<'a>,
}

/// How an entry signs in with a user name and a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Login {
    /// Not at all.
    None,
    /// Through `auth`, which wins over the two other keys.
    Auth(Result<Credentials, AuthError>),
    /// Through the keys `username` and `password`.
    Fields {
        /// The user name.
        user: String,
        /// The password.
        password: Secret,
    },
}

impl<'a> Entry<'a> {
    /// The key: a server address, as Go reads it.
    pub fn key(&self) -> Cow<'a, str> {
        self.member.key.text()
    }

    /// The entry's value, normally an object.
    pub fn value(&self) -> NodeRef<'a> {
        self.member.value
    }

    /// From the key to the end of the value.
    pub fn range(&self) -> TextRange {
        self.member.range()
    }

    /// The member that Docker reads for `field`: of several spellings the last that is not null.
    pub fn field(&self, field: &str) -> Option<Member<'a>> {
        last_field(self.value(), field)
    }

    /// The string that Docker reads for `field`; empty when it is absent or not a string.
    pub fn string(&self, field: &str) -> Cow<'a, str> {
        self.field(field)
            .and_then(|member| member.value.as_str())
            .unwrap_or_default()
    }

    /// User name and password, as Docker finds them.
    pub fn login(&self) -> Login {
        let auth = self.string("auth");
        if !auth.is_empty() {
            return Login::Auth(decode_auth(&auth));
        }
        let (user, password) = (self.string("username"), self.string("password"));
        if user.is_empty() && password.is_empty() {
            return Login::None;
        }
        Login::Fields {
            user: user.into_owned(),
            password: Secret::new(password.as_bytes()),
        }
    }

    /// What stands in the entry for a user name and a password, for editing one of the two: the same
    /// as [`Entry::login`], but a password without a user name counts as well, although Docker
    /// refuses it. Both are empty where nothing can be read.
    pub fn credentials(&self) -> Credentials {
        match self.login() {
            Login::Auth(Ok(credentials)) => credentials,
            Login::Auth(Err(AuthError::EmptyUser)) => {
                split_auth(&self.string("auth")).unwrap_or_default()
            }
            Login::Fields { user, password } => Credentials {
                user: user.into_bytes(),
                password,
            },
            Login::Auth(Err(_)) | Login::None => Credentials::default(),
        }
    }

    /// Why Docker cannot read the `auth`, if it cannot. Cheaper than [`Entry::login`].
    pub fn auth_error(&self) -> Option<AuthError> {
        let auth = self.string("auth");
        (!auth.is_empty())
            .then(|| check_auth(&auth).err())
            .flatten()
    }

    /// The user name, with U+FFFD for what is not UTF-8; empty when there is none.
    pub fn user(&self) -> String {
        String::from_utf8_lossy(&self.credentials().user).into_owned()
    }
}

/// The member of `object` that Go decodes into `field`: the last match; a null does not count,
/// because it leaves what was decoded before.
pub(super) fn last_field<'a>(object: NodeRef<'a>, field: &str) -> Option<Member<'a>> {
    object
        .members()
        .filter(|member| member.value.kind() != Kind::Null && fold::matches_key(member.key, field))
        .last()
}
