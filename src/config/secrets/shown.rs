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
    if !has_secret_host(key) {
        return host_of(key);
    }
    let rest = key.rsplit('@').next().map(host_of).filter(|host| !has_secret(host));
    rest.unwrap_or(Cow::Borrowed("registry.example.com"))
}

/// Returns an image of the registry with this key, for showing and for commands: without a secret of
/// the key.
pub fn shown_image(key: &str) -> String {
    let host = key.rsplit('@').next().unwrap_or_default();
    let mut images = [key, host].into_iter().map(example_image);
    images.find(|image| !has_secret(image)).unwrap_or_else(|| "alpine".to_owned())
}
