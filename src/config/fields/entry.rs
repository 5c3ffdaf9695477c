//! The keys of one entry of `auths`.

use super::field::{Field, FieldType, Group};

/// Values that the keys of an entry share.
const BASE: Field = Field {
    key: "",
    field_type: FieldType::Text,
    group: Group::Credentials,
    title: "",
    meaning: "",
    read_by: "",
    since: "",
    caution: "",
    example: "",
    source: "docker/cli 29.7.2, measured; other clients measured",
};

pub(super) const USERNAME: Field = Field {
    key: "username",
    title: "Username",
    meaning: "Used only when auth is absent or empty. Docker puts it into auth at the next save.",
    read_by: "Docker, crane, oras and Kubernetes. Not by Podman, docker-py and oras for Python.",
    caution: "Clients that read only auth find no credentials.",
    example: r#""alice""#,
    ..BASE
};

pub(super) const PASSWORD: Field = Field {
    key: "password",
    title: "Password or token",
    meaning: "Used only when auth is absent or empty. Docker puts it into auth at the next save.",
    read_by: "Docker, crane, oras and Kubernetes. Not by Podman, docker-py and oras for Python.",
    caution: "A password without a username is saved as an auth that Docker cannot load again.",
    example: r#""s3cret""#,
    ..BASE
};

pub(super) const AUTH: Field = Field {
    key: "auth",
    title: "auth (base64)",
    meaning: "Base64 of username, colon, password. It overrides username and password. Anyone can \
              decode it.",
    read_by: "Docker, and every other client that reads this file.",
    caution:
        "It needs padding (=) and the standard alphabet, and a colon after a username that is \
              not empty. Otherwise Docker skips other entries at random.",
    example: r#""YWxpY2U6czNjcmV0""#,
    ..BASE
};

pub(super) const IDENTITY_TOKEN: Field = Field {
    key: "identitytoken",
    title: "Identity token",
    meaning: "An OAuth2 refresh token that docker login got from the registry. \
              Docker uses it instead of the password.",
    read_by: "Docker, crane, oras. Podman only if auth holds a colon. \
              Not by Kubernetes and oras for Python.",
    caution: "When the token is no longer valid, Docker does not try the password. \
              On a registry without a token service an entry with only this token does not work.",
    example: r#""refresh-token""#,
    ..BASE
};

pub(super) const REGISTRY_TOKEN: Field = Field {
    key: "registrytoken",
    title: "Registry token",
    meaning: "A bearer token that is sent to the registry unchanged.",
    read_by: "Docker, crane and oras; GitLab Runner passes it on. \
              Not by Podman, Kubernetes and docker-py.",
    caution: "With a credential helper this is the one part of the entry that is still used.",
    example: r#""bearer-token""#,
    ..BASE
};

pub(super) const SERVER_ADDRESS: Field = Field {
    key: "serveraddress",
    title: "Server address",
    meaning: "Docker ignores it: after loading it is replaced by the entry's key. \
              It is never written.",
    read_by: "No client; the key of the entry counts.",
    caution: "Dropped at the next save.",
    example: r#""ghcr.io""#,
    source: "docker/cli 29.7.2, measured",
    ..BASE
};
