//! A username and a password in one text, joined by a colon as in HTTP's Basic authentication.

/// Splits a username and password at the first colon.
pub(crate) fn split_login(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = text.iter().position(|&byte| byte == b':')?;
    Some((&text[..colon], &text[colon + 1..]))
}
