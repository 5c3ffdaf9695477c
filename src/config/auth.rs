//! The `auth` value: base64 of `user:password`, read byte for byte as Docker reads it.

use base64::engine::general_purpose::STANDARD;
use base64::Engine;

use crate::codec::base64::decode_go;
use crate::codec::split_login;
use crate::secret::Secret;

/// Content of an `auth`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credentials {
    /// Everything before the first colon; may not be UTF-8.
    pub user: Vec<u8>,
    /// Everything after it, without NULs at its ends; may not be UTF-8.
    pub password: Secret,
}

/// Reason why Docker cannot read an `auth`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthError {
    /// Not base64 of the standard alphabet with padding; the offset counts bytes of the value.
    #[error("illegal base64 data at input byte {0}")]
    Base64(usize),
    /// Decoded text without a colon.
    #[error("invalid auth configuration file")]
    NoColon,
    /// Text with nothing before the colon.
    #[error("invalid auth configuration file")]
    EmptyUser,
}

impl AuthError {
    /// Explains the error to people; `auth` is the unreadable value.
    pub fn hint(self, auth: &str) -> String {
        match self {
            Self::Base64(at) => match auth.as_bytes().get(at).copied() {
                Some(b'-' | b'_') => format!(
                    "Character {} is “{}”: that is the URL-safe alphabet. Docker reads only the standard one, with + and /.",
                    at + 1,
                    char::from(auth.as_bytes()[at])
                ),
                Some(b' ' | b'\t') => format!("Character {} is a space. Docker allows none here.", at + 1),
                Some(_) if auth.len() % 4 != 0 && !auth.contains('=') && decode_go(padded(auth).as_bytes()).is_ok() => {
                    "The padding is missing: the length must be a multiple of 4, filled with =.".to_owned()
                }
                Some(_) => format!("Not base64 from character {} on.", at + 1),
                None => "It ends too early: the length must be a multiple of 4, filled with =.".to_owned(),
            },
            Self::NoColon => "It is base64, but there is no colon between a username and a password in it.".to_owned(),
            Self::EmptyUser => "There is no username before the colon. Docker refuses that.".to_owned(),
        }
    }
}

fn padded(auth: &str) -> String {
    let missing = (4 - auth.len() % 4) % 4;
    format!("{auth}{}", "=".repeat(missing))
}

/// Reads an `auth` (docker/cli v29.7.2, `configfile/file.go`, `decodeAuth`).
///
/// The buffer is as long as the base64 would allow and is not cut to the decoded length, so NULs
/// may follow; they are trimmed from both ends of the password, and stay in a username. An empty
/// value is an empty login and no error.
///
/// # Errors
/// Returns an [`AuthError`], whose text is Docker's.
pub fn decode_auth(auth: &str) -> Result<Credentials, AuthError> {
    match split_auth(auth) {
        Ok(login) if login.user.is_empty() && !auth.is_empty() => Err(AuthError::EmptyUser),
        login => login,
    }
}

/// Reads an `auth` even without a username, which Docker refuses.
///
/// # Errors
/// Returns an [`AuthError`] for bad base64 or a missing colon.
pub(super) fn split_auth(auth: &str) -> Result<Credentials, AuthError> {
    if auth.is_empty() {
        return Ok(Credentials::default());
    }
    let mut text = decode_go(auth.as_bytes()).map_err(AuthError::Base64)?;
    text.resize(auth.len() / 4 * 3, 0);
    let (user, password) = split_login(&text).ok_or(AuthError::NoColon)?;
    Ok(Credentials { user: user.to_vec(), password: Secret::new(trim_nul(password)) })
}

/// Checks that Docker can read an `auth`, without keeping it.
///
/// # Errors
/// Returns the errors of [`decode_auth`].
pub fn check_auth(auth: &str) -> Result<(), AuthError> {
    let text = decode_go(auth.as_bytes()).map_err(AuthError::Base64)?;
    match split_login(&text) {
        None if !auth.is_empty() => Err(AuthError::NoColon),
        Some((b"", _)) => Err(AuthError::EmptyUser),
        _ => Ok(()),
    }
}

/// Writes an `auth` (docker/cli v29.7.2, `encodeAuth`); an empty login is an empty string.
pub fn encode_auth(user: &[u8], password: &[u8]) -> String {
    if user.is_empty() && password.is_empty() {
        return String::new();
    }
    STANDARD.encode([user, b":", password].concat())
}

/// Removes the NULs at both ends.
pub(crate) fn trim_nul(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().take_while(|&&byte| byte == 0).count();
    let rest = &bytes[start..];
    let end = rest.iter().rev().take_while(|&&byte| byte == 0).count();
    &rest[..rest.len() - end]
}
