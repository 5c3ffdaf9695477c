//! Whom a file is for. Rules about others step back.

use super::{Affects, Finding, Rule};

/// A group of people or machines that read the file.
#[derive(Debug)]
pub struct Audience {
    /// The name people use.
    pub name: &'static str,
    /// The clients that it uses, by [`crate::client::Client::id`].
    pub clients: &'static [&'static str],
}

/// Everyone a file can be for, the most common first.
pub static AUDIENCES: &[Audience] = &[
    Audience {
        name: "Docker",
        clients: &["docker-cli", "docker-auth-config", "buildkit"],
    },
    Audience {
        name: "Podman and Skopeo",
        clients: &["containers-image"],
    },
    Audience {
        name: "Kubernetes",
        clients: &["kubelet"],
    },
    Audience {
        name: "GitLab Runner",
        clients: &["gitlab-runner"],
    },
    Audience {
        name: "Kaniko, Crane, Cosign",
        clients: &["go-containerregistry"],
    },
    Audience {
        name: "Tekton, Knative",
        clients: &["k8schain"],
    },
    Audience {
        name: "Helm, ORAS",
        clients: &["oras-go", "oras-py"],
    },
    Audience {
        name: "nerdctl",
        clients: &["nerdctl"],
    },
    Audience {
        name: "Python and Rust libraries",
        clients: &["docker-py", "docker_credential"],
    },
];

/// A choice among [`AUDIENCES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audiences(u16);

impl Default for Audiences {
    /// Docker.
    fn default() -> Self {
        Self(1)
    }
}

impl Audiences {
    /// All of them.
    pub fn all() -> Self {
        Self((1 << AUDIENCES.len()) - 1)
    }

    /// Whether the audience at `index` is among them.
    pub fn has(self, index: usize) -> bool {
        self.0 & (1 << index) != 0
    }

    /// With or without the audience at `index`.
    #[must_use]
    pub fn toggled(self, index: usize) -> Self {
        Self(self.0 ^ (1 << index))
    }

    /// Those that were chosen.
    pub fn chosen(self) -> impl Iterator<Item = &'static Audience> {
        let all = AUDIENCES.iter().enumerate();
        all.filter(move |(index, _)| self.has(*index))
            .map(|(_, audience)| audience)
    }

    /// Whether one of them cares about what `rule` finds.
    pub fn care_about(self, rule: &Rule) -> bool {
        match rule.affects {
            Affects::Everyone => true,
            Affects::Clients(ids) | Affects::Outside(ids) => self.use_one_of(ids),
        }
    }

    fn use_one_of(self, ids: &[&str]) -> bool {
        self.chosen()
            .any(|audience| audience.clients.iter().any(|id| ids.contains(id)))
    }
}

impl Finding {
    /// Whether it matters to these people.
    pub fn matters_to(&self, audiences: Audiences) -> bool {
        if self.only.is_empty() {
            audiences.care_about(self.rule)
        } else {
            audiences.use_one_of(&self.only)
        }
    }
}
