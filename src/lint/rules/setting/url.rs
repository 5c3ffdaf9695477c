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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_cut_at_its_last_at() {
        let address = address("http://u:p@ss/w#rd@proxy:3128");
        assert_eq!(address.scheme, Some("http"));
        assert_eq!(address.password(), Some("p@ss/w#rd"));
        assert_eq!(address.host, "proxy:3128");
    }

    #[test]
    fn a_login_is_encoded_once() {
        for (login, encoded) in [
            ("u:p@ss/w#rd", "u:p%40ss%2Fw%23rd"),
            ("u:a:b", "u:a%3Ab"),
            ("u:p%40ss", "u:p%40ss"),
            ("dom%5Cu:!$&'()*+,;=", "dom%5Cu:!$&'()*+,;="),
            ("u", "u"),
            ("u:", "u:"),
        ] {
            assert_eq!(encoded_login(login), encoded);
        }
    }
}
