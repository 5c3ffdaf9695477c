//! Helpers that several clients share: key rings, Python's JSON, steps.

pub(super) mod docker_lookup;
pub(super) mod ggcr_name;
pub(super) mod key_ring;
pub(super) mod python;
pub(super) mod secret;
mod trace;

pub(super) use trace::Trace;
