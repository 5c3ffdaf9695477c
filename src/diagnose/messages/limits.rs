//! Limits of Docker Hub and others.

use crate::diagnose::cause_id::CauseId::{
    AccountLimit, AddressLimit, HelperHasNothing, NoLogin, OtherFile, SecretNotUsed,
};
use crate::diagnose::message::Evidence::{Read, Reported};
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program;
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Kaniko, Kubernetes, Nerdctl, Podman,
};

const ANY: &[Program] =
    &[Docker, Compose, BuildKit, Kubernetes, Podman, Crane, Kaniko, GitlabRunner, Nerdctl];

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "hub-limit-unauthenticated",
        programs: ANY,
        patterns: &["You have reached your unauthenticated pull rate limit"],
        meaning: "The word “unauthenticated” is the finding: Docker Hub received no login, although you may think that you signed in.",
        causes: &[NoLogin, SecretNotUsed, HelperHasNothing, OtherFile, AddressLimit],
        evidence: &[Reported("docker/hub-feedback#2505, hystax/optscale#845")],
        ..BASE
    },
    Message {
        id: "hub-limit",
        programs: ANY,
        patterns: &["You have reached your pull rate limit"],
        meaning: "Docker Hub counts pulls for each account, and without a login for each address.",
        causes: &[AccountLimit, NoLogin, HelperHasNothing, OtherFile],
        evidence: &[Reported("docker/hub-feedback, threads on the pull rate limit")],
        ..BASE
    },
    Message {
        id: "hub-abuse-limit",
        programs: ANY,
        patterns: &["Too Many Requests (HAP429)", "toomanyrequests: Too Many Requests"],
        meaning: "Too many requests came from this address, with or without a login.",
        causes: &[AddressLimit],
        evidence: &[Reported("docker/hub-feedback, threads on HAP429")],
        ..BASE
    },
    Message {
        id: "podman-too-many",
        programs: &[Podman],
        patterns: &["too many requests to registry"],
        meaning: "The registry answered 429: too many requests.",
        causes: &[AccountLimit, NoLogin, AddressLimit],
        evidence: &[Read("containers/image, docker/docker_client.go, 2026-08")],
        ..BASE
    },
];
