//! A Secret of Kubernetes as the kubelet and its copy in go-containerregistry read it.

use super::key_ring::{ring_key, Target};
use crate::client::Credential;
use crate::codec::base64::decode_kubernetes;
use crate::codec::split_login;
use crate::collections::OrderedMap;
use crate::go::json::{base64_message, GoEntry};
use crate::go::url::UrlError;

/// User and password of an entry. An `auth` wins; its padding decides which alphabet rules it is
/// read with, and NULs stay.
///
/// # Errors
/// Go's message for bad base64, or `no_colon`.
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
    /// The entry.
    pub(in crate::client) credential: &'a Credential,
    /// Its key as it is kept, or the URL and the error that Go has for it.
    pub(in crate::client) ring_key: Result<String, (String, UrlError)>,
    /// It answers for the image.
    pub(in crate::client) fits: bool,
}

/// The entries in the order of the file, compared to the image.
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
