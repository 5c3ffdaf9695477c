//! Keys that Docker once knew. Here `since` is the version that dropped the key.

use super::field::{Field, FieldType, Group};

pub(super) const EXPERIMENTAL: Field = Field {
    key: "experimental",
    field_type: FieldType::Text,
    group: Group::Other,
    title: "Experimental features",
    meaning: "Turned on experimental commands. They are always on since Docker 20.10.",
    read_by: "Docker up to 28.",
    since: "29.0",
    caution: "Docker 29 drops it at the next save. In Docker 28 it must be a string: true without \
              quotes is a type error.",
    example: r#""enabled""#,
    source: "docker/cli 28.2.2 and 29.7.2; documentation of docker",
};

pub(super) const STACK_ORCHESTRATOR: Field = Field {
    key: "stackOrchestrator",
    field_type: FieldType::Text,
    group: Group::Other,
    title: "Stack orchestrator",
    meaning: "Chose Swarm or Kubernetes for docker stack.",
    read_by: "Docker up to 23.",
    since: "24.0",
    caution: "Newer versions drop it at the next save.",
    example: r#""swarm""#,
    source: "docker/cli source, removed in 24.0",
};

pub(super) const KUBERNETES: Field = Field {
    key: "kubernetes",
    field_type: FieldType::TextMap,
    group: Group::Other,
    title: "Kubernetes",
    meaning: "Options for docker stack on Kubernetes.",
    read_by: "Docker up to 20.10.",
    since: "23.0",
    caution: "Newer versions drop it at the next save.",
    example: r#"{"allNamespaces":"enabled"}"#,
    source: "docker/cli source, removed in 23.0",
};

pub(super) const EMAIL: Field = Field {
    key: "email",
    field_type: FieldType::Text,
    group: Group::Credentials,
    title: "E-mail address",
    meaning: "A key of an entry of auths from the time when docker login asked for an address. \
              No registry needs it.",
    read_by: "Docker 28 still keeps and sends it. Docker 29 ignores it.",
    since: "29.0",
    caution: "Docker 29 drops it at the next save.",
    example: r#""alice@example.com""#,
    source: "docker/cli 28.2.2 and 29.7.2",
};
