//! Docker, containerd and BuildKit: the login is missing, wrong, or not enough.

use crate::diagnose::cause_id::CauseId::{
    FaultyLogin, HelperHasNothing, LocalName, LoginRefused, NoLogin, NoSuchImage, NotAllowed,
    OtherFile, OtherPlatform, SecretNotUsed, StaleLogin, TokenOnly,
};
use crate::diagnose::message::Evidence::{Read, Reported};
use crate::diagnose::message::{Message, BASE};
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Kubernetes, Nerdctl, Podman,
};
use crate::diagnose::terms::{Step, Store};

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "pull-access-denied-legacy",
        programs: &[Docker, Compose, GitlabRunner, Kubernetes],
        store: Some(Store::Legacy),
        patterns: &[
            "pull access denied for {image}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
        ],
        meaning: "The repository does not exist, or this login may not see it. The registry gives the same answer to both. With Docker’s own image store a wrong password gives another message.",
        causes: &[NoLogin, LocalName, FaultyLogin, NoSuchImage, NotAllowed, HelperHasNothing, OtherFile],
        evidence: &[
            Read("moby, daemon/internal/distribution/errors.go, 2026-08"),
            Reported("docker/hub-feedback#1484"),
        ],
        ..BASE
    },
    Message {
        id: "pull-access-denied-containerd",
        programs: &[Docker, Compose, GitlabRunner, Kubernetes],
        store: Some(Store::Containerd),
        patterns: &["pull access denied for {image}, repository does not exist or may require 'docker login'"],
        meaning: "The registry refused. With containerd’s image store, the default since Docker 29, a wrong or revoked token gives the same message as a missing login or a missing repository.",
        causes: &[NoLogin, LocalName, FaultyLogin, NoSuchImage, NotAllowed, LoginRefused, HelperHasNothing, OtherFile],
        evidence: &[Read("moby, daemon/containerd/image_pull.go and registry_errors.go, 2026-08")],
        ..BASE
    },
    Message {
        id: "pull-access-denied-scope",
        programs: &[Kubernetes, BuildKit, Nerdctl],
        patterns: &[
            "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
            "pull access denied, repository does not exist or may require authorization",
        ],
        meaning: "The repository does not exist, or this login may not see it. In a Dockerfile it is often the name of a build stage that does not exist, looked for at Docker Hub.",
        causes: &[LocalName, NoLogin, FaultyLogin, NoSuchImage, NotAllowed, SecretNotUsed, HelperHasNothing, OtherPlatform],
        evidence: &[
            Read("containerd, core/remotes/docker/resolver.go, 2026-08"),
            Reported("moby/buildkit#2092"),
        ],
        ..BASE
    },
    Message {
        id: "authorization-status-401",
        programs: &[Kubernetes, BuildKit, Nerdctl],
        patterns: &[
            "pull access denied, repository does not exist or may require authorization: authorization status: 401: {text}",
        ],
        meaning: "A login was sent, and the registry did not accept it.",
        causes: &[FaultyLogin, LoginRefused, NoLogin, SecretNotUsed, OtherFile],
        evidence: &[Read("containerd, core/remotes/docker/resolver.go, 2026-08")],
        ..BASE
    },
    Message {
        id: "incorrect-username-or-password",
        programs: &[Docker, Compose, BuildKit, Kubernetes, GitlabRunner, Crane],
        patterns: &[
            "unauthorized: incorrect username or password",
            "unauthorized - incorrect username or password",
            "authentication required - incorrect username or password",
            "\"details\":\"incorrect username or password\"",
        ],
        step: Step::Token,
        meaning: "A login was sent to Docker Hub and refused. While it is sent, even public images fail.",
        causes: &[FaultyLogin, LoginRefused, StaleLogin, NoLogin, OtherFile],
        evidence: &[
            Read("moby, vendor/github.com/docker/distribution/registry/client/auth/session.go, 2026-08"),
            Reported("docker/hub-feedback#732"),
        ],
        ..BASE
    },
    Message {
        id: "hub-wants-a-token",
        programs: &[Docker, Compose, BuildKit],
        patterns: &["unauthorized: your account must log in with a Personal Access Token (PAT)"],
        step: Step::Token,
        meaning: "The organization requires a personal access token instead of the account’s password.",
        causes: &[FaultyLogin, LoginRefused, OtherFile],
        evidence: &[Reported("docker/hub-feedback, threads on enforced personal access tokens")],
        ..BASE
    },
    Message {
        id: "authentication-required",
        programs: &[Docker, Compose, BuildKit, Podman, GitlabRunner, Kubernetes],
        patterns: &["unauthorized: authentication required", "unauthorized: authentication is required", "error parsing HTTP 401 response body: {text}"],
        meaning: "No login was sent, or the token service gave a token without this right, or a login was refused.",
        causes: &[NoLogin, FaultyLogin, LoginRefused, HelperHasNothing, NotAllowed, OtherFile],
        evidence: &[
            Read("moby, vendor/github.com/docker/distribution/registry/api/errcode, 2026-08"),
            Reported("docker/login-action#584"),
        ],
        ..BASE
    },
    Message {
        id: "no-basic-auth",
        programs: &[Docker, Compose, Kubernetes, BuildKit, Crane, GitlabRunner, Nerdctl],
        patterns: &["no basic auth credentials"],
        meaning: "The program found no username and password for this registry. It never means a wrong password.",
        causes: &[NoLogin, TokenOnly, HelperHasNothing, SecretNotUsed, OtherFile],
        evidence: &[
            Read("moby, vendor/github.com/docker/distribution/registry/client/auth/session.go, 2026-08"),
            Reported("containerd/containerd#11103, bottlerocket-os/bottlerocket-update-operator#157"),
        ],
        ..BASE
    },
    Message {
        id: "ghcr-denied",
        programs: &[Docker, Compose, GitlabRunner, Kubernetes],
        patterns: &["denied: denied", "error from registry: denied", "ghcr.io/v2/{word}\": denied", "ghcr.io/v2/{word}: denied"],
        meaning: "GitHub’s word for a package that does not exist, for one that this login may not see, and for a token that is no longer valid. With such a token even public images fail.",
        causes: &[FaultyLogin, StaleLogin, NoLogin, NoSuchImage, NotAllowed, OtherFile],
        evidence: &[Reported("dexidp/dex#2672, AdventureLog#405, riverui#182")],
        ..BASE
    },
    Message {
        id: "ghcr-token-refused",
        programs: &[Docker, Compose, BuildKit, Kubernetes],
        patterns: &["unauthenticated: User cannot be authenticated with the token provided."],
        step: Step::Token,
        meaning: "GitHub does not accept the token: it has expired, was revoked, or is of a kind that the container registry does not take.",
        causes: &[FaultyLogin, LoginRefused, OtherFile],
        evidence: &[Reported("autc04/Retro68#274, getwud/wud#219")],
        ..BASE
    },
];
