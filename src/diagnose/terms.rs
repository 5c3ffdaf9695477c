//! Terms of a symptom: who said it, while doing what, and the parts of the text.

use crate::client::ClientId;

/// Program that gives a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Program {
    /// The Docker CLI and its daemon.
    Docker,
    /// `docker compose`.
    Compose,
    /// `docker build` and `docker buildx`.
    BuildKit,
    /// Podman, Skopeo and Buildah.
    Podman,
    /// The kubelet, with containerd below it.
    Kubernetes,
    /// The API server of Kubernetes, usually through `kubectl`.
    ApiServer,
    /// crane, ko, Trivy and other programs with go-containerregistry.
    Crane,
    /// Kaniko.
    Kaniko,
    /// oras.
    Oras,
    /// Helm.
    Helm,
    /// GitLab Runner.
    GitlabRunner,
    /// Docker's library for Python, and Compose v1.
    DockerPy,
    /// nerdctl.
    Nerdctl,
}

impl Program {
    /// Every program.
    pub const ALL: &'static [Self] = &[
        Self::Docker,
        Self::Compose,
        Self::BuildKit,
        Self::Podman,
        Self::Kubernetes,
        Self::ApiServer,
        Self::Crane,
        Self::Kaniko,
        Self::Oras,
        Self::Helm,
        Self::GitlabRunner,
        Self::DockerPy,
        Self::Nerdctl,
    ];

    /// Returns the common name, which can begin a sentence.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Docker => "Docker",
            Self::Compose => "Docker Compose",
            Self::BuildKit => "docker build",
            Self::Podman => "Podman, Skopeo or Buildah",
            Self::Kubernetes => "Kubernetes",
            Self::ApiServer => "The API server of Kubernetes",
            Self::Crane => "crane, ko or Trivy",
            Self::Kaniko => "Kaniko",
            Self::Oras => "oras",
            Self::Helm => "Helm",
            Self::GitlabRunner => "GitLab Runner",
            Self::DockerPy => "Docker for Python",
            Self::Nerdctl => "nerdctl",
        }
    }

    /// Returns the client whose engine answers for it; the API server looks nothing up.
    pub const fn client(self) -> Option<ClientId> {
        Some(match self {
            Self::Docker | Self::Compose => ClientId::DockerCli,
            Self::BuildKit => ClientId::Buildkit,
            Self::Podman => ClientId::ContainersImage,
            Self::Kubernetes => ClientId::Kubelet,
            Self::Crane | Self::Kaniko => ClientId::GoContainerregistry,
            Self::Oras | Self::Helm => ClientId::OrasGo,
            Self::GitlabRunner => ClientId::GitlabRunner,
            Self::DockerPy => ClientId::DockerPy,
            Self::Nerdctl => ClientId::Nerdctl,
            Self::ApiServer => return None,
        })
    }
}

/// Image store of a Docker daemon: the two give different messages for the same answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Docker's own store, the default before Docker 29.
    Legacy,
    /// containerd's store, the default of new installations since Docker 29.
    Containerd,
}

impl Store {
    /// Returns its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Legacy => "Docker’s own image store",
            Self::Containerd => "containerd’s image store (Docker 29)",
        }
    }
}

/// Step at which a program failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Reading the image's name.
    Name,
    /// Reading the file.
    ReadFile,
    /// Asking a credential helper.
    AskHelper,
    /// `docker login`.
    SignIn,
    /// Finding the machine, and connecting to it.
    Connect,
    /// Checking the certificate.
    Tls,
    /// Getting a token.
    Token,
    /// Asking for the image's manifest.
    Manifest,
    /// Fetching or sending a layer.
    Blob,
    /// Sending an image.
    Push,
    /// Applying a Secret.
    Secret,
    /// Starting the program in the image.
    Run,
}

impl Step {
    /// Returns the step in a few words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Name => "read the image’s name",
            Self::ReadFile => "read the file",
            Self::AskHelper => "ask a credential helper",
            Self::SignIn => "sign in",
            Self::Connect => "connect",
            Self::Tls => "check the certificate",
            Self::Token => "get a token",
            Self::Manifest => "ask for the image",
            Self::Blob => "move a layer",
            Self::Push => "push the image",
            Self::Secret => "store the Secret",
            Self::Run => "start the container",
        }
    }
}

/// Aim of the command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Fetches an image.
    Pull,
    /// Sends one.
    Push,
}

/// Role of a part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Words that a program puts around the sentence of another.
    Wrapper,
    /// The sentence that names the failure.
    Sentence,
    /// `pull` or `push`.
    Action,
    /// Registry with its port.
    Registry,
    /// Repository in it.
    Repository,
    /// Tag or digest.
    Tag,
    /// Platform such as `linux/arm64`.
    Platform,
    /// Username.
    User,
    /// Credential helper, after `docker-credential-`.
    Helper,
    /// Path of a file.
    Path,
    /// Offset of a byte.
    Byte,
    /// HTTP status.
    Status,
    /// Names of Secrets, of a certificate, of a field.
    Names,
}

impl Role {
    /// Returns the role in a word or two, as a label of the part.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Wrapper => "Program",
            Self::Sentence => "Failure",
            Self::Action => "Action",
            Self::Registry => "Registry",
            Self::Repository => "Repository",
            Self::Tag => "Tag",
            Self::Platform => "Platform",
            Self::User => "Username",
            Self::Helper => "Credential helper",
            Self::Path => "File",
            Self::Byte => "Byte",
            Self::Status => "Status",
            Self::Names => "Names",
        }
    }
}
