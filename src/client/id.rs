//! Names of the clients in code, and their stable names in tests and links.

use std::fmt;

/// A client of [`super::CLIENTS`], in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClientId {
    /// `docker pull` and its relatives.
    DockerCli,
    /// Docker with the variable `DOCKER_AUTH_CONFIG`.
    DockerAuthConfig,
    /// `docker build`.
    Buildx,
    /// BuildKit's `buildctl`.
    Buildkit,
    /// Podman, Skopeo and Buildah.
    ContainersImage,
    /// `imagePullSecrets` of Kubernetes.
    Kubelet,
    /// go-containerregistry in Kubernetes.
    K8schain,
    /// crane, ko, Kaniko and cosign.
    GoContainerregistry,
    /// ORAS and Helm.
    OrasGo,
    /// containerd's nerdctl.
    Nerdctl,
    /// regctl and its relatives.
    Regclient,
    /// Jib.
    Jib,
    /// Spring Boot's buildpacks.
    SpringBoot,
    /// fabric8's docker-maven-plugin.
    DockerMavenPlugin,
    /// rules_oci in Bazel.
    RulesOci,
    /// GitLab Runner.
    GitlabRunner,
    /// Docker's library for Python.
    DockerPy,
    /// ORAS for Python.
    OrasPy,
    /// ORAS for Java.
    OrasJava,
    /// The Rust crate `docker_credential`.
    DockerCredential,
    /// docker-java.
    DockerJava,
    /// Testcontainers for Java.
    TestcontainersJava,
    /// Testcontainers for Go.
    TestcontainersGo,
    /// Testcontainers for Node.js.
    TestcontainersNode,
    /// Testcontainers for .NET.
    TestcontainersDotnet,
    /// Dev Containers CLI, images.
    DevcontainersImage,
    /// Dev Containers CLI, Features.
    DevcontainersFeature,
}

impl ClientId {
    /// Every client.
    pub const ALL: &'static [Self] = &[
        Self::DockerCli,
        Self::DockerAuthConfig,
        Self::Buildx,
        Self::Buildkit,
        Self::ContainersImage,
        Self::Kubelet,
        Self::K8schain,
        Self::GoContainerregistry,
        Self::OrasGo,
        Self::Nerdctl,
        Self::Regclient,
        Self::Jib,
        Self::SpringBoot,
        Self::DockerMavenPlugin,
        Self::RulesOci,
        Self::GitlabRunner,
        Self::DockerPy,
        Self::OrasPy,
        Self::OrasJava,
        Self::DockerCredential,
        Self::DockerJava,
        Self::TestcontainersJava,
        Self::TestcontainersGo,
        Self::TestcontainersNode,
        Self::TestcontainersDotnet,
        Self::DevcontainersImage,
        Self::DevcontainersFeature,
    ];

    /// Returns the stable name: `docker-cli`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DockerCli => "docker-cli",
            Self::DockerAuthConfig => "docker-auth-config",
            Self::Buildx => "buildx",
            Self::Buildkit => "buildkit",
            Self::ContainersImage => "containers-image",
            Self::Kubelet => "kubelet",
            Self::K8schain => "k8schain",
            Self::GoContainerregistry => "go-containerregistry",
            Self::OrasGo => "oras-go",
            Self::Nerdctl => "nerdctl",
            Self::Regclient => "regclient",
            Self::Jib => "jib",
            Self::SpringBoot => "spring-boot",
            Self::DockerMavenPlugin => "docker-maven-plugin",
            Self::RulesOci => "rules_oci",
            Self::GitlabRunner => "gitlab-runner",
            Self::DockerPy => "docker-py",
            Self::OrasPy => "oras-py",
            Self::OrasJava => "oras-java",
            Self::DockerCredential => "docker_credential",
            Self::DockerJava => "docker-java",
            Self::TestcontainersJava => "testcontainers-java",
            Self::TestcontainersGo => "testcontainers-go",
            Self::TestcontainersNode => "testcontainers-node",
            Self::TestcontainersDotnet => "testcontainers-dotnet",
            Self::DevcontainersImage => "devcontainers-image",
            Self::DevcontainersFeature => "devcontainers-feature",
        }
    }
}

/// Set of clients.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct ClientSet(u32);

impl ClientSet {
    /// Every client.
    pub const ALL: Self = Self::of(ClientId::ALL);

    /// Returns the set of these clients.
    pub const fn of(ids: &[ClientId]) -> Self {
        let mut set = Self(0);
        let mut at = 0;
        while at < ids.len() {
            set.0 |= 1 << ids[at] as u32;
            at += 1;
        }
        set
    }

    /// Returns the set of all other clients.
    pub const fn all_but(ids: &[ClientId]) -> Self {
        Self(Self::ALL.0 & !Self::of(ids).0)
    }

    /// Returns true when the client is in it.
    pub const fn has(self, id: ClientId) -> bool {
        self.meets(Self::of(&[id]))
    }

    /// Returns true when some client is in both.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns true when no client is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns its clients in the order of [`super::CLIENTS`].
    pub fn iter(self) -> impl Iterator<Item = ClientId> {
        ClientId::ALL.iter().copied().filter(move |id| self.has(*id))
    }
}

impl Extend<ClientId> for ClientSet {
    fn extend<T: IntoIterator<Item = ClientId>>(&mut self, ids: T) {
        self.0 = ids.into_iter().fold(self.0, |set, id| set | Self::of(&[id]).0);
    }
}

impl FromIterator<ClientId> for ClientSet {
    fn from_iter<T: IntoIterator<Item = ClientId>>(ids: T) -> Self {
        let mut set = Self::default();
        set.extend(ids);
        set
    }
}

impl fmt::Debug for ClientSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
