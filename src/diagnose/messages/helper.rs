//! Credential helpers.

use crate::diagnose::cause_id::CauseId::{
    GpgFails, HelperFails, HelperHasNothing, HelperMissing, HelperNotStarted, KeychainLocked,
    NoDesktop, NoLogin, OtherFile, PassNotSetUp,
};
use crate::diagnose::message::Evidence::{Measured, Read, Reported};
use crate::diagnose::message::{Message, Rank, BASE};
use crate::diagnose::terms::Program::{BuildKit, Compose, Crane, Docker, DockerPy, Podman};
use crate::diagnose::terms::Step;

/// Defaults of this family.
const HELPER: Message = Message {
    programs: &[Docker, Compose, BuildKit, Crane, Podman, DockerPy],
    step: Step::AskHelper,
    ..BASE
};

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "helper-not-found",
        patterns: &[
            "error getting credentials - err: exec: \"docker-credential-{helper}\": executable file not found in {word}, out: ``",
            "exec: \"docker-credential-{helper}\": executable file not found in {word}",
            "error getting credentials - err: docker-credential-{helper} resolves to executable in current directory ({word}), out: ``",
            "exec: docker-credential-{helper}: executable file not found in {word}",
        ],
        programs: &[Docker, Compose, BuildKit, Crane, Podman],
        meaning: "The file names a helper that is not installed on this machine. Docker then fails even for public images.",
        causes: &[HelperMissing, OtherFile],
        evidence: &[
            Measured("docker/cli 29.7.2"),
            Read("docker-credential-helpers, client/client.go, 2026-08"),
            Reported("docker/for-mac#7445, docker/for-win#6652"),
        ],
        ..HELPER
    },
    Message {
        id: "helper-exec-format",
        patterns: &[
            "fork/exec {path}: exec format error, out: ``",
            "docker-credential-desktop.exe: exec format error",
            "docker-credential-desktop.exe: Invalid argument",
            "docker-credential-desktop.exe: invalid argument",
        ],
        meaning: "Linux cannot start the helper of Windows: the interoperability of WSL is off.",
        causes: &[HelperNotStarted],
        evidence: &[Reported("docker/for-win#14039, rancher/rancher#46868")],
        ..HELPER
    },
    Message {
        id: "helper-failed-silently",
        patterns: &["error getting credentials - err: exit status {status}, out: ``"],
        meaning: "The helper ran, failed, and gave no reason.",
        causes: &[HelperFails],
        evidence: &[Reported("GoogleCloudPlatform/docker-credential-gcr#74")],
        ..HELPER
    },
    Message {
        id: "helper-failed",
        patterns: &["error getting credentials - err: exit status {status}, out: `{names}`"],
        rank: Rank::Hint,
        meaning: "The helper ran and failed. Its own words are between the back quotes.",
        causes: &[HelperFails],
        evidence: &[Measured("docker/cli 29.7.2")],
        ..HELPER
    },
    Message {
        id: "helper-nothing",
        patterns: &["credentials not found in native keychain"],
        rank: Rank::Hint,
        meaning: "The helper has no login for this registry, which alone is not a fault: the request is sent without one.",
        causes: &[HelperHasNothing, NoLogin],
        evidence: &[Read("docker-credential-helpers, credentials/error.go, 2026-08")],
        ..HELPER
    },
    Message {
        id: "keychain-locked",
        patterns: &[
            "keychain cannot be accessed because the current session does not allow user interaction",
            "out: `User interaction is not allowed.`",
            "User interaction is not allowed. (-25308)",
        ],
        meaning: "The keychain of macOS is locked for this session, as it is over SSH.",
        causes: &[KeychainLocked],
        evidence: &[Read("docker-credential-helpers, osxkeychain/osxkeychain.go, 2026-08")],
        ..HELPER
    },
    Message {
        id: "no-desktop-session",
        patterns: &[
            "Cannot autolaunch D-Bus without X11 $DISPLAY",
            "The name org.freedesktop.secrets was not provided by any .service files",
        ],
        meaning: "`secretservice` needs a desktop session, and there is none. Docker chooses this helper when the file has no login and the helper is installed.",
        causes: &[NoDesktop],
        evidence: &[Reported("docker/docker-credential-helpers#140")],
        ..HELPER
    },
    Message {
        id: "pass-not-initialized",
        patterns: &["pass not initialized: exit status {status}: {text}", "password store is empty. Try \"pass init\""],
        meaning: "The helper `pass` was not set up. Docker chooses it when the file has no login and `pass` is installed.",
        causes: &[PassNotSetUp],
        evidence: &[
            Read("docker-credential-helpers, pass/pass.go, 2026-08"),
            Reported("docker/docker-credential-helpers#102"),
        ],
        ..HELPER
    },
    Message {
        id: "gpg-decryption-failed",
        patterns: &["gpg: decryption failed: {names}"],
        meaning: "GnuPG cannot decrypt what `pass` has stored: there is no key, or no terminal to ask for its passphrase.",
        causes: &[GpgFails],
        evidence: &[Reported("docker/cli#1488")],
        ..HELPER
    },
    Message {
        id: "windows-no-session",
        patterns: &["A specified logon session does not exist. It may already have been terminated."],
        meaning: "The credential manager of Windows needs a session at the machine, and SSH has none.",
        causes: &[KeychainLocked],
        evidence: &[Reported("threads on docker login over SSH")],
        ..HELPER
    },
];
