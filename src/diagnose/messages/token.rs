//! containerd, BuildKit and nerdctl: the token service refuses.

use crate::diagnose::cause_id::CauseId::{
    FaultyLogin, HelperHasNothing, LoginRefused, NoLogin, NoSuchImage, NotAllowed, OtherFile,
    SecretNotUsed, StaleLogin,
};
use crate::diagnose::message::Evidence::{Read, Reported};
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program::{BuildKit, Docker, Helm, Kubernetes, Nerdctl};
use crate::diagnose::terms::Step;

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "anonymous-token",
        programs: &[Kubernetes, BuildKit, Nerdctl, Helm],
        patterns: &[
            "failed to fetch anonymous token: unexpected status from {word} request to {url}: {status} Unauthorized: {text}",
            "failed to fetch anonymous token: unexpected status from {word} request to {url}: {status} Unauthorized",
            "failed to fetch anonymous token: unexpected status from {word} request to {url}: {status} Forbidden: {text}",
            "failed to fetch anonymous token: unexpected status from {word} request to {url}: {status} Forbidden",
            "failed to fetch anonymous token: unexpected status: {status} {word}",
            "failed to fetch anonymous token",
        ],
        step: Step::Token,
        meaning: "The word “anonymous” is the finding: no login reached containerd. For Kubernetes the Secret is not named in the pod or its ServiceAccount, is in another namespace, or has no key for this registry.",
        causes: &[NoLogin, SecretNotUsed, NoSuchImage, HelperHasNothing, OtherFile],
        evidence: &[
            Read("containerd, core/remotes/docker/authorizer.go, 2026-08"),
            Reported("kubernetes/kubernetes#66162"),
        ],
        ..BASE
    },
    Message {
        id: "oauth-token-401",
        programs: &[BuildKit, Kubernetes, Docker, Nerdctl],
        patterns: &[
            "failed to fetch oauth token: unexpected status from {word} request to {url}: {status} Unauthorized: {text}",
            "failed to fetch oauth token: unexpected status from {word} request to {url}: {status} Unauthorized",
            "failed to fetch oauth token: unexpected status: {status} Unauthorized",
        ],
        step: Step::Token,
        meaning: "A login was sent to the token service and refused: it is wrong, has expired or was revoked.",
        causes: &[FaultyLogin, LoginRefused, StaleLogin, NoLogin, OtherFile],
        evidence: &[Read("containerd, core/remotes/docker/authorizer.go, 2026-08")],
        ..BASE
    },
    Message {
        id: "oauth-token-403",
        programs: &[BuildKit, Kubernetes, Docker, Nerdctl],
        patterns: &[
            "failed to fetch oauth token: unexpected status from {word} request to {url}: {status} Forbidden: {text}",
            "failed to fetch oauth token: unexpected status from {word} request to {url}: {status} Forbidden",
            "failed to fetch oauth token: unexpected status: {status} Forbidden",
            "failed to fetch oauth token: denied: denied",
        ],
        step: Step::Token,
        meaning: "A login was sent, and it lacks a right: a scope of the token, single sign-on, or membership.",
        causes: &[FaultyLogin, NotAllowed, StaleLogin, NoSuchImage, NoLogin],
        evidence: &[Reported("threads on ghcr.io and docker/build-push-action")],
        ..BASE
    },
];
