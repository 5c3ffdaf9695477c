//! Image names, and the connection to the daemon.

use crate::diagnose::cause_id::CauseId::{
    BadName, EmptyVariable, NoDaemonRights, NoTransport, ShortName,
};
use crate::diagnose::message::Evidence::{Measured, Read, Reported};
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Kubernetes, Podman,
};
use crate::diagnose::terms::Step;

/// Defaults of this family.
const NAME: Message = Message {
    programs: &[Docker, Compose, BuildKit, Podman, Kubernetes, Crane, GitlabRunner],
    step: Step::Name,
    ..BASE
};

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "invalid-reference",
        patterns: &["invalid reference format: repository name ({path}) must be lowercase", "repository name must be lowercase", "invalid reference format", "could not parse reference: {path}"],
        meaning: "The text is not an image name. Nothing was sent, and no login was looked for.",
        causes: &[BadName, EmptyVariable],
        evidence: &[Measured("docker/cli 29.7.2, tests/data/vectors"), Read("distribution/reference v0.6.0, reference.go")],
        ..NAME
    },
    Message {
        id: "skopeo-transport",
        programs: &[Podman],
        patterns: &["Invalid image name \"{path}\", unknown transport \"{word}\"", "Invalid image name \"{path}\", expected colon-separated transport:reference"],
        meaning: "Skopeo needs a transport before the image: `docker://`.",
        causes: &[NoTransport],
        evidence: &[Read("containers/image, transports/alltransports/alltransports.go, 2026-08")],
        ..NAME
    },
    Message {
        id: "podman-short-name",
        programs: &[Podman],
        patterns: &["short-name \"{image}\" did not resolve to an alias and no unqualified-search registries are defined in \"{path}\""],
        meaning: "Podman knows no registry for this short name.",
        causes: &[ShortName],
        evidence: &[
            Read("containers/image, pkg/shortnames/shortnames.go, 2026-08"),
            Reported("containers/podman, many threads"),
        ],
        ..NAME
    },
    Message {
        id: "daemon-permission",
        programs: &[Docker, Compose, BuildKit],
        patterns: &[
            "permission denied while trying to connect to the docker API at {path}",
            "permission denied while trying to connect to the Docker daemon socket at {path}",
            "permission denied while trying to connect to the Docker API at {path}",
        ],
        step: Step::Connect,
        meaning: "This user is not allowed to use the daemon. With `sudo` Docker reads root’s file instead of yours.",
        causes: &[NoDaemonRights],
        evidence: &[Read("docker/cli and moby, client/errors.go, 2026-08")],
        ..NAME
    },
];
