//! Keys as they may be shown.

pub use crate::registries::example_image;
pub use crate::text::shown_url as shown_key;
use crate::text::url_password;

/// The password in a key of the form `scheme://user:password@host`, with or without the scheme, if
/// there is one to hide.
pub fn key_password(key: &str) -> Option<&str> {
    url_password(key).filter(|password| !password.is_empty())
}
