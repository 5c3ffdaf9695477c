//! Shared by several clients: Go's base64, key rings, Python's JSON, steps.

mod base64;
pub(super) mod docker_lookup;
pub(super) mod ggcr_name;
pub(super) mod key_ring;
pub(super) mod python;
pub(super) mod secret;
mod trace;

pub(super) use base64::decode_kubernetes_auth;
pub(super) use trace::Trace;

/// The name under which Docker's tools keep Docker Hub.
pub(super) const HUB_KEY: &str = crate::docker::DOCKER_HUB_KEY;
