//! Network traffic of a client that signs in, pulls or pushes, step by step.
//!
//! [`story`] takes a file, an image, a command, a kind of registry, and what it does with the login.
//! It returns the [`Exchange`]s in order: the look-up, the CLI's requests to the daemon,
//! every request with its header bytes, the registry's answer and the reason for it.
//!
//! The requests are those of real clients, recorded by a registry that logs everything it receives
//! (`tests/clients/wire.test.mjs`, `tests/data/wire`); each exchange says whether it was measured
//! and with which version. Parts that are random or depend on the version are a [`Piece::Varies`].

mod acts;
mod answers;
mod containerd;
mod conversation;
mod daemon;
mod daemon_api;
mod describe;
mod http;
mod lanes;
mod login;
mod lookup;
mod message;
mod pull;
mod push;
mod reaction;
mod refusal;
mod scenario;
mod suggestion;
mod token;

pub use acts::{Act, Thread};
pub use describe::{status_text, tell, Told, MASKED};
pub use lanes::Lanes;
pub use message::{Exchange, Header, Message, Party, Piece, Pieces, Source};
pub use reaction::Reaction;
pub use scenario::{Command, Kind, Registry, Scenario};

use crate::client::Outcome;
use crate::docker::reference::{Reference, ReferenceError};
use conversation::Conversation;

/// A command from its first step to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Exchanges, in order.
    pub exchanges: Vec<Exchange>,
    /// True if the command ends without an error, at a registry that reacts in this way.
    pub succeeds: bool,
    /// True if no login is sent.
    pub is_anonymous: bool,
    /// True if the login comes from a credential helper, which the page cannot call: it is an
    /// example.
    pub example_login: bool,
    /// Known difference in another setup.
    pub note: Option<&'static str>,
}

/// Note on a daemon with containerd's store; only its source was read.
const CONTAINERD_STORE: &str = "This is a daemon that keeps images in containerd’s store, as new installations do since Docker 29. Its source was read, and not recorded. A daemon that was set up before keeps its old store, asks GET /v2/ first, and prints “unauthorized: incorrect username or password” where this one prints “authentication required - incorrect username or password”.";
/// Note on a daemon with a store of its own.
const OWN_STORE: &str = "This is a daemon that keeps images in its own store, as all did before Docker 29. It was recorded with version 20.10.";

/// Returns the story of a scenario.
///
/// # Errors
/// Returns Docker's error if the image is not a reference.
pub fn story(scenario: &Scenario<'_>) -> Result<Story, ReferenceError> {
    let reference = Reference::parse(scenario.image)?;
    let outcome = lookup::outcome(scenario.config, scenario.image, scenario.command);
    Ok(story_of(scenario, &reference, &outcome))
}

/// Returns the story of a scenario in which the client finds `outcome` in the file.
fn story_of(scenario: &Scenario<'_>, reference: &Reference, outcome: &Outcome) -> Story {
    let found = lookup::look_up(scenario, reference, outcome);
    let mut conversation =
        Conversation::new(scenario, reference, found.credential.unwrap_or_default());
    conversation.exchanges = found.exchanges;
    let stopped = found.stopped;
    let is_anonymous = !scenario.command.is_login() && conversation.credential.is_empty();
    let succeeds = !stopped
        && match scenario.command {
            Command::DockerLogin => daemon::login(&mut conversation),
            Command::DockerPull
            | Command::DockerPush
            | Command::DockerPullOwnStore
            | Command::DockerPushOwnStore => daemon::transfer(&mut conversation),
            Command::DockerLoginAlone => login::login(&mut conversation),
            Command::DockerManifestInspect => pull::manifest_inspect(&mut conversation),
            Command::SkopeoInspect => pull::skopeo_inspect(&mut conversation),
            Command::SkopeoCopyFrom => pull::skopeo_copy(&mut conversation),
            Command::SkopeoCopyTo => push::skopeo(&mut conversation),
        };
    Story {
        exchanges: conversation.exchanges,
        succeeds,
        is_anonymous,
        example_login: found.example,
        note: match scenario.command {
            Command::DockerPull | Command::DockerPush => Some(CONTAINERD_STORE),
            Command::DockerPullOwnStore | Command::DockerPushOwnStore => Some(OWN_STORE),
            _ => None,
        },
    }
}
