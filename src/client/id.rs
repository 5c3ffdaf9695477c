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
    /// GitLab Runner.
    GitlabRunner,
    /// Docker's library for Python.
    DockerPy,
    /// ORAS for Python.
    OrasPy,
    /// The Rust crate `docker_credential`.
    DockerCredential,
}

impl ClientId {
    /// Every client.
    pub const ALL: &'static [Self] = &[
        Self::DockerCli,
        Self::DockerAuthConfig,
        Self::Buildkit,
        Self::ContainersImage,
        Self::Kubelet,
        Self::K8schain,
        Self::GoContainerregistry,
        Self::OrasGo,
        Self::Nerdctl,
        Self::GitlabRunner,
        Self::DockerPy,
        Self::OrasPy,
        Self::DockerCredential,
    ];

    /// Returns the stable name: `docker-cli`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DockerCli => "docker-cli",
            Self::DockerAuthConfig => "docker-auth-config",
            Self::Buildkit => "buildkit",
            Self::ContainersImage => "containers-image",
            Self::Kubelet => "kubelet",
            Self::K8schain => "k8schain",
            Self::GoContainerregistry => "go-containerregistry",
            Self::OrasGo => "oras-go",
            Self::Nerdctl => "nerdctl",
            Self::GitlabRunner => "gitlab-runner",
            Self::DockerPy => "docker-py",
            Self::OrasPy => "oras-py",
            Self::DockerCredential => "docker_credential",
        }
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
