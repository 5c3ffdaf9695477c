//! Words around a message: they name the program, the image and the action, and no cause.

use super::terms::{Action, Program, Store};

/// Words that a program puts around the sentence of another, or prints before it.
pub(super) struct Wrapper {
    pub(super) pattern: &'static str,
    pub(super) program: Option<Program>,
    pub(super) store: Option<Store>,
    pub(super) action: Option<Action>,
}

const fn by(program: Program, pattern: &'static str) -> Wrapper {
    Wrapper { pattern, program: Some(program), store: None, action: None }
}

const fn pulls(program: Program, pattern: &'static str) -> Wrapper {
    Wrapper { action: Some(Action::Pull), ..by(program, pattern) }
}

const fn pushes(program: Program, pattern: &'static str) -> Wrapper {
    Wrapper { action: Some(Action::Push), ..by(program, pattern) }
}

const fn tells(pattern: &'static str) -> Wrapper {
    Wrapper { pattern, program: None, store: None, action: None }
}

/// Every wrapper.
pub(super) static WRAPPERS: &[Wrapper] = &[
    by(Program::Docker, "Error response from daemon: "),
    Wrapper { store: Some(Store::Containerd), ..by(Program::Docker, "error from registry: ") },
    by(Program::BuildKit, "failed to solve: "),
    by(Program::BuildKit, "failed to solve with frontend dockerfile.v0: "),
    by(Program::BuildKit, "ERROR: failed to build: "),
    pulls(Program::BuildKit, "failed to resolve source metadata for {image}: "),
    pulls(Program::BuildKit, "load metadata for {image}"),
    pushes(Program::BuildKit, "exporting to image"),
    pushes(Program::BuildKit, "failed to push {image}: "),
    pushes(Program::BuildKit, "pushing {image} with docker"),
    tells("rpc error: code = {word} desc = "),
    pulls(Program::Kubernetes, "Failed to pull image \"{image}\": "),
    pulls(Program::Kubernetes, "Pulling image \"{image}\""),
    pulls(Program::Kubernetes, "Back-off pulling image \"{image}\""),
    by(Program::Kubernetes, "PullImage from image service failed"),
    tells("failed to pull and unpack image \"{image}\": "),
    tells("failed to resolve reference \"{image}\": "),
    tells("failed to resolve image \"{image}\": "),
    by(Program::Podman, "initializing source docker://{image}: "),
    by(Program::Podman, "initializing destination docker://{image}: "),
    by(Program::Podman, "unable to copy from source docker://{image}: "),
    by(Program::Podman, "pinging container registry {registry}: "),
    by(Program::Podman, "reading manifest {tag} in {image}: "),
    by(Program::Podman, "trying to reuse blob {word} at destination: "),
    by(Program::Podman, "getting username and password: "),
    pulls(Program::Podman, "Trying to pull {image}..."),
    pulls(
        Program::GitlabRunner,
        "ERROR: Job failed: failed to pull image \"{image}\" with specified policies ",
    ),
    pulls(Program::GitlabRunner, "WARNING: Failed to pull image with policy \"{word}\": "),
    by(Program::GitlabRunner, "ERROR: Job failed: "),
    by(Program::GitlabRunner, "Using Docker executor with image {image} ..."),
    by(Program::GitlabRunner, "Pulling docker image {image} ..."),
    by(Program::Helm, "Error: INSTALLATION FAILED: "),
    by(Program::Helm, "Error: UPGRADE FAILED: "),
    by(Program::Helm, "helm pull oci://{image}"),
    by(Program::Helm, "helm install {word} oci://{image}"),
    by(Program::Compose, "\u{2718} {word} Error "),
    by(Program::Compose, "\u{2718} Image {image} Error "),
    by(Program::Compose, "docker compose "),
    by(Program::Compose, "docker-compose "),
    by(Program::DockerPy, "docker.errors.{word}: "),
    pushes(Program::Kaniko, "checking push permission for \"{image}\": "),
    by(Program::Kaniko, "/kaniko/.docker/config.json"),
    by(Program::Kaniko, "/kaniko/executor"),
    pushes(Program::Docker, "The push refers to repository [{image}]"),
    pushes(Program::Docker, "The push refers to a repository [{image}]"),
    pulls(Program::Docker, "Unable to find image '{image}' locally"),
    by(Program::Docker, "WARNING: Error loading config file: "),
    by(Program::Docker, "WARNING: Error parsing config file ("),
    pulls(Program::Docker, "docker pull {image}"),
    pushes(Program::Docker, "docker push {image}"),
    by(Program::Docker, "docker login {registry}"),
    by(Program::Docker, "docker: Error response from daemon: "),
    pulls(Program::Podman, "podman pull {image}"),
    pushes(Program::Podman, "podman push {image}"),
    by(Program::Podman, "skopeo inspect docker://{image}"),
    by(Program::Podman, "skopeo copy docker://{image}"),
    pulls(Program::Nerdctl, "nerdctl pull {image}"),
    pushes(Program::Nerdctl, "nerdctl push {image}"),
    pulls(Program::Crane, "fetching manifest {image}: "),
    pushes(Program::Crane, "pushing image {image}: "),
    pulls(Program::Crane, "crane manifest {image}"),
    pulls(Program::Crane, "crane pull {image}"),
    pushes(Program::Crane, "crane push {word} {image}"),
    by(Program::Oras, "oras pull {image}"),
    by(Program::Oras, "oras push {image}"),
    by(Program::ApiServer, "Secret \"{word}\" is invalid: "),
    tells("https://{url}"),
    tells("http://{url}"),
    tells("authorization status: {status}: "),
    tells("{status} Unauthorized"),
    tells("{status} Forbidden"),
    tells("unexpected status code {status}"),
    tells("response status code {status}"),
    tells("HTTP code {status}"),
    tells("[map[Action:{action} Class: Name:{repository} Type:repository]]"),
];
