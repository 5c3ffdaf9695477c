//! Causes for which Docker cannot read an `auth`: one for each value, so that one rule reports it.

use super::classify::{could_be_token, is_blank, is_text, is_token, placeholder, Placeholder};
use crate::codec::base64::decode_any;
use crate::codec::split_login;
use crate::config::{encode_auth, Login};
use crate::lint::EntryContext;

/// Cause, the most exact one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AuthFault {
    /// A token as it was issued.
    RawToken,
    /// A placeholder that was never replaced.
    Placeholder(Placeholder),
    /// Readable `user:password`.
    PlainText,
    /// Only spaces.
    Empty,
    /// Right except for spaces.
    Blank,
    /// Right except for the alphabet.
    UrlSafe,
    /// Right except for the `=` at the end.
    Padding,
    /// Encoded more than once.
    Twice,
    /// Text without a colon.
    NoColon,
    /// Nothing before the colon.
    EmptyUser,
    /// None of these.
    NotBase64,
}

/// Returns the fault of the entry's `auth`; `None` when Docker reads it.
pub(super) fn fault(entry: &EntryContext<'_>) -> Option<AuthFault> {
    match entry.login() {
        Login::Auth(Err(_)) => Some(fault_of(entry.auth())),
        _ => None,
    }
}

fn fault_of(auth: &str) -> AuthFault {
    let text = auth.trim_matches(is_blank);
    if text.is_empty() {
        return AuthFault::Empty;
    }
    if is_token(text) {
        return AuthFault::RawToken;
    }
    if let Some(kind) = placeholder(text) {
        return AuthFault::Placeholder(kind);
    }
    if let Some((user, password)) = plain_login(text) {
        let kind = placeholder(user).or(placeholder(password));
        return kind.map_or(AuthFault::PlainText, AuthFault::Placeholder);
    }
    let Some(decoded) = decode_spaced(text) else {
        return unreadable(text);
    };
    match split_login(&decoded) {
        Some((b"", _)) => AuthFault::EmptyUser,
        Some((user, _)) if is_text(&decoded) || is_plain_name(user) => spelling(auth),
        None if peel(&decoded).is_some() => AuthFault::Twice,
        None if is_text(&decoded) => AuthFault::NoColon,
        _ => unreadable(text),
    }
}

/// Returns the fault of a text that cannot be read in any way.
fn unreadable(text: &str) -> AuthFault {
    if could_be_token(text) {
        AuthFault::RawToken
    } else {
        AuthFault::NotBase64
    }
}

fn spelling(auth: &str) -> AuthFault {
    if auth.contains(|c| is_blank(c) && c != '\r' && c != '\n') {
        AuthFault::Blank
    } else if auth.contains(['-', '_']) {
        AuthFault::UrlSafe
    } else {
        AuthFault::Padding
    }
}

/// Returns true for two or more visible characters, which decoding hardly yields by chance.
fn is_plain_name(user: &[u8]) -> bool {
    user.len() > 1 && user.iter().all(u8::is_ascii_graphic)
}

/// Returns user and password of a text that is not encoded at all.
pub(super) fn plain_login(text: &str) -> Option<(&str, &str)> {
    let (user, password) = text.split_once(':')?;
    let is_name = !user.is_empty() && !user.contains(|c: char| is_blank(c) || c.is_control());
    let is_other = text.starts_with(['{', '[', '"', '\'']) || password.starts_with("//");
    (is_name && !is_other && !password.is_empty()).then_some((user, password))
}

/// Returns the bytes of base64 in either alphabet, with or without padding and spaces.
pub(super) fn decode_spaced(text: &str) -> Option<Vec<u8>> {
    if text.is_ascii() {
        let digits = text.bytes().filter(|byte| !is_blank(char::from(*byte)));
        return decode_any(&digits.collect::<Vec<u8>>());
    }
    let digits: String = text.chars().filter(|c| !is_blank(*c)).collect();
    decode_any(digits.as_bytes())
}

/// Returns the login inside bytes that are base64 again, once or several times.
fn peel(decoded: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = decoded.to_vec();
    for _ in 0..3 {
        bytes = decode_spaced(std::str::from_utf8(&bytes).ok()?)?;
        if split_login(&bytes).is_some_and(|(user, _)| !user.is_empty()) && is_text(&bytes) {
            return Some(bytes);
        }
    }
    None
}

/// Returns the intended `auth` and its login, when the value alone tells.
pub(super) fn meant(auth: &str) -> Option<(String, Vec<u8>)> {
    let login = match fault_of(auth) {
        AuthFault::Blank | AuthFault::UrlSafe | AuthFault::Padding => decode_spaced(auth)?,
        AuthFault::Twice => peel(&decode_spaced(auth)?)?,
        AuthFault::PlainText => auth.trim_matches(is_blank).as_bytes().to_vec(),
        _ => return None,
    };
    let (user, password) = split_login(&login)?;
    Some((encode_auth(user, password), login))
}
