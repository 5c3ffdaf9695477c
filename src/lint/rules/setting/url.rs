//! Address of a proxy.

use crate::codec::percent;
use crate::text::UrlParts;

/// Splits a proxy's address. A password may hold `/`, `?` and `#` that should have been encoded, so
/// the last `@` decides.
pub(super) fn address(text: &str) -> UrlParts<'_> {
    UrlParts::split(text, |_| false)
}

/// Returns the login with every character encoded that would end it too early.
pub(super) fn encoded_login(login: &str) -> String {
    match login.split_once(':') {
        Some((user, password)) => format!("{}:{}", encoded(user), encoded(password)),
        None => encoded(login),
    }
}

/// Encodes all except the characters that user and password may hold (RFC 3986: unreserved,
/// sub-delims).
fn encoded(part: &str) -> String {
    percent::encode(part, |byte| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte))
}
