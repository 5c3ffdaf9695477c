//! A scenario: a command, an image, a registry, and what it does with the login.

use super::reaction::Reaction;
use crate::json::Document;

/// A command that signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// `docker login` with a daemon.
    DockerLogin,
    /// `docker login` without a running daemon: the CLI does it itself.
    DockerLoginAlone,
    /// `docker pull` by a daemon with containerd's image store.
    DockerPull,
    /// `docker push` by a daemon with containerd's image store.
    DockerPush,
    /// `docker pull` by a daemon with a store of its own, the default before Docker 29.
    DockerPullOwnStore,
    /// `docker push` by a daemon with a store of its own.
    DockerPushOwnStore,
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
    /// All commands, the most common first.
    pub const ALL: [Self; 10] = [
        Self::DockerLogin,
        Self::DockerPull,
        Self::DockerPush,
        Self::DockerPullOwnStore,
        Self::DockerPushOwnStore,
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
            Self::DockerPullOwnStore => "docker pull, store before Docker 29",
            Self::DockerPushOwnStore => "docker push, store before Docker 29",
            Self::DockerManifestInspect => "docker manifest inspect",
            Self::SkopeoInspect => "skopeo inspect",
            Self::SkopeoCopyFrom => "skopeo copy from the registry",
            Self::SkopeoCopyTo => "skopeo copy to the registry",
        }
    }

    /// Returns the words that are typed before the image.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::DockerPull | Self::DockerPullOwnStore => "docker pull ",
            Self::DockerPush | Self::DockerPushOwnStore => "docker push ",
            // skopeo takes a transport: without one, the name of the image would be that.
            Self::SkopeoInspect => "skopeo inspect docker://",
            Self::SkopeoCopyFrom => "skopeo copy docker://",
            Self::SkopeoCopyTo => "skopeo copy dir:app docker://",
            Self::DockerManifestInspect => "docker manifest inspect ",
            Self::DockerLogin | Self::DockerLoginAlone => "docker login ",
        }
    }

    /// Returns whether it uploads an image.
    pub(super) fn is_push(self) -> bool {
        matches!(self, Self::DockerPush | Self::DockerPushOwnStore | Self::SkopeoCopyTo)
    }

    /// Returns whether the daemon keeps images in containerd's store.
    pub(super) fn has_containerd_store(self) -> bool {
        matches!(self, Self::DockerPull | Self::DockerPush)
    }

    pub(super) fn is_skopeo(self) -> bool {
        matches!(self, Self::SkopeoInspect | Self::SkopeoCopyFrom | Self::SkopeoCopyTo)
    }

    pub(super) fn is_login(self) -> bool {
        matches!(self, Self::DockerLogin | Self::DockerLoginAlone)
    }

    /// Returns whether the daemon speaks to the registry.
    pub(super) fn has_daemon(self) -> bool {
        let is_transfer = matches!(self, Self::DockerPullOwnStore | Self::DockerPushOwnStore);
        self == Self::DockerLogin || self.has_containerd_store() || is_transfer
    }

    /// Returns the actions that it needs in the repository.
    pub(super) fn actions(self) -> &'static str {
        match self {
            // Order of the daemon.
            Self::DockerPushOwnStore => "push,pull",
            Self::DockerPush | Self::SkopeoCopyTo => "pull,push",
            _ => "pull",
        }
    }
}

/// Way in which a registry asks for a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Checks user and password itself.
    Basic,
    /// Refers to a token service, as Docker Hub and GHCR do.
    Token,
    /// Refers to a token service that also issues a refresh token at login, an identity token, as
    /// Azure's.
    TokenWithIdentity,
    /// Lets anyone in.
    NoAuth,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Basic, Self::Token, Self::TokenWithIdentity, Self::NoAuth];

    /// Returns the label of the kind.
    pub fn label(self) -> &'static str {
        match self {
            Self::Basic => "takes the password itself",
            Self::Token => "has a token service",
            Self::TokenWithIdentity => "has a token service that gives identity tokens",
            Self::NoAuth => "asks for no login",
        }
    }

    /// Returns the usual kind at `host`: Docker Hub and GHCR refer to a token service, Azure's
    /// issues identity tokens too; a self-hosted registry checks the password itself.
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

/// Registry of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registry {
    /// Kind of login.
    pub kind: Kind,
    /// `realm` of its challenge: the address of the token service, or a name for Basic.
    pub realm: String,
    /// `service` of its challenge.
    pub service: String,
}

impl Registry {
    /// Returns a typical registry of this kind at `host`; Docker Hub as it is.
    pub fn usual(kind: Kind, host: &str) -> Self {
        let hub = host == crate::docker::reference::HUB;
        let (realm, service) = match (kind.has_tokens(), hub) {
            (true, true) => ("https://auth.docker.io/token".to_owned(), "registry.docker.io"),
            (true, false) => (format!("https://{host}/token"), host),
            (false, _) => ("Registry".to_owned(), ""),
        };
        Self { kind, realm, service: service.to_owned() }
    }
}

/// A command against a registry.
#[derive(Clone, Copy, Debug)]
pub struct Scenario<'a> {
    /// File; `None` if there is none.
    pub config: Option<&'a Document>,
    /// Image as typed. For a login its registry counts.
    pub image: &'a str,
    /// Command to run.
    pub command: Command,
    /// Registry to which it speaks.
    pub registry: &'a Registry,
    /// What the registry does with the login or, without one, with the request.
    pub reaction: Reaction,
}
