//! Quay, Harbor, GitLab and Artifactory.

use crate::diagnose::cause_id::CauseId::{
    FaultyLogin, HelperHasNothing, LoginRefused, Mirror, NoLogin, NoSuchImage, NotAllowed,
    OtherFile,
};
use crate::diagnose::message::Evidence::Reported;
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Kubernetes, Podman,
};
use crate::diagnose::terms::{Program, Step};

/// Programs that show a registry’s own words.
const ANY: &[Program] = &[Docker, Compose, BuildKit, Kubernetes, Podman, Crane, GitlabRunner];

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "quay-not-authorized",
        programs: ANY,
        patterns: &["unauthorized: access to the requested resource is not authorized"],
        meaning: "Quay gives this answer for a repository that does not exist and for one that this login may not read.",
        causes: &[NoLogin, FaultyLogin, NoSuchImage, NotAllowed, HelperHasNothing, OtherFile],
        evidence: &[Reported("jetstack/kube-oidc-proxy#189, hpe-storage/csi-driver#288")],
        ..BASE
    },
    Message {
        id: "harbor-not-authorized",
        programs: ANY,
        patterns: &["unauthorized to access repository: {repository}, action: {action}"],
        meaning: "Harbor has no such project, or this login has no role in it.",
        causes: &[NoLogin, FaultyLogin, NotAllowed, NoSuchImage, HelperHasNothing, OtherFile],
        evidence: &[Reported("threads on goharbor/harbor")],
        ..BASE
    },
    Message {
        id: "gitlab-access-forbidden",
        programs: ANY,
        patterns: &["denied: access forbidden"],
        meaning: "GitLab knows no such project, or the token lacks `read_registry`, or a job’s token is of another project.",
        causes: &[NoLogin, FaultyLogin, NotAllowed, NoSuchImage, HelperHasNothing],
        evidence: &[Reported("youtous/docker-mailserver-traefik#5, getwud/wud#600")],
        ..BASE
    },
    Message {
        id: "gitlab-basic-denied",
        programs: ANY,
        patterns: &["HTTP Basic: Access denied. {text}", "HTTP Basic: Access denied"],
        step: Step::Token,
        meaning: "GitLab refused the login: the token is wrong or has expired, or the account has two factors and needs a token instead of its password.",
        causes: &[FaultyLogin, LoginRefused, OtherFile],
        evidence: &[Reported("basecamp/kamal#1498")],
        ..BASE
    },
    Message {
        id: "artifactory-no-permission",
        programs: ANY,
        patterns: &["The client does not have permission for manifest"],
        meaning: "Artifactory or a mirror answered, and this login may not read there.",
        causes: &[NoLogin, FaultyLogin, Mirror, NotAllowed, OtherFile],
        evidence: &[Reported("kubernetes/kubernetes#65958")],
        ..BASE
    },
];
