//! The login is fine: tags, platforms, formats.

use crate::diagnose::cause_id::CauseId::{NoSuchTag, OldFormat, OtherPlatform};
use crate::diagnose::message::Evidence::{Read, Reported};
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Kaniko, Kubernetes, Nerdctl, Podman,
};
use crate::diagnose::terms::{Program, Step};

const ANY: &[Program] =
    &[Docker, Compose, BuildKit, Kubernetes, Podman, Crane, Kaniko, GitlabRunner, Nerdctl];

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "manifest-unknown",
        programs: ANY,
        patterns: &[
            "manifest for {image} not found: manifest unknown: manifest unknown",
            "manifest for {image} not found: manifest unknown: {text}",
            "manifest for {image} not found",
            "reading manifest {tag} in {image}: manifest unknown",
            "MANIFEST_UNKNOWN: {text}",
            "manifest unknown: manifest unknown",
            "failed to resolve reference \"{word}\": {image}: not found",
            "failed to resolve source metadata for {word}: {image}: not found",
            "repository name not known to registry",
            "NAME_UNKNOWN: {text}",
        ],
        meaning: "The tag or the repository does not exist, and this login may see that: the login is fine.",
        causes: &[NoSuchTag],
        evidence: &[
            Read("moby, daemon/internal/distribution/pull_v2.go, 2026-08"),
            Reported("docker/for-win, many threads"),
        ],
        ..BASE
    },
    Message {
        id: "no-matching-platform",
        programs: ANY,
        patterns: &[
            "no matching manifest for {platform} in the manifest list entries",
            "no match for platform in manifest: not found",
            "no match for platform in manifest",
            "no image found in image index for architecture {platform}",
            "no image found in manifest list for architecture {platform}",
            "no child with platform {platform} in index {image}",
        ],
        meaning: "The image exists and the login is fine. It was not built for this platform.",
        causes: &[OtherPlatform],
        evidence: &[
            Read("containers/image, internal/manifest/oci_index.go; containerd, core/images/handlers.go, 2026-08"),
            Reported("docker/for-mac, many threads"),
        ],
        ..BASE
    },
    Message {
        id: "schema-1-removed",
        programs: &[Docker, Compose, BuildKit, Kubernetes],
        patterns: &["support for Docker Image Format v1 and", "Docker Image manifest version 2, schema 1 has been removed", "schema 1 has been removed"],
        meaning: "The image is in a format of 2016 that is no longer read.",
        causes: &[OldFormat],
        evidence: &[Read("moby, daemon/containerd/image_pull.go, 2026-08")],
        ..BASE
    },
    Message {
        id: "exec-format",
        programs: &[Docker, Compose, Podman, Kubernetes],
        patterns: &[
            "exec format error",
            "The requested image's platform ({platform}) does not match the detected host platform ({word}",
        ],
        step: Step::Run,
        meaning: "The image was pulled. It is for another platform than this machine.",
        causes: &[OtherPlatform],
        evidence: &[Read("moby, daemon/create.go, 2026-08")],
        ..BASE
    },
];
