//! URLs with a login in them.

/// Parts of a URL, cut without judging them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UrlParts<'a> {
    /// Text before `://`.
    pub scheme: Option<&'a str>,
    /// User and password: everything before the last `@` of the authority.
    pub user: Option<&'a str>,
    /// Host and port.
    pub host: &'a str,
    /// Everything after the authority.
    pub path: &'a str,
}

impl<'a> UrlParts<'a> {
    /// Cuts `url`, whose authority ends before the first byte for which `is_end` is true.
    pub fn split(url: &'a str, is_end: fn(u8) -> bool) -> Self {
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
    pub fn password(&self) -> Option<&'a str> {
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
/// It may be empty, and it may have a slash, although no URL can have one there.
pub fn url_password(url: &str) -> Option<&str> {
    // This quickly rules out nearly every text.
    if !url.contains('@') {
        return None;
    }
    let parts = UrlParts::split(url, |byte| matches!(byte, b'/' | b'?' | b'#'));
    // An image with a tag and a digest looks similar.
    let is_digest = |host: &str| host.starts_with("sha256:") || host.starts_with("sha512:");
    if parts.user.is_some() {
        return parts.password().filter(|_| !is_digest(parts.host));
    }
    let (_, port) = parts.host.split_once(':')?;
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit());
    if is_port || parts.host.starts_with('[') || !parts.path.contains('@') {
        return None;
    }
    let whole = UrlParts::split(url, |_| false);
    whole.password().filter(|_| !is_digest(whole.host))
}
