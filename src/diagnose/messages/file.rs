//! The file cannot be read.

use crate::diagnose::cause_id::CauseId::{
    BrokenFile, Directory, HelperPrints, OtherBrokenFile, StrictVariable, UnreadableFile,
};
use crate::diagnose::message::Evidence::{Measured, Read, Reported};
use crate::diagnose::message::{Message, Rank, BASE};
use crate::diagnose::terms::Program::{BuildKit, Compose, Crane, Docker, Kaniko, Nerdctl, Podman};
use crate::diagnose::terms::Step;

/// Defaults of this family. A broken file explains what comes after it.
const FILE: Message = Message {
    programs: &[Docker, Compose, BuildKit, Crane, Kaniko, Nerdctl],
    step: Step::ReadFile,
    causes: &[BrokenFile, OtherBrokenFile],
    evidence: &[Measured("docker/cli 29.7.2, tests/data/vectors")],
    ..BASE
};

pub(super) static MESSAGES: &[Message] = &[
    Message {
        id: "config-permission",
        patterns: &[
            "open {path}: permission denied",
            "Error loading config file: open {path}: permission denied",
            "loading config file: {word} open {path}: permission denied",
        ],
        meaning: "You may not read the file. Usually it belongs to root, after `sudo docker login`.",
        causes: &[UnreadableFile],
        evidence: &[
            Read("docker/cli, cli/config/config.go, 2026-08"),
            Reported("moby/moby#40175"),
        ],
        ..FILE
    },
    Message {
        id: "config-directory",
        patterns: &["read {path}: is a directory"],
        meaning: "There is a directory where the file should be. Docker makes one when a file that does not exist is mounted.",
        causes: &[Directory],
        evidence: &[Reported("int128/kaniko-action#84, Dokploy/dokploy#2098")],
        ..FILE
    },
    Message {
        id: "docker-auth-config",
        rank: Rank::Root,
        programs: &[Docker, Compose, BuildKit, Crane],
        patterns: &["Failed to create credential store from DOCKER_AUTH_CONFIG: {text}"],
        meaning: "The variable `DOCKER_AUTH_CONFIG` is read more strictly than the file. Docker ignores it and uses the file.",
        causes: &[StrictVariable],
        evidence: &[Measured("docker/cli 29.7.2"), Read("docker/cli, cli/config/configfile/file.go, 2026-08")],
        ..FILE
    },
    Message {
        id: "config-base64",
        patterns: &[
            "({path}): illegal base64 data at input byte {byte}",
            "{path}: illegal base64 data at input byte {byte}",
            "illegal base64 data at input byte {byte}",
        ],
        meaning: "An `auth` is not base64 of the standard alphabet with padding. The number is the first wrong byte of its value.",
        ..FILE
    },
    Message {
        id: "config-no-colon",
        patterns: &["({path}): invalid auth configuration file", "invalid auth configuration file"],
        meaning: "An `auth` can be decoded, and has no colon or no username before it.",
        ..FILE
    },
    Message {
        id: "config-json-character",
        patterns: &[
            "({path}): invalid character {word} {names}",
            "Error loading config file: {path}: invalid character {word} {names}",
            "invalid character '{word}' looking for beginning of value",
            "invalid character '{word}' looking for beginning of object key string",
            "invalid character '{word}' after object key:value pair",
            "invalid character '{word}' after top-level value",
            "invalid character '{word}' after array element",
            "invalid character '{word}' after object key",
            "invalid character '{word}' in string literal",
            "invalid character '{word}' in literal {word} (expecting '{word}')",
        ],
        meaning: "The file is not JSON at this character. Docker continues as if it were empty, and the next `docker login` overwrites it.",
        causes: &[HelperPrints, BrokenFile, OtherBrokenFile],
        ..FILE
    },
    Message {
        id: "config-json-end",
        patterns: &["({path}): unexpected EOF", "config file ({path}): EOF", "unexpected end of JSON input"],
        meaning: "The file ends too early, or is empty.",
        ..FILE
    },
    Message {
        id: "config-type",
        patterns: &[
            "({path}): json: cannot unmarshal {word} into Go struct field {names} of type {word}",
            "json: cannot unmarshal {word} into Go struct field ConfigFile.{names} of type {word}",
            "json: cannot unmarshal {word} into Go struct field {names} of type {word}",
            "json: cannot unmarshal {word} into Go value of type {word}",
        ],
        meaning: "A value has the wrong type. One is enough, and Docker decodes no login of the whole file.",
        evidence: &[
            Measured("docker/cli 29.7.2, tests/data/vectors"),
            Reported("docker/cli#507, threads on Kaniko"),
        ],
        ..FILE
    },
    Message {
        id: "podman-no-colon",
        rank: Rank::Root,
        programs: &[Podman],
        patterns: &["Error parsing the \"auth\" field of a credential entry \"{registry}\" in \"{path}\", missing {word}"],
        meaning: "An `auth` can be decoded, and has no colon. Podman continues without this login. Before 2023 it called the colon a semicolon.",
        evidence: &[Measured("Skopeo 1.9.3, Podman 4.3.1; tests/data/messages, 2026-11-29")],
        ..FILE
    },
    Message {
        id: "podman-unmarshal",
        programs: &[Podman],
        patterns: &["unmarshaling JSON at \"{path}\": {names}", "unmarshaling JSON at {path}: {names}"],
        meaning: "Podman cannot read this file.",
        evidence: &[Read("containers/image, pkg/docker/config/config.go, 2026-08")],
        ..FILE
    },
    Message {
        id: "config-parse",
        rank: Rank::Root,
        patterns: &[
            "WARNING: Error parsing config file ({path}): {names}",
            "WARNING: Error loading config file: {path}: {names}",
            "parsing config file ({path}): {names}",
        ],
        meaning: "Docker cannot read this file and continues without its logins. crane and nerdctl stop.",
        evidence: &[
            Measured("docker/cli 29.7.2, tests/data/vectors"),
            Read("docker/cli, cli/config/config.go, 2026-08"),
            Reported("docker/cli#5075"),
        ],
        ..FILE
    },
];
