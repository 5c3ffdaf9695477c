//! Podman and Skopeo, programs with go-containerregistry, oras and Helm, Docker for Python.

use crate::diagnose::cause_id::CauseId::{
    BrokenFile, FaultyLogin, HelperFails, HelperHasNothing, HelperMissing, HelperPrints,
    LoginRefused, NoLogin, NoSuchImage, NotAllowed, OtherBrokenFile, OtherFile, OtherLine,
    ShortName, StaleLogin, TokenOnly,
};
use crate::diagnose::message::Evidence::{Measured, Read, Reported};
use crate::diagnose::message::{Message, Rank, BASE};
use crate::diagnose::terms::Program::{Compose, Crane, DockerPy, Helm, Kaniko, Oras, Podman};
use crate::diagnose::terms::Step;

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "podman-invalid-password",
        programs: &[Podman],
        patterns: &[
            "unable to retrieve auth token: invalid username/password: {text}",
            "unable to retrieve auth token: invalid username/password",
        ],
        step: Step::Token,
        meaning: "A login was found and refused. Podman reads its own file, `containers/auth.json`, before Docker’s.",
        causes: &[FaultyLogin, LoginRefused, StaleLogin, OtherFile],
        evidence: &[
            Read("containers/image, docker/errors.go, 2026-08"),
            Reported("threads on containers/podman"),
        ],
        ..BASE
    },
    Message {
        id: "podman-bearer-403",
        programs: &[Podman],
        patterns: &[
            "Requesting bearer token: invalid status code from registry {status} (Forbidden)",
            "Requesting bearer token: received unexpected HTTP status: {status} Forbidden",
        ],
        step: Step::Token,
        meaning: "The token service refused. At GitHub an old login even blocks public images; without a login the package does not exist or is private.",
        causes: &[FaultyLogin, StaleLogin, NoLogin, NoSuchImage, NotAllowed],
        evidence: &[
            Read("containers/image, docker/errors.go, 2026-08"),
            Reported("threads on containers/podman and ghcr.io"),
        ],
        ..BASE
    },
    Message {
        id: "podman-unauthorized",
        programs: &[Podman],
        patterns: &[
            "reading manifest {tag} in {image}: unauthorized: {text}",
            "reading manifest {tag} in {image}: unauthorized",
        ],
        meaning: "No login was sent, or the registry asked for a username and a password and refused them. Podman has the same words for both.",
        causes: &[NoLogin, FaultyLogin, LoginRefused, NoSuchImage, NotAllowed, HelperHasNothing, OtherFile],
        evidence: &[Measured("Skopeo 1.9.3, Podman 4.3.1; tests/data/messages, 2026-11-29")],
        ..BASE
    },
    Message {
        id: "podman-denied",
        programs: &[Podman],
        patterns: &[
            "reading manifest {tag} in {image}: requested access to the resource is denied",
            "reading manifest {tag} in {image}: denied: requested access to the resource is denied",
            "reading manifest {tag} in {image}: denied",
        ],
        meaning: "The repository does not exist, or this login may not see it.",
        causes: &[NoLogin, FaultyLogin, NoSuchImage, NotAllowed, HelperHasNothing, OtherFile],
        evidence: &[
            Read("containers/image, docker/docker_client.go, 2026-08"),
            Reported("vouch/vouch-proxy#505"),
        ],
        ..BASE
    },
    Message {
        id: "ggcr-unauthorized",
        programs: &[Crane, Kaniko],
        patterns: &[
            "UNAUTHORIZED: authentication required; [map[Action:{action} Class: Name:{repository} Type:repository]]",
            "UNAUTHORIZED: authentication required",
        ],
        meaning: "No login was sent, or it was refused. Action and repository are in the text.",
        causes: &[NoLogin, FaultyLogin, LoginRefused, HelperHasNothing, NotAllowed, OtherFile],
        evidence: &[Reported("threads on GoogleContainerTools/kaniko")],
        ..BASE
    },
    Message {
        id: "ggcr-denied",
        programs: &[Crane, Kaniko],
        patterns: &["DENIED: requested access to the resource is denied", "DENIED: denied"],
        meaning: "The repository does not exist, or this login may not see it or push to it.",
        causes: &[NoLogin, FaultyLogin, NotAllowed, NoSuchImage, HelperHasNothing],
        evidence: &[Read("go-containerregistry, pkg/v1/remote/transport/error.go, 2026-08")],
        ..BASE
    },
    Message {
        id: "ggcr-head",
        programs: &[Crane, Kaniko],
        patterns: &["unexpected status code {status} {text} (HEAD responses have no body, use GET for details)"],
        rank: Rank::Hint,
        meaning: "The answer to a HEAD request has no text, so the cause is not in the message.",
        causes: &[NoLogin, FaultyLogin, OtherLine, NotAllowed],
        evidence: &[Read("go-containerregistry, pkg/v1/remote/transport/error.go, 2026-08")],
        ..BASE
    },
    Message {
        id: "oras-basic-not-found",
        programs: &[Oras, Helm],
        patterns: &["basic credential not found"],
        meaning: "The registry asks for a username and a password, and there is no entry under exactly this host.",
        causes: &[NoLogin, TokenOnly, HelperHasNothing, OtherFile],
        evidence: &[Read("oras-go, registry/remote/auth/client.go, 2026-08")],
        ..BASE
    },
    Message {
        id: "oras-missing-registry",
        programs: &[Helm, Oras],
        patterns: &["invalid reference: missing registry or repository"],
        step: Step::Name,
        meaning: "Helm and oras know no short names: the registry has to be in the name.",
        causes: &[ShortName],
        evidence: &[Read("oras-go, registry/reference.go, 2026-08")],
        ..BASE
    },
    Message {
        id: "docker-py-helper-not-found",
        programs: &[DockerPy],
        patterns: &["docker-credential-{helper} not installed or not available in PATH"],
        step: Step::AskHelper,
        meaning: "The file names a helper that is not installed on this machine.",
        causes: &[HelperMissing, OtherFile],
        evidence: &[
            Read("docker-py, docker/credentials/store.py at 15655857, 2026-11-29"),
            Reported("docker/compose v1, many threads"),
        ],
        ..BASE
    },
    Message {
        id: "docker-py-store-error",
        programs: &[DockerPy, Compose],
        patterns: &[
            "Credentials store docker-credential-{helper} exited with \"{text}\"",
            "Credentials store error: StoreError({text}",
        ],
        step: Step::AskHelper,
        meaning: "The credential helper failed. Docker for Python then stops, and does not continue without a login.",
        causes: &[HelperFails, HelperMissing],
        evidence: &[
            Measured("docker-py 7.2.0; tests/data/messages, 2026-11-29"),
            Reported("threads on docker/compose v1"),
        ],
        ..BASE
    },
    Message {
        id: "docker-py-no-json",
        programs: &[DockerPy],
        patterns: &["JSONDecodeError: Expecting value: line {word} column {word} (char {byte})"],
        step: Step::AskHelper,
        meaning: "Docker for Python asked a credential helper, and what it printed is not JSON. A `config.json` that is not JSON gives no message there.",
        causes: &[HelperPrints],
        evidence: &[Measured("docker-py 7.2.0; tests/data/messages, 2026-11-29")],
        ..BASE
    },
    Message {
        id: "docker-py-invalid-config",
        programs: &[DockerPy],
        patterns: &["InvalidConfigFile: Invalid configuration for registry {registry}"],
        step: Step::ReadFile,
        meaning: "The entry of this registry is not an object. Docker for Python then stops.",
        causes: &[BrokenFile, OtherBrokenFile],
        evidence: &[Measured("docker-py 7.2.0; tests/data/messages, 2026-11-29")],
        ..BASE
    },
];
