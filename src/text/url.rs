//! Passwords in URLs.

use std::borrow::Cow;

/// The password in a URL, `scheme://user:password@host`, as in `proxies` and in some keys. It may be
/// empty.
pub fn url_password(url: &str) -> Option<&str> {
    // Nearly every text is told apart by this, however long it is.
    if !url.contains('@') {
        return None;
    }
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next()?;
    let (user_info, host) = authority.rsplit_once('@')?;
    // An image with a tag and a digest looks alike.
    if host.starts_with("sha256:") || host.starts_with("sha512:") {
        return None;
    }
    let (_, password) = user_info.split_once(':')?;
    Some(password)
}

/// A URL for showing: its password is masked.
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
