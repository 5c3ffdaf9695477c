//! Usernames that are secrets themselves.

use std::borrow::Cow;

use super::look::{has_secret, MASK};
use super::{parts, random};
use crate::config::token::Token;

/// Returns whether a username is secret: it is the password as well, or a token. A random one next
/// to a password is only a name if it is a UUID, as those of Azure are.
pub fn is_secret_user(user: &[u8], password: &[u8]) -> bool {
    if user.is_empty() {
        return false;
    }
    if user == password || Token::of(b"", user).is_some() {
        return true;
    }
    let is_name = random::is_uuid(user) && !password.is_empty();
    !is_name && has_secret(&String::from_utf8_lossy(user))
}

/// Returns a username for showing, with U+FFFD for invalid UTF-8: masked if it is secret.
pub fn shown_user<'a>(user: &'a [u8], password: &[u8]) -> Cow<'a, str> {
    let text = String::from_utf8_lossy(user);
    if !is_secret_user(user, password) {
        return text;
    }
    let prefix = parts::public_prefix(&text).unwrap_or_default();
    Cow::Owned(format!("{prefix}{MASK}"))
}
