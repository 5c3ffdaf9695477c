//! `docker login`.

use crate::diagnose::cause_id::CauseId::{
    BadInput, EmptyVariable, HelperFails, LoginRefused, NoTerminal, NotARegistry, NotAllowed,
    NotStored, OldItem, SecretTooLong,
};
use crate::diagnose::message::Evidence::{Measured, Read, Reported};
use crate::diagnose::message::{Message, Rank, BASE};
use crate::diagnose::terms::Program::{Crane, Docker, Podman};
use crate::diagnose::terms::Step;

/// Defaults of this family.
const LOGIN: Message = Message {
    step: Step::SignIn,
    evidence: &[Read("docker/cli, cli/command/registry/login.go, 2026-08")],
    ..BASE
};

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "login-no-terminal",
        patterns: &["cannot perform an interactive login from a non-TTY device", "Cannot perform an interactive login from a non TTY device"],
        meaning: "`docker login` has to ask for the password, and there is no terminal. In CI the variable is usually empty.",
        causes: &[NoTerminal, EmptyVariable],
        ..LOGIN
    },
    Message {
        id: "podman-login-no-terminal",
        programs: &[Podman],
        patterns: &["getting username and password: reading password: inappropriate ioctl for device"],
        meaning: "`podman login` has to ask for the password, and there is no terminal. In CI the variable is usually empty.",
        causes: &[NoTerminal, EmptyVariable],
        evidence: &[Measured("Skopeo 1.9.3; tests/data/messages, 2026-11-29")],
        ..LOGIN
    },
    Message {
        id: "login-empty",
        patterns: &["the --password-stdin option requires --username to be set", "Must provide --username with --password-stdin", "username is empty", "password is empty"],
        meaning: "The username or the password that `docker login` received is empty.",
        causes: &[EmptyVariable],
        ..LOGIN
    },
    Message {
        id: "login-status-400",
        patterns: &["login attempt to {url} failed with status: 400 Bad Request"],
        meaning: "The request itself is broken: usually the password ends in a line break that PowerShell added.",
        causes: &[BadInput],
        evidence: &[
            Read("docker/cli, internal/registry/auth.go, 2026-08"),
            Reported("threads on aws ecr get-login-password and PowerShell"),
        ],
        ..LOGIN
    },
    Message {
        id: "login-status-401",
        patterns: &["login attempt to {url} failed with status: 401 Unauthorized"],
        meaning: "The registry refused this username and password.",
        causes: &[LoginRefused, BadInput],
        ..LOGIN
    },
    Message {
        id: "login-status-403",
        patterns: &["login attempt to {url} failed with status: 403 Forbidden"],
        meaning: "The registry knows the login and does not let it in.",
        causes: &[NotAllowed, LoginRefused],
        ..LOGIN
    },
    Message {
        id: "login-status-404",
        patterns: &["login attempt to {url} failed with status: 404 Not Found"],
        meaning: "There is no registry at this address.",
        causes: &[NotARegistry],
        ..LOGIN
    },
    Message {
        id: "store-bad-data",
        patterns: &["error storing credentials - err: exit status {status}, out: `The stub received bad data.`", "The stub received bad data."],
        meaning: "The credential manager of Windows takes 2,560 bytes, and this token is longer, as those of Amazon and Azure are.",
        causes: &[SecretTooLong],
        evidence: &[Reported("docker/docker-credential-helpers#346, aws/aws-cli#5636")],
        ..LOGIN
    },
    Message {
        id: "store-item-exists",
        patterns: &["The specified item already exists in the keychain."],
        meaning: "An older item of this registry is in the keychain, and the helper cannot replace it.",
        causes: &[OldItem],
        evidence: &[Reported("docker/docker-credential-helpers, threads on osxkeychain")],
        ..LOGIN
    },
    Message {
        id: "store-failed",
        programs: &[Docker, Crane],
        patterns: &["error storing credentials - err: {names}, out: `{text}`", "error storing credentials - err: {names}"],
        rank: Rank::Hint,
        meaning: "The login was right, and the helper could not store it.",
        causes: &[NotStored, HelperFails],
        evidence: &[Read("docker-credential-helpers, client/client.go, 2026-08")],
        ..LOGIN
    },
    Message {
        id: "save-failed",
        patterns: &["error saving credentials: {names}", "Error saving credentials: {names}"],
        rank: Rank::Hint,
        meaning: "The login was right, and it was not stored: the next pull sends none.",
        causes: &[NotStored],
        ..LOGIN
    },
];
