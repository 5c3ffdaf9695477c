//! Network traffic of a client that signs in, pulls or pushes, step by step.
//!
//! [`story`] takes a file, an image, a command, a kind of registry, and whether the password is
//! right. It returns the [`Exchange`]s in order: the look-up, the CLI's requests to the daemon,
//! every request with its header bytes, the registry's answer and the reason for it.
//!
//! The requests are those of real clients, recorded by a registry that logs everything it receives
//! (`tests/clients/wire.test.mjs`, `tests/data/wire`); each exchange says whether it was measured
//! and with which version. Parts that are random or depend on the version are a [`Piece::Varies`].

mod answers;
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
mod scenario;
mod token;

pub use describe::{status_text, tell, Told, MASKED};
pub use lanes::Lanes;
pub use message::{Exchange, Header, Message, Party, Piece, Pieces, Source};
pub use scenario::{Command, Kind, Registry, Scenario};

use crate::docker::reference::{Reference, ReferenceError};
use conversation::Conversation;

/// A command from its first step to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Exchanges, in order.
    pub exchanges: Vec<Exchange>,
    /// True if the command succeeds.
    pub succeeds: bool,
    /// True if the login comes from a credential helper, which the page cannot call: it is an
    /// example.
    pub example_login: bool,
    /// Known difference in another setup.
    pub note: Option<&'static str>,
}

/// Note on a daemon that keeps images in containerd's store; only its source was read.
const CONTAINERD_STORE: &str = "This is a daemon that keeps images in its own store. With containerd's store, which new installations have since Docker 29, there is no GET /v2/ first: the manifest is asked for at once, the 401 to that has the challenge, and the login may go to the token service in a POST (moby docker-v29.7.2, daemon/containerd/resolver.go; not measured).";

/// Returns the story of a scenario.
///
/// # Errors
/// Returns Docker's error if the image is not a reference.
pub fn story(scenario: &Scenario<'_>) -> Result<Story, ReferenceError> {
    let reference = Reference::parse(scenario.image)?;
    let found = lookup::look_up(scenario, &reference);
    let mut conversation =
        Conversation::new(scenario, &reference, found.credential.unwrap_or_default());
    conversation.exchanges = found.exchanges;
    let stopped = found.stopped;
    let succeeds = !stopped
        && match scenario.command {
            Command::DockerLogin => daemon::login(&mut conversation),
            Command::DockerPull | Command::DockerPush => daemon::transfer(&mut conversation),
            Command::DockerLoginAlone => login::login(&mut conversation),
            Command::DockerManifestInspect => pull::manifest_inspect(&mut conversation),
            Command::SkopeoInspect => pull::skopeo_inspect(&mut conversation),
            Command::SkopeoCopyFrom => pull::skopeo_copy(&mut conversation),
            Command::SkopeoCopyTo => push::skopeo(&mut conversation),
        };
    Ok(Story {
        exchanges: conversation.exchanges,
        succeeds,
        example_login: found.example,
        note: matches!(scenario.command, Command::DockerPull | Command::DockerPush)
            .then_some(CONTAINERD_STORE),
    })
}
