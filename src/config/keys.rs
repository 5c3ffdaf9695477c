//! Keys as they may be shown.

use std::borrow::Cow;

use super::mask::url_password;
pub use crate::registries::example_image;

/// The password in a key of the form `scheme://user:password@host`, with or without the scheme, if there is one to hide.
pub fn key_password(key: &str) -> Option<&str> {
    url_password(key).filter(|password| !password.is_empty())
}

/// A key for showing: a password in a URL is masked.
pub fn shown_key(key: &str) -> Cow<'_, str> {
    match key_password(key) {
        None => Cow::Borrowed(key),
        Some(password) => {
            Cow::Owned(key.replacen(&format!(":{password}@"), ":\u{2022}\u{2022}\u{2022}@", 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_in_a_key_is_masked() {
        assert_eq!(
            shown_key("https://u:p@h/x"),
            "https://u:\u{2022}\u{2022}\u{2022}@h/x"
        );
        assert_eq!(shown_key("u:p@h"), "u:\u{2022}\u{2022}\u{2022}@h");
        assert_eq!(shown_key("https://u@h"), "https://u@h");
        assert_eq!(shown_key("app:1@sha256:0a"), "app:1@sha256:0a");
    }
}
