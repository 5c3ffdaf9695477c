//! The three keys for the place of passwords.

use super::field::{Field, FieldType, Group};

pub(super) const AUTHS: Field = Field {
    key: "auths",
    field_type: FieldType::Entries,
    group: Group::Credentials,
    title: "Registries",
    meaning: "One entry per registry. An empty entry {} means that the credentials are elsewhere, \
              usually in a credential helper.",
    read_by: "Docker, and every other client that reads this file.",
    since: "",
    caution: "One auth that Docker cannot decode makes it skip other entries at random. A wrong \
              JSON type anywhere in the file leaves every auth undecoded. The next save then \
              writes the skipped entries as {}.",
    example: r#"{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"}}"#,
    source: "docker/cli 29.7.2, measured",
};

pub(super) const CREDS_STORE: Field = Field {
    key: "credsStore",
    field_type: FieldType::Text,
    group: Group::Credentials,
    title: "Credential store",
    meaning: "The helper that keeps all credentials. Docker runs docker-credential-<value>; \
              write only the part after the second hyphen.",
    read_by: "Docker, BuildKit, crane, oras, Helm, nerdctl, GitLab Runner, docker-py. \
              Not by Podman, Skopeo, Buildah and Kubernetes.",
    since: "1.11",
    caution: "Credentials in auths are no longer used, except a registrytoken. If the program is \
              not on the PATH, Docker 29 fails to pull even public images.",
    example: r#""secretservice""#,
    source: "docker/cli 29.7.2, measured; other clients measured. \
             Since: Docker 1.11.0 release notes (external credential stores).",
};

pub(super) const CRED_HELPERS: Field = Field {
    key: "credHelpers",
    field_type: FieldType::TextMap,
    group: Group::Credentials,
    title: "Credential helpers",
    meaning: "A helper for single registries: host to the part after docker-credential-. It \
              overrides credsStore. An empty value means: use auths for this host.",
    read_by: "Docker and the other clients that read this file, except Kubernetes.",
    since: "1.13",
    caution: "The host must be exact, with the port; there are no wildcards. For Docker Hub only \
              the key https://index.docker.io/v1/ works in Docker. One broken helper can also \
              stop builds that do not need it.",
    example: r#"{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}"#,
    source: "docker/cli 29.7.2, measured; other clients measured; issues docker/cli#1989 and \
             #3716. Since: Docker 1.13.0 release notes.",
};
