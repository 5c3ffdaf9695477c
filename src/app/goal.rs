//! Where the file is going: the programs that will read it there, and what is made for them first.

use crate::lint::{Audiences, Finding, Severity};

/// Where a file is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The computer that the page runs on.
    ThisComputer,
    /// Another computer, or a server.
    OtherComputer,
    /// A job of a CI system.
    Ci,
    /// A cluster.
    Kubernetes,
    /// Nowhere: its user is learning.
    Learning,
}

/// What is wrong with a file where it is going.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Findings that stop something.
    pub errors: usize,
    /// Findings to look at.
    pub warnings: usize,
}

impl Goal {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::ThisComputer, Self::OtherComputer, Self::Ci, Self::Kubernetes, Self::Learning];

    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::ThisComputer => "This computer",
            Self::OtherComputer => "Another computer or a server",
            Self::Ci => "A CI job",
            Self::Kubernetes => "Kubernetes",
            Self::Learning => "Nowhere, I am learning",
        }
    }

    /// Returns what reads the file there.
    pub fn detail(self) -> &'static str {
        match self {
            Self::ThisComputer => "Docker, docker build",
            Self::OtherComputer => "Docker, Podman and Skopeo, nerdctl",
            Self::Ci => "Docker, GitLab Runner, Kaniko, Tekton",
            Self::Kubernetes => "imagePullSecrets",
            Self::Learning => "Every rule, every program",
        }
    }

    /// Returns the programs that read it there.
    pub fn audiences(self) -> Audiences {
        match self {
            Self::ThisComputer => Audiences::of(&["Docker"]),
            Self::OtherComputer => Audiences::of(&["Docker", "Podman and Skopeo", "nerdctl"]),
            Self::Ci => Audiences::of(&[
                "Docker",
                "GitLab Runner",
                "Kaniko, Crane, Cosign",
                "Tekton, Knative",
            ]),
            Self::Kubernetes => Audiences::of(&["Kubernetes"]),
            Self::Learning => Audiences::all(),
        }
    }

    /// Returns the one with exactly these programs; `None` after a choice of one's own.
    pub fn of(audiences: Audiences) -> Option<Self> {
        Self::ALL.into_iter().find(|goal| goal.audiences() == audiences)
    }

    /// Returns the id of the target of *Export* to begin with.
    pub fn target(self) -> &'static str {
        match self {
            Self::ThisComputer | Self::OtherComputer | Self::Learning => "config",
            Self::Ci => "gitlab",
            Self::Kubernetes => "kubernetes-secret",
        }
    }
}

/// Rules that say that the file needs a program of its machine.
const NEED_A_PROGRAM: [&str; 2] = ["helper-program", "helper-unknown"];

/// Returns the sentence over a file in which nothing is worse than a note: one that names a helper is
/// right only where the helper is.
pub fn calm(findings: &[Finding]) -> &'static str {
    let needs_one = findings.iter().any(|found| NEED_A_PROGRAM.contains(&found.rule.id));
    if needs_one {
        "Fine on a machine that has the helper."
    } else {
        "No problems found."
    }
}

impl Tally {
    /// Counts the findings that matter to these programs.
    pub fn of(findings: &[Finding], audiences: Audiences) -> Self {
        let mine = findings.iter().filter(|finding| finding.matters_to(audiences));
        mine.fold(Self::default(), |tally, finding| match finding.severity {
            Severity::Error => Self { errors: tally.errors + 1, ..tally },
            Severity::Warning => Self { warnings: tally.warnings + 1, ..tally },
            Severity::Info => tally,
        })
    }

    /// Returns it in words: "1 error", "2 warnings", "fine".
    pub fn words(self) -> String {
        let of = |count: usize, word: &str| {
            format!("{count} {word}{}", if count == 1 { "" } else { "s" })
        };
        match self {
            Self { errors: 0, warnings: 0 } => "fine".to_owned(),
            Self { errors: 0, warnings } => of(warnings, "warning"),
            Self { errors, .. } => of(errors, "error"),
        }
    }
}
