//! Audiences of a file. Rules that concern only other clients are shown with less weight.

use super::Severity;
use super::{Affects, Finding, Rule};
use crate::client::{ClientId, ClientSet};

/// Group of people or machines that read the file.
#[derive(Debug)]
pub struct Audience {
    /// Common name.
    pub name: &'static str,
    /// Clients that it uses.
    pub clients: ClientSet,
}

/// All audiences, the most common first.
pub static AUDIENCES: &[Audience] = &[
    Audience {
        name: "Docker",
        clients: ClientSet::of(&[
            ClientId::DockerCli,
            ClientId::DockerAuthConfig,
            ClientId::Buildx,
            ClientId::Buildkit,
        ]),
    },
    Audience { name: "Podman and Skopeo", clients: ClientSet::of(&[ClientId::ContainersImage]) },
    Audience { name: "Kubernetes", clients: ClientSet::of(&[ClientId::Kubelet]) },
    Audience { name: "GitLab Runner", clients: ClientSet::of(&[ClientId::GitlabRunner]) },
    Audience {
        name: "Kaniko, Crane, Cosign",
        clients: ClientSet::of(&[ClientId::GoContainerregistry]),
    },
    Audience { name: "Tekton, Knative", clients: ClientSet::of(&[ClientId::K8schain]) },
    Audience {
        name: "Helm, ORAS",
        clients: ClientSet::of(&[ClientId::OrasGo, ClientId::OrasPy, ClientId::OrasJava]),
    },
    Audience { name: "nerdctl", clients: ClientSet::of(&[ClientId::Nerdctl]) },
    Audience {
        name: "Python and Rust libraries",
        clients: ClientSet::of(&[ClientId::DockerPy, ClientId::DockerCredential]),
    },
    Audience {
        name: "Testcontainers, docker-java",
        clients: ClientSet::of(&[
            ClientId::DockerJava,
            ClientId::TestcontainersJava,
            ClientId::TestcontainersGo,
            ClientId::TestcontainersNode,
            ClientId::TestcontainersDotnet,
        ]),
    },
    Audience {
        name: "Dev Containers",
        clients: ClientSet::of(&[ClientId::DevcontainersImage, ClientId::DevcontainersFeature]),
    },
    Audience {
        name: "Jib, Spring Boot, Maven",
        clients: ClientSet::of(&[ClientId::Jib, ClientId::SpringBoot, ClientId::DockerMavenPlugin]),
    },
    Audience {
        name: "regclient, Bazel",
        clients: ClientSet::of(&[ClientId::Regclient, ClientId::RulesOci]),
    },
];

/// Choice among [`AUDIENCES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audiences(u16);

impl Default for Audiences {
    /// Returns the choice of Docker alone.
    fn default() -> Self {
        Self(1)
    }
}

impl Audiences {
    /// Returns the choice of all audiences.
    pub fn all() -> Self {
        Self((1 << AUDIENCES.len()) - 1)
    }

    /// Returns the choice of the audiences with these names.
    pub fn of(names: &[&str]) -> Self {
        let all = AUDIENCES.iter().enumerate();
        let chosen = all.filter(|(_, audience)| names.contains(&audience.name));
        Self(chosen.fold(0, |bits, (index, _)| bits | 1 << index))
    }

    /// Returns true when the audience at `index` is chosen.
    pub fn has(self, index: usize) -> bool {
        self.0 & (1 << index) != 0
    }

    /// Returns the choice with the audience at `index` added or removed.
    #[must_use]
    pub fn toggled(self, index: usize) -> Self {
        Self(self.0 ^ (1 << index))
    }

    /// Returns the chosen audiences.
    pub fn chosen(self) -> impl Iterator<Item = &'static Audience> {
        let all = AUDIENCES.iter().enumerate();
        all.filter(move |(index, _)| self.has(*index)).map(|(_, audience)| audience)
    }

    /// Returns true when `rule` concerns a client of a chosen audience.
    pub fn care_about(self, rule: &Rule) -> bool {
        match rule.affects {
            Affects::Everyone => true,
            Affects::Clients(clients) | Affects::Outside(clients) => self.use_one_of(clients),
        }
    }

    fn use_one_of(self, clients: ClientSet) -> bool {
        self.chosen().any(|audience| audience.clients.meets(clients))
    }
}

impl Finding {
    /// Returns whether it is an error or a warning for those who read the file.
    pub fn is_trouble(&self, audiences: Audiences) -> bool {
        self.severity < Severity::Info && self.matters_to(audiences)
    }

    /// Returns true when it concerns a client of these audiences.
    pub fn matters_to(&self, audiences: Audiences) -> bool {
        if self.only.is_empty() {
            audiences.care_about(self.rule)
        } else {
            audiences.use_one_of(self.only)
        }
    }
}
