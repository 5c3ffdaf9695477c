//! Push.

use crate::diagnose::cause_id::CauseId::{
    BodyTooLarge, FaultyLogin, LoginRefused, NoLogin, NoNamespace, NoSuchImage, NotAllowed,
    NotTagged, OtherFile, OtherLine, OtherNamespace, PackageRights, ReadOnlyToken, Storage,
};
use crate::diagnose::message::Evidence::{Read, Reported};
use crate::diagnose::message::{Message, Rank, BASE};
use crate::diagnose::terms::Program::{BuildKit, Compose, Docker, Kaniko, Podman};
use crate::diagnose::terms::Step;

/// Defaults of this family.
const PUSH: Message =
    Message { programs: &[Docker, Compose, BuildKit, Podman], step: Step::Push, ..BASE };

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "access-denied",
        patterns: &["denied: requested access to the resource is denied", "requested access to the resource is denied"],
        meaning: "Docker Hub’s words for a missing right. At a push usually the name has no namespace, or that of another account.",
        causes: &[NoNamespace, NoLogin, OtherNamespace, FaultyLogin, ReadOnlyToken, NotAllowed, NoSuchImage, OtherFile],
        evidence: &[
            Read("moby, vendor/github.com/docker/distribution/registry/api/errcode, 2026-08"),
            Reported("docker/build-push-action#291, crazy-max/diun#256"),
        ],
        ..PUSH
    },
    Message {
        id: "push-insufficient-scope",
        programs: &[BuildKit, Docker, Compose],
        patterns: &["server message: insufficient_scope: authorization failed", "push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"],
        meaning: "The login does not have the right to push, or none was sent, or the name has no namespace.",
        causes: &[NoNamespace, NoLogin, OtherNamespace, FaultyLogin, ReadOnlyToken, NotAllowed],
        evidence: &[Reported("threads on docker/build-push-action")],
        ..PUSH
    },
    Message {
        id: "push-not-tagged",
        patterns: &["An image does not exist locally with the tag: {image}"],
        step: Step::Name,
        meaning: "No local image has this name. Nothing was sent.",
        causes: &[NotTagged],
        evidence: &[Read("moby, daemon/containerd/image_push.go, 2026-08")],
        ..PUSH
    },
    Message {
        id: "ghcr-push-denied",
        patterns: &[
            "denied: permission_denied: write_package",
            "denied: permission_denied: The token provided does not match expected scopes.",
            "permission_denied: write_package",
            "permission_denied: The token provided does not match expected scopes.",
            "permission_denied: {names}",
        ],
        meaning: "GitHub knows the token, which cannot write this package.",
        causes: &[PackageRights, FaultyLogin],
        evidence: &[Reported("threads on ghcr.io and docker/build-push-action")],
        ..PUSH
    },
    Message {
        id: "ghcr-installation",
        patterns: &["denied: installation not allowed to {word} organization package"],
        meaning: "The token of a job cannot create packages in this organization.",
        causes: &[PackageRights],
        evidence: &[Reported("threads on ghcr.io and GITHUB_TOKEN")],
        ..PUSH
    },
    Message {
        id: "kaniko-push-check",
        programs: &[Kaniko],
        patterns: &["error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated correctly, and try again"],
        rank: Rank::Hint,
        meaning: "Kaniko tries the push before it builds. The cause is in what comes after it.",
        causes: &[NoLogin, FaultyLogin, LoginRefused, OtherLine],
        evidence: &[Reported("GoogleContainerTools/kaniko#245")],
        ..PUSH
    },
    Message {
        id: "body-too-large",
        patterns: &["413 Request Entity Too Large"],
        step: Step::Blob,
        meaning: "A proxy in front of the registry does not let a layer of this size through. The login is fine.",
        causes: &[BodyTooLarge],
        evidence: &[Reported("SteveLTN/https-portal#100, rancher-sandbox/rancher-desktop#3599")],
        ..PUSH
    },
    Message {
        id: "blob-unknown",
        patterns: &["blob upload unknown", "unknown blob", "unexpected commit digest", "failed commit on ref {text}: unexpected commit"],
        step: Step::Blob,
        meaning: "The registry or its storage lost a layer. The login is fine.",
        causes: &[Storage],
        evidence: &[Read("moby, vendor/github.com/docker/distribution/registry/api/v2, 2026-08")],
        ..PUSH
    },
];
