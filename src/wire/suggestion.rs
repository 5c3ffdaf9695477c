//! What the file and the image tell of a registry's reaction, before its user says anything.

use super::reaction::Reaction;
use super::scenario::Command;
use crate::client::Credential;
use crate::docker::reference::{Reference, HUB};

/// Reaction to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    /// The reaction.
    pub(super) reaction: Reaction,
    /// Why it is not the best one, in one sentence.
    pub(super) because: Option<&'static str>,
}

const LINE_BREAK: &str =
    "The password in the file has a line break, which is sent with it, and no registry has such a password.";
const LIBRARY: &str =
    "The name has no namespace: it is docker.io/library/…, to which only Docker can push.";

/// Returns the reaction that a story of `command` begins with, in which the client found `credential`.
pub(super) fn suggest(
    credential: Option<&Credential>,
    reference: &Reference,
    command: Command,
) -> Suggestion {
    let has_line_break = credential.is_some_and(|credential| {
        credential.password.expose().iter().any(|byte| matches!(byte, b'\n' | b'\r'))
    });
    let is_library = reference.domain == HUB && reference.path.starts_with("library/");
    if has_line_break {
        Suggestion { reaction: Reaction::Refuses, because: Some(LINE_BREAK) }
    } else if command.is_push() && is_library {
        Suggestion { reaction: Reaction::NotThisRepository, because: Some(LIBRARY) }
    } else {
        Suggestion { reaction: Reaction::Accepts, because: None }
    }
}
