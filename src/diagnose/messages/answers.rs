//! Statuses of a registry, as programs show them.

use crate::diagnose::cause_id::CauseId::{
    AccountLimit, AddressLimit, FaultyLogin, HelperHasNothing, LoginRefused, NoLogin, NoSuchImage,
    NoSuchTag, NotARegistry, NotAllowed, OtherFile, SecretNotUsed, ServerFault, StaleLogin,
};
use crate::diagnose::message::Evidence::{Measured, Reported};
use crate::diagnose::message::{Message, Rank, BASE};
use crate::diagnose::terms::Program::{
    BuildKit, Compose, Crane, Docker, GitlabRunner, Kaniko, Kubernetes, Nerdctl, Podman,
};
use crate::diagnose::terms::{Program, Step};

const ANY: &[Program] =
    &[Docker, Compose, BuildKit, Kubernetes, Podman, Crane, Kaniko, GitlabRunner, Nerdctl];

const DAEMONS: &str = "dockerd 20.10.24 and 29.7.2, tests/data/messages, 2026-11-29";

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "server-error",
        programs: ANY,
        patterns: &[
            "received unexpected HTTP status: {status} {names}",
            "500 Internal Server Error",
            "502 Bad Gateway",
            "503 Service Unavailable",
            "504 Gateway Timeout",
            "UNKNOWN: unknown error",
        ],
        meaning: "The registry, or a proxy in front of it, has a fault. The login was not checked, or it is fine.",
        causes: &[ServerFault],
        evidence: &[Measured("Docker CLI 28.2.2, Skopeo 1.9.3, crane; tests/data/messages, 2026-11-29")],
        ..BASE
    },
    Message {
        id: "too-many-requests",
        programs: ANY,
        patterns: &[
            "429 Too Many Requests",
            "StatusCode: 429, {text}",
            "error parsing HTTP 429 response body: invalid character '{word}' looking for beginning of value",
            "error parsing HTTP 429 response body: {text}",
        ],
        meaning: "The registry answered 429: too many requests. With containerd’s image store Docker does not show the registry’s own words, so “unauthenticated” may be missing.",
        causes: &[NoLogin, SecretNotUsed, AddressLimit, AccountLimit, HelperHasNothing],
        evidence: &[Measured(DAEMONS)],
        ..BASE
    },
    Message {
        id: "no-such-manifest",
        patterns: &["no such manifest: {image}"],
        rank: Rank::Hint,
        meaning: "`docker manifest inspect` prints this for almost every refusal: no such tag, a wrong login, a limit, plain HTTP. `docker pull` prints more.",
        causes: &[NoLogin, FaultyLogin, NoSuchTag, LoginRefused, NotAllowed],
        evidence: &[Measured("Docker CLI 28.2.2; tests/data/messages, 2026-11-29")],
        ..BASE
    },
    Message {
        id: "request-401",
        programs: &[Docker, Kubernetes, BuildKit, Compose, GitlabRunner, Nerdctl],
        patterns: &[
            "unexpected status from {word} request to {url}: 401 Unauthorized",
            "unexpected status code [manifests {word}]: 401 Unauthorized",
            "unexpected status code 401 Unauthorized",
        ],
        meaning: "A login was sent, and the registry did not accept it. Without one containerd prints `no basic auth credentials`.",
        causes: &[FaultyLogin, LoginRefused, StaleLogin, NoLogin, OtherFile],
        evidence: &[
            Measured("dockerd 29.7.2 with containerd’s store; tests/data/messages, 2026-11-29"),
            Reported("events of kubelet with containerd 1.2 to 1.4"),
        ],
        ..BASE
    },
    Message {
        id: "denied-in-own-words",
        programs: &[Docker, Compose, GitlabRunner, Kubernetes],
        patterns: &[
            "Head \"{url}\": denied: {names}",
            "Get \"{url}\": denied: {names}",
        ],
        meaning: "The registry or its token service refused, in its own words. A login can be valid and not enough.",
        causes: &[FaultyLogin, NotAllowed, StaleLogin, NoLogin, NoSuchImage, OtherFile],
        evidence: &[Measured(DAEMONS)],
        ..BASE
    },
    Message {
        id: "ggcr-token-403",
        programs: &[Crane, Kaniko],
        patterns: &["unexpected status code 403 Forbidden: {names}"],
        step: Step::Token,
        meaning: "The token service knows the login, and gives it no token for this repository.",
        causes: &[FaultyLogin, NotAllowed, StaleLogin, NoLogin, NoSuchImage],
        evidence: &[Measured("crane; tests/data/messages, 2026-11-29")],
        ..BASE
    },
    Message {
        id: "podman-push-denied",
        programs: &[Podman],
        patterns: &["failed to read from destination repository {repository}: {status} (Forbidden)"],
        step: Step::Push,
        meaning: "The registry does not let this login into the repository that it pushes to.",
        causes: &[NoLogin, FaultyLogin, NotAllowed, NoSuchImage],
        evidence: &[Measured("Skopeo 1.9.3; tests/data/messages, 2026-11-29")],
        ..BASE
    },
    Message {
        id: "podman-login-refused",
        programs: &[Podman],
        patterns: &["logging into \"{registry}\": invalid username/password"],
        step: Step::SignIn,
        meaning: "The registry refused this username and password.",
        causes: &[LoginRefused],
        evidence: &[Measured("Skopeo 1.9.3, Podman 4.3.1; tests/data/messages, 2026-11-29")],
        ..BASE
    },
    Message {
        id: "podman-login-forbidden",
        programs: &[Podman],
        patterns: &["authenticating creds for \"{registry}\": pinging container registry {word}: invalid status code from registry {status} (Forbidden)"],
        step: Step::SignIn,
        meaning: "The server at this address refuses every request.",
        causes: &[NotAllowed, NotARegistry],
        evidence: &[Measured("Skopeo 1.9.3, Podman 4.3.1; tests/data/messages, 2026-11-29")],
        ..BASE
    },
    Message {
        id: "podman-not-a-registry",
        programs: &[Podman],
        patterns: &["pinging container registry {registry}: invalid status code from registry {status} (Not Found)"],
        step: Step::SignIn,
        meaning: "There is no registry at this address.",
        causes: &[NotARegistry],
        evidence: &[Measured("Skopeo 1.9.3, Podman 4.3.1; tests/data/messages, 2026-11-29")],
        ..BASE
    },
];
