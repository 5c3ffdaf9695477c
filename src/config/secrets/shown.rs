//! Names made of a key, without the secrets in it.

use std::borrow::Cow;

use super::look::{has_secret, masked, secret_ranges};
use crate::docker::host_of;
use crate::registries::{display_name, example_image};

/// Returns the name of an entry with the key `key` in a list, its secret parts masked.
pub fn shown_name(key: &str) -> Cow<'_, str> {
    match masked(key) {
        Cow::Borrowed(key) => display_name(key),
        shown @ Cow::Owned(_) => shown,
    }
}

/// Returns whether the host of a key of `auths` is secret, or begins a secret that goes on after
/// its slash.
pub fn has_secret_host(key: &str) -> bool {
    let host = host_of(key);
    let end = || key.find(&*host).map_or(key.len(), |start| start + host.len());
    has_secret(&host) || secret_ranges(key).iter().any(|range| range.start < end())
}

/// Returns the host of a key of `auths` for showing: without a password before it.
pub fn shown_host(key: &str) -> Cow<'_, str> {
    public_parts(key).next().map_or(Cow::Borrowed("registry.example.com"), host_of)
}

/// Returns an image of the registry with this key, for showing and for commands: without a secret of
/// the key.
pub fn shown_image(key: &str) -> String {
    let mut images = public_parts(key).map(example_image);
    images.find(|image| !has_secret(image)).unwrap_or_else(|| "alpine".to_owned())
}

/// Returns the key and what is after its login, if their hosts are public: a secret with a slash is
/// secret up to the slash, too.
fn public_parts(key: &str) -> impl Iterator<Item = &str> {
    let after_login = key.rsplit('@').next().unwrap_or_default();
    [key, after_login].into_iter().filter(|part| !has_secret_host(part))
}
