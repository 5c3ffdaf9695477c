//! Families of clients: what they are, for grouping them.

/// What a client is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Docker's own commands.
    Docker,
    /// Kubernetes and what runs in it.
    Clusters,
    /// Programs that build, push or copy images.
    Builders,
    /// CI systems.
    Ci,
    /// Libraries, and test tools built on them.
    Libraries,
}

impl Family {
    /// Every family, in the order of the page.
    pub const ALL: &'static [Self] =
        &[Self::Docker, Self::Clusters, Self::Builders, Self::Ci, Self::Libraries];

    /// Returns the heading.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Docker => "Docker itself",
            Self::Clusters => "Clusters",
            Self::Builders => "Builders and pushers",
            Self::Ci => "CI",
            Self::Libraries => "Libraries and test tools",
        }
    }
}
