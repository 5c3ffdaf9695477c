//! Facts on known registries: the key in `auths`, the username, the kind of secret, and the way to
//! get it.
//!
//! Presets for the entry form and names for the list. Users see these facts, so every registry
//! names its source, and unconfirmed facts are marked there or left out.

mod as_of;
mod cloud;
mod example;
mod facts;
mod general;
mod own;
mod suggest;

use std::borrow::Cow;

use crate::docker::{is_web_login, plain_host, DOCKER_HUB_KEY, DOCKER_HUB_WEB_LOGIN_KEYS};

pub use as_of::{Family, Newer, FAMILIES, NEWER, RISKS, TLS, WIRE};
pub use example::example_image;
pub use facts::{fill, Placeholder, RegistryFacts, SecretKind, UserRule};
pub use suggest::suggested;

/// All known registries, in the order of the form. The last one is any other.
pub static REGISTRIES: &[RegistryFacts] = &[
    general::DOCKER_HUB,
    general::DHI,
    general::GHCR,
    general::GITLAB_COM,
    own::GITLAB_SELF_MANAGED,
    cloud::ECR,
    cloud::ECR_PUBLIC,
    cloud::ARTIFACT_REGISTRY,
    cloud::ACR,
    general::QUAY,
    own::HARBOR,
    general::DIGITALOCEAN,
    general::RED_HAT,
    cloud::IBM,
    cloud::OCIR,
    general::NGC,
    own::SELF_HOSTED,
];

/// Returns the registry that a key of `auths`, or a bare host, belongs to.
pub fn facts_for(key: &str) -> Option<&'static RegistryFacts> {
    if is_web_login(key) {
        return None;
    }
    let host = plain_host(key);
    REGISTRIES.iter().find(|facts| (facts.matches)(&host))
}

/// Returns true for the very key of a known registry.
pub fn is_known_key(key: &str) -> bool {
    facts_for(key).is_some_and(|facts| facts.key == key)
}

/// Returns the name of an entry in a list: `Docker Hub` for the one key that Docker uses for it,
/// and otherwise the whole key, so that two keys of one host differ. A secret in it is masked by
/// [`crate::config::secrets::shown_name`].
pub fn display_name(key: &str) -> Cow<'_, str> {
    if key == DOCKER_HUB_KEY {
        return Cow::Borrowed("Docker Hub");
    }
    if let Some((_, name)) = DOCKER_HUB_WEB_LOGIN_KEYS.iter().find(|(known, _)| *known == key) {
        return Cow::Borrowed(name);
    }
    Cow::Borrowed(key)
}
