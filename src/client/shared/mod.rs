//! Helpers that several clients share: key rings, Python's JSON, steps.

pub(super) mod devcontainers;
pub(super) mod docker_lookup;
pub(super) mod docker_variable;
pub(super) mod ggcr_name;
pub(super) mod go_config;
pub(super) mod gson;
pub(super) mod java;
pub(super) mod java_config;
pub(super) mod js;
pub(super) mod jsonc;
pub(super) mod key_ring;
pub(super) mod orders;
pub(super) mod python;
pub(super) mod secret;
pub(super) mod session;
mod trace;

pub(super) use trace::Trace;
