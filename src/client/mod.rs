//! How each client finds a credential, one file for each.
//!
//! A [`Client`] is a description and one pure function from a file and an image to an [`Answer`].
//! Where a client iterates over a map of Go or Rust, its own answer is random: then the outcome is
//! [`Outcome::OneOf`] with exactly the answers that the client can give.

pub mod behaviour;
mod buildkit;
mod containers_image;
pub mod docker_auth_config;
pub mod docker_cli;
pub(crate) mod docker_config;
mod docker_credential;
mod docker_py;
pub mod docker_write;
mod gitlab_runner;
mod go_containerregistry;
pub mod helper;
mod k8schain;
mod kubelet;
mod nerdctl;
mod oras_go;
mod oras_py;
pub(crate) mod readers;
mod shared;

use crate::secret::Secret;
use crate::text::TextRange;

/// What is asked: a file and an image.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// The file; `None` when there is none.
    pub config: Option<&'a crate::json::Document>,
    /// The image as typed, for example `ghcr.io/team/app:1.4`.
    pub image: &'a str,
}

/// Every client, in the order in which they are shown.
pub static CLIENTS: &[Client] = &[
    docker_cli::CLIENT,
    docker_auth_config::CLIENT,
    buildkit::CLIENT,
    containers_image::CLIENT,
    kubelet::CLIENT,
    k8schain::CLIENT,
    go_containerregistry::CLIENT,
    oras_go::CLIENT,
    nerdctl::CLIENT,
    gitlab_runner::CLIENT,
    docker_py::CLIENT,
    oras_py::CLIENT,
    docker_credential::CLIENT,
];

/// One client, or a family that shares its code.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    /// Stable name for tests and links: `docker-cli`.
    pub id: &'static str,
    /// The name people use.
    pub name: &'static str,
    /// Version that was measured.
    pub version: &'static str,
    /// Programs that use this code.
    pub stands_for: &'static str,
    /// Where the rules are written: repository, file, function.
    pub source: &'static str,
    /// Finds the credential.
    pub find: fn(Query<'_>) -> Answer,
}

/// What a client does, and how it came to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The result.
    pub outcome: Outcome,
    /// What it did, in order.
    pub steps: Vec<Step>,
}

/// The result of a look-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Signs in with this.
    Credential(Credential),
    /// Tries these one after the other (kubelet).
    InOrder(Vec<Credential>),
    /// The client's own choice is random: any of these, and nothing else.
    OneOf(Vec<Outcome>),
    /// Asks a credential helper.
    Helper {
        /// The part behind `docker-credential-`.
        name: String,
        /// The exact bytes written to the helper's standard input.
        asks: String,
        /// It is asked for another registry, as GitLab Runner asks every helper in the file: its
        /// answer is not used, and `otherwise` follows.
        for_other: bool,
        /// What happens when the helper says that it has none.
        otherwise: Box<Outcome>,
        /// What happens when the helper is missing or fails.
        fails: Box<Outcome>,
    },
    /// Sends no credential.
    Anonymous,
    /// Fails with the client's own message; what it does after a mere warning is in `then`.
    Error {
        /// The client's message.
        message: String,
        /// What it still does after the message, if it goes on.
        then: Option<Box<Outcome>>,
    },
}

/// What a client signs in with. Empty fields are not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credential {
    /// Key of the entry, as it stands in the file.
    pub key: String,
    /// The entry in the file's text.
    pub range: TextRange,
    /// User name, bytes as decoded.
    pub user: Vec<u8>,
    /// Password.
    pub password: Secret,
    /// Identity token.
    pub identity_token: Secret,
    /// Registry token.
    pub registry_token: Secret,
    /// The `auth` as it stands, where the client passes it on without decoding it: Docker after a
    /// load error, oras-py always. Empty otherwise.
    pub auth: Secret,
    /// The server address that Docker sends beside it; empty for clients that send none.
    pub server: String,
}

impl Credential {
    /// Whether there is nothing to sign in with: an entry `{}`.
    pub fn is_empty(&self) -> bool {
        let secrets = [
            &self.password,
            &self.identity_token,
            &self.registry_token,
            &self.auth,
        ];
        self.user.is_empty() && secrets.iter().all(|secret| secret.is_empty())
    }
}

impl Outcome {
    /// One of these; the outcome itself when there is only one.
    pub fn one_of(mut outcomes: Vec<Self>) -> Self {
        match (outcomes.len(), outcomes.pop()) {
            (1, Some(only)) => only,
            (_, None) => Self::Anonymous,
            (_, Some(last)) => {
                outcomes.push(last);
                Self::OneOf(outcomes)
            }
        }
    }
}

/// One step of a look-up, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// One sentence, present tense, no secret.
    pub text: String,
    /// The place in the file that it speaks of.
    pub range: Option<TextRange>,
}

impl Step {
    /// A step that speaks of a place in the file.
    pub fn at(range: TextRange, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            range: Some(range),
        }
    }

    /// A step that speaks of none.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            range: None,
        }
    }
}
