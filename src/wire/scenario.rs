//! A scenario: a command, an image, a registry, a password.

use crate::json::Document;

/// A command that signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// `docker login` with a daemon.
    DockerLogin,
    /// `docker login` where no daemon runs: the CLI does it itself.
    DockerLoginAlone,
    /// `docker pull`.
    DockerPull,
    /// `docker push`.
    DockerPush,
    /// `docker manifest inspect`: always by the CLI itself.
    DockerManifestInspect,
    /// `skopeo inspect`.
    SkopeoInspect,
    /// `skopeo copy` from the registry.
    SkopeoCopyFrom,
    /// `skopeo copy` to the registry.
    SkopeoCopyTo,
}

impl Command {
    /// All of them, the most common first.
    pub const ALL: [Self; 8] = [
        Self::DockerLogin,
        Self::DockerPull,
        Self::DockerPush,
        Self::DockerLoginAlone,
        Self::DockerManifestInspect,
        Self::SkopeoInspect,
        Self::SkopeoCopyFrom,
        Self::SkopeoCopyTo,
    ];

    /// Returns the command as it is typed.
    pub fn label(self) -> &'static str {
        match self {
            Self::DockerLogin => "docker login",
            Self::DockerLoginAlone => "docker login without a daemon",
            Self::DockerPull => "docker pull",
            Self::DockerPush => "docker push",
            Self::DockerManifestInspect => "docker manifest inspect",
            Self::SkopeoInspect => "skopeo inspect",
            Self::SkopeoCopyFrom => "skopeo copy from the registry",
            Self::SkopeoCopyTo => "skopeo copy to the registry",
        }
    }

    pub(super) fn is_skopeo(self) -> bool {
        matches!(
            self,
            Self::SkopeoInspect | Self::SkopeoCopyFrom | Self::SkopeoCopyTo
        )
    }

    pub(super) fn is_login(self) -> bool {
        matches!(self, Self::DockerLogin | Self::DockerLoginAlone)
    }

    /// Returns true when the daemon speaks to the registry.
    pub(super) fn has_daemon(self) -> bool {
        matches!(
            self,
            Self::DockerLogin | Self::DockerPull | Self::DockerPush
        )
    }

    /// Returns the actions it needs in the repository.
    pub(super) fn actions(self) -> &'static str {
        match self {
            // The daemon's own order.
            Self::DockerPush => "push,pull",
            Self::SkopeoCopyTo => "pull,push",
            _ => "pull",
        }
    }
}

/// Way in which a registry asks for a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It takes user and password itself.
    Basic,
    /// It sends to a token service, as Docker Hub and GHCR do.
    Token,
    /// The token service also gives a refresh token at login, as Azure's does: an identity token.
    TokenWithIdentity,
    /// It lets anyone in.
    NoAuth,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Basic,
        Self::Token,
        Self::TokenWithIdentity,
        Self::NoAuth,
    ];

    /// Returns a few words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Basic => "takes the password itself",
            Self::Token => "has a token service",
            Self::TokenWithIdentity => "has a token service that gives identity tokens",
            Self::NoAuth => "lets everybody in",
        }
    }

    /// Returns the usual kind at `host`: Docker Hub and GHCR send to a token service, Azure's gives identity
    /// tokens too; a registry of one's own takes the password itself.
    pub fn usual_at(host: &str) -> Self {
        if host == crate::docker::reference::HUB || host == "ghcr.io" {
            Self::Token
        } else if host.ends_with(".azurecr.io") {
            Self::TokenWithIdentity
        } else {
            Self::Basic
        }
    }

    pub(super) fn has_tokens(self) -> bool {
        matches!(self, Self::Token | Self::TokenWithIdentity)
    }
}

/// The registry of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registry {
    /// Way in which it asks.
    pub kind: Kind,
    /// The `realm` of its challenge: the address of the token service, or a name for Basic.
    pub realm: String,
    /// The `service` of its challenge.
    pub service: String,
}

impl Registry {
    /// Returns a registry at `host` as such registries usually are; Docker Hub as it is.
    pub fn usual(kind: Kind, host: &str) -> Self {
        let hub = host == crate::docker::reference::HUB;
        let (realm, service) = match (kind.has_tokens(), hub) {
            (true, true) => (
                "https://auth.docker.io/token".to_owned(),
                "registry.docker.io",
            ),
            (true, false) => (format!("https://{host}/token"), host),
            (false, _) => ("Registry".to_owned(), ""),
        };
        Self {
            kind,
            realm,
            service: service.to_owned(),
        }
    }
}

/// A command against a registry.
#[derive(Clone, Copy, Debug)]
pub struct Scenario<'a> {
    /// The file; `None` when there is none.
    pub config: Option<&'a Document>,
    /// The image as typed. For a login its registry counts.
    pub image: &'a str,
    /// The command.
    pub command: Command,
    /// The registry.
    pub registry: &'a Registry,
    /// The registry takes the login. Without one: anyone may pull the image.
    pub right: bool,
}
