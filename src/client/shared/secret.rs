//! A Secret of Kubernetes as the kubelet and its copy in go-containerregistry read it.

use super::key_ring::{ring_key, Target};
use crate::client::Credential;
use crate::codec::base64::decode_kubernetes;
use crate::codec::split_login;
use crate::collections::OrderedMap;
use crate::go::json::{base64_message, GoEntry};
use crate::go::url::UrlError;

/// Returns user and password of an entry. An `auth` wins; it may be padded or not, and NULs stay.
///
/// # Errors
/// Returns Go's message for bad base64, or `no_colon`.
pub(in crate::client) fn login(
    entry: &GoEntry,
    no_colon: &str,
) -> Result<(Vec<u8>, Vec<u8>), String> {
    if entry.auth.is_empty() {
        return Ok((entry.username.clone().into(), entry.password.clone().into()));
    }
    let decoded = decode_kubernetes(&entry.auth).map_err(base64_message)?;
    let (user, password) = split_login(&decoded).ok_or(no_colon)?;
    Ok((user.to_vec(), password.to_vec()))
}

/// An entry in the key ring.
#[derive(Clone, Debug)]
pub(in crate::client) struct InRing<'a> {
    /// Entry of the file.
    pub(in crate::client) credential: &'a Credential,
    /// Its key in the ring, or the URL and Go's error for it.
    pub(in crate::client) ring_key: Result<String, (String, UrlError)>,
    /// True if it answers for the image.
    pub(in crate::client) fits: bool,
}

/// Returns the entries in the order of the file, compared to the image.
pub(in crate::client) fn in_ring<'a>(
    entries: &'a OrderedMap<Credential>,
    image: &str,
) -> impl Iterator<Item = InRing<'a>> {
    let target = Target::parse(image);
    entries.items().iter().map(move |(key, credential)| {
        let ring_key = ring_key(key);
        let parsed = ring_key.as_ref().ok().and_then(|key| Target::parse(key));
        let fits = parsed.zip(target.as_ref());
        InRing {
            credential,
            fits: fits.is_some_and(|(key, image)| key.answers_for(image)),
            ring_key,
        }
    })
}
