//! URLs with a login in them.

use std::borrow::Cow;

/// Parts of a URL, cut without judging them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UrlParts<'a> {
    /// Text before `://`.
    pub(crate) scheme: Option<&'a str>,
    /// User and password: everything before the last `@` of the authority.
    pub(crate) user: Option<&'a str>,
    /// Host and port.
    pub(crate) host: &'a str,
    /// Everything after the authority.
    pub(crate) path: &'a str,
}

impl<'a> UrlParts<'a> {
    /// Cuts `url`, whose authority ends before the first byte for which `is_end` is true.
    pub(crate) fn split(url: &'a str, is_end: fn(u8) -> bool) -> Self {
        let (scheme, rest) = match split_scheme(url) {
            Some((scheme, rest)) => (Some(scheme), rest),
            None => (None, url),
        };
        let end = rest.bytes().position(is_end);
        let (authority, path) = rest.split_at(end.unwrap_or(rest.len()));
        let (user, host) = match authority.bytes().rposition(|byte| byte == b'@') {
            Some(at) => (Some(&authority[..at]), &authority[at + 1..]),
            None => (None, authority),
        };
        Self { scheme, user, host, path }
    }

    /// Returns the user's password, which may be empty.
    pub(crate) fn password(&self) -> Option<&'a str> {
        Some(self.user?.split_once(':')?.1)
    }
}

/// Splits a URL at its first `://`, byte by byte: for three bytes that is quicker than the search
/// of the standard library.
pub(crate) fn split_scheme(url: &str) -> Option<(&str, &str)> {
    let at = url.as_bytes().windows(3).position(|part| matches!(part, b"://"))?;
    Some((&url[..at], &url[at + 3..]))
}

/// Returns the password in a URL, `scheme://user:password@host`, as in `proxies` and in some keys.
/// It may be empty.
pub fn url_password(url: &str) -> Option<&str> {
    // This quickly rules out nearly every text.
    if !url.contains('@') {
        return None;
    }
    let parts = UrlParts::split(url, |byte| matches!(byte, b'/' | b'?' | b'#'));
    // An image with a tag and a digest looks similar.
    let is_digest = parts.host.starts_with("sha256:") || parts.host.starts_with("sha512:");
    parts.password().filter(|_| !is_digest)
}

/// Returns the URL for showing, with its password masked.
pub fn shown_url(url: &str) -> Cow<'_, str> {
    match url_password(url).filter(|password| !password.is_empty()) {
        None => Cow::Borrowed(url),
        Some(password) => {
            let mask = ":\u{2022}\u{2022}\u{2022}@";
            Cow::Owned(url.replacen(&format!(":{password}@"), mask, 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_authority_ends_where_it_is_told() {
        let text = "http://u:p@s/w#d@proxy:3128/x?y";
        let cases: [(fn(u8) -> bool, &str, &str, &str); 3] = [
            (|byte| matches!(byte, b'/' | b'?' | b'#'), "u:p", "s", "/w#d@proxy:3128/x?y"),
            (|byte| byte == b'#', "u:p", "s/w", "#d@proxy:3128/x?y"),
            (|_| false, "u:p@s/w#d", "proxy:3128/x?y", ""),
        ];
        for (is_end, user, host, path) in cases {
            let parts = UrlParts { scheme: Some("http"), user: Some(user), host, path };
            assert_eq!(UrlParts::split(text, is_end), parts);
        }
    }

    #[test]
    fn a_password_is_masked() {
        for (url, shown) in [
            ("https://u:p@h/x", "https://u:\u{2022}\u{2022}\u{2022}@h/x"),
            ("u:p@h", "u:\u{2022}\u{2022}\u{2022}@h"),
            ("https://u@h", "https://u@h"),
            ("https://u:@h", "https://u:@h"),
            ("https://h/u:p@x", "https://h/u:p@x"),
            ("app:1@sha256:0a", "app:1@sha256:0a"),
        ] {
            assert_eq!(shown_url(url), shown);
        }
    }
}
