//! The `auth` value: base64 of `user:password`, read byte for byte as Docker reads it.

use base64::engine::general_purpose::STANDARD;
use base64::Engine;

use crate::secret::Secret;

/// What an `auth` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credentials {
    /// Everything before the first colon. Need not be UTF-8.
    pub user: Vec<u8>,
    /// Everything behind it, without NULs at its ends. Need not be UTF-8.
    pub password: Secret,
}

/// Why Docker cannot read an `auth`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthError {
    /// Not base64 of the standard alphabet with padding; the offset counts bytes of the value.
    #[error("illegal base64 data at input byte {0}")]
    Base64(usize),
    /// The decoded text has no colon.
    #[error("invalid auth configuration file")]
    NoColon,
    /// Nothing stands before the colon.
    #[error("invalid auth configuration file")]
    EmptyUser,
}

impl AuthError {
    /// The same for people; `auth` is the value that could not be read.
    pub fn hint(self, auth: &str) -> String {
        match self {
            Self::Base64(at) => match auth.as_bytes().get(at).copied() {
                Some(b'-' | b'_') => format!(
                    "Character {} is “{}”: that is the URL-safe alphabet. Docker reads only the standard one, with + and /.",
                    at + 1,
                    char::from(auth.as_bytes()[at])
                ),
                Some(b' ' | b'\t') => format!("Character {} is a blank. Docker allows none here.", at + 1),
                Some(_) if auth.len() % 4 != 0 && !auth.contains('=') && decode_base64(padded(auth).as_bytes()).is_ok() => {
                    "The padding is missing: the length must be a multiple of 4, filled with =.".to_owned()
                }
                Some(_) => format!("Not base64 from character {} on.", at + 1),
                None => "It ends too early: the length must be a multiple of 4, filled with =.".to_owned(),
            },
            Self::NoColon => "It is base64, but there is no colon between a user name and a password in it.".to_owned(),
            Self::EmptyUser => "There is no user name before the colon. Docker refuses that.".to_owned(),
        }
    }
}

fn padded(auth: &str) -> String {
    let missing = (4 - auth.len() % 4) % 4;
    format!("{auth}{}", "=".repeat(missing))
}

/// Reads an `auth` (docker/cli v29.7.2, `configfile/file.go`, `decodeAuth`).
///
/// The buffer is as long as the base64 would allow and is not cut to what was decoded, so NULs may
/// follow; they are trimmed off the password, at both ends, and stay in a user name. An empty value
/// says nothing and is no error.
///
/// # Errors
/// As [`AuthError`] says; its text is Docker's.
pub fn decode_auth(auth: &str) -> Result<Credentials, AuthError> {
    match split_auth(auth) {
        Ok(login) if login.user.is_empty() && !auth.is_empty() => Err(AuthError::EmptyUser),
        login => login,
    }
}

/// The same, but for a login without a user name, which Docker refuses.
///
/// # Errors
/// The others.
pub(super) fn split_auth(auth: &str) -> Result<Credentials, AuthError> {
    if auth.is_empty() {
        return Ok(Credentials::default());
    }
    let mut text = decode_base64(auth.as_bytes()).map_err(AuthError::Base64)?;
    text.resize(auth.len() / 4 * 3, 0);
    let colon = text.iter().position(|&byte| byte == b':');
    let colon = colon.ok_or(AuthError::NoColon)?;
    Ok(Credentials {
        user: text[..colon].to_vec(),
        password: Secret::new(trim_nul(&text[colon + 1..])),
    })
}

/// Whether Docker can read an `auth`: as [`decode_auth`], but keeps nothing.
///
/// # Errors
/// The same.
pub fn check_auth(auth: &str) -> Result<(), AuthError> {
    let mut count = 0usize;
    let mut colon = None;
    scan_base64(auth.as_bytes(), |byte| {
        if byte == b':' && colon.is_none() {
            colon = Some(count);
        }
        count += 1;
    })
    .map_err(AuthError::Base64)?;
    match colon {
        None if auth.is_empty() => Ok(()),
        None => Err(AuthError::NoColon),
        Some(0) => Err(AuthError::EmptyUser),
        Some(_) => Ok(()),
    }
}

/// Writes an `auth` (docker/cli v29.7.2, `encodeAuth`): nothing at all gives an empty string.
pub fn encode_auth(user: &[u8], password: &[u8]) -> String {
    if user.is_empty() && password.is_empty() {
        return String::new();
    }
    STANDARD.encode([user, b":", password].concat())
}

/// Without the NULs at both ends.
pub(crate) fn trim_nul(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().take_while(|&&byte| byte == 0).count();
    let rest = &bytes[start..];
    let end = rest.iter().rev().take_while(|&&byte| byte == 0).count();
    &rest[..rest.len() - end]
}

/// Base64 as Go's `StdEncoding` reads it: CR and LF are skipped anywhere, padding is required,
/// stray trailing bits are accepted.
///
/// # Errors
/// The offset that Go reports in `illegal base64 data at input byte N`.
pub fn decode_base64(text: &[u8]) -> Result<Vec<u8>, usize> {
    let mut decoded = Vec::with_capacity(text.len() / 4 * 3);
    scan_base64(text, |byte| decoded.push(byte))?;
    Ok(decoded)
}

/// Gives every decoded byte to `push`.
fn scan_base64(text: &[u8], mut push: impl FnMut(u8)) -> Result<(), usize> {
    let mut bits = 0u32;
    let mut digits = 0;
    for (at, &byte) in text.iter().enumerate() {
        if let Some(value) = digit(byte) {
            bits = bits << 6 | u32::from(value);
            digits += 1;
            if digits == 4 {
                push_quantum(bits, 4, &mut push);
                (bits, digits) = (0, 0);
            }
        } else if byte == b'=' && digits >= 2 {
            let end = padding_end(text, at + 1, digits)?;
            push_quantum(bits << (6 * (4 - digits)), digits, &mut push);
            return if end < text.len() { Err(end) } else { Ok(()) };
        } else if !is_newline(byte) {
            return Err(at);
        }
    }
    if digits > 0 {
        return Err(text.len() - digits);
    }
    Ok(())
}

/// Checks what follows the first `=` (which stands before `at`) and gives the offset behind it.
fn padding_end(text: &[u8], mut at: usize, digits: usize) -> Result<usize, usize> {
    if digits == 2 {
        at = skip_newlines(text, at);
        match text.get(at) {
            None => return Err(text.len()),
            Some(b'=') => at += 1,
            Some(_) => return Err(at - 1),
        }
    }
    Ok(skip_newlines(text, at))
}

fn skip_newlines(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| is_newline(**byte)).count()
}

fn is_newline(byte: u8) -> bool {
    byte == b'\r' || byte == b'\n'
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

/// The `digits - 1` bytes that four digits hold, of which the last may be fill.
fn push_quantum(bits: u32, digits: usize, push: &mut impl FnMut(u8)) {
    for byte in bits.to_be_bytes().into_iter().skip(1).take(digits - 1) {
        push(byte);
    }
}
