//! Helpers that several clients share: key rings, Python's JSON, steps.

pub(super) mod docker_lookup;
pub(super) mod ggcr_name;
pub(super) mod key_ring;
pub(super) mod python;
mod trace;

pub(super) use trace::{one_of, Trace};

use super::{Credential, Outcome};

/// An error that ends the look-up.
pub(super) fn failure(message: impl Into<String>) -> Outcome {
    Outcome::Error {
        message: message.into(),
        then: None,
    }
}

/// A message after which the client goes on.
pub(super) fn warning(message: impl Into<String>, then: Outcome) -> Outcome {
    Outcome::Error {
        message: message.into(),
        then: Some(Box::new(then)),
    }
}

/// The credential, or that there is none to send.
pub(super) fn credential_or_none(credential: Credential) -> Outcome {
    if credential.is_empty() {
        Outcome::Anonymous
    } else {
        Outcome::Credential(credential)
    }
}
