//! Keys about the daemon, containers and the network.

use super::field::{Field, FieldType, Group};

pub(super) const HTTP_HEADERS: Field = Field {
    key: "HttpHeaders",
    field_type: FieldType::TextMap,
    group: Group::DaemonAndContext,
    title: "HTTP headers to the daemon",
    meaning: "Headers that Docker adds to every request to the daemon. They do not go to the \
              registry.",
    read_by: "Every docker command that talks to the daemon.",
    since: "",
    caution: "A header name with a space makes every command fail that talks to the daemon. \
              X-Registry-Auth here does not replace the one that Docker sends. Docker deletes \
              User-Agent at the next save.",
    example: r#"{"X-Meta-Team":"platform"}"#,
    source: "docker/cli 29.7.2, measured; documentation of docker",
};

pub(super) const DETACH_KEYS: Field = Field {
    key: "detachKeys",
    field_type: FieldType::Text,
    group: Group::Other,
    title: "Keys to detach",
    meaning: "The keys that leave a container running and return to the shell, as a comma list. \
              Without it: ctrl-p,ctrl-q.",
    read_by: "docker attach, exec, run and start.",
    since: "1.10",
    caution: "A sequence that Docker cannot read makes these commands fail: invalid detach keys.",
    example: r#""ctrl-e,e""#,
    source: "docker/cli 29.7.2, measured for start; documentation of docker. \
             Since: Docker 1.10.0 release notes (--detach-keys).",
};

pub(super) const PRUNE_FILTERS: Field = Field {
    key: "pruneFilters",
    field_type: FieldType::TextList,
    group: Group::Other,
    title: "Default prune filters",
    meaning: "Filters that every prune command adds to its own --filter.",
    read_by: "docker container, image, network, volume, builder and system prune.",
    since: "",
    caution: "A filter without = is skipped without a message.",
    example: r#"["label!=keep"]"#,
    source: "docker/cli 29.7.2, source; the caution is measured for image prune",
};

pub(super) const PROXIES: Field = Field {
    key: "proxies",
    field_type: FieldType::Proxies,
    group: Group::Network,
    title: "Proxies in containers",
    meaning: "Proxy variables that Docker sets in new containers and as build arguments. \
              The first level is default or a daemon's address; below it httpProxy, httpsProxy, \
              noProxy, ftpProxy, allProxy. Docker itself and the daemon do not use them.",
    read_by: "docker run, create and build.",
    since: "17.07",
    caution: "Without the level default the file has a type error, and Docker decodes no auth. \
              A password in a proxy address can be read in every container.",
    example: r#"{"default":{"httpsProxy":"http://proxy.example.com:3128","noProxy":"localhost"}}"#,
    source: "docker/cli 29.7.2, measured; documentation of docker; issue docker/cli#507. \
             Since: Docker 17.07 release notes.",
};

pub(super) const CURRENT_CONTEXT: Field = Field {
    key: "currentContext",
    field_type: FieldType::Text,
    group: Group::DaemonAndContext,
    title: "Current context",
    meaning: "The context, and so the daemon, that commands use. docker context use sets it; \
              --host, --context, DOCKER_HOST and DOCKER_CONTEXT override it.",
    read_by: "Every docker command that talks to the daemon.",
    since: "19.03",
    caution: "A context that does not exist on the machine makes every such command fail. \
              Leave it out of a file for another machine.",
    example: r#""desktop-linux""#,
    source: "docker/cli 29.7.2, measured; issues abiosoft/colima#134 and #221. \
             Since: Docker 19.03 release notes (fast context switch).",
};
