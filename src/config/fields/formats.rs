//! Default output of the listing commands. They all work alike, so a macro defines them.

use super::field::{Field, FieldType, Group};

macro_rules! format_field {
    ($key:literal, $command:literal, since $since:literal, $example:literal, $known:literal) => {
        Field {
            key: $key,
            field_type: FieldType::Text,
            group: Group::OutputFormats,
            title: concat!("Format of ", $command),
            meaning: concat!(
                "What ",
                $command,
                " prints when no --format is given: table, json or a Go template."
            ),
            read_by: $command,
            since: $since,
            caution: "A template that Docker cannot read makes this one command fail.",
            example: $example,
            source: concat!(
                "docker/cli 29.7.2, documentation of docker; the caution is measured.",
                $known
            ),
        }
    };
}

pub(super) const PS: Field = format_field!(
    "psFormat",
    "docker ps",
    since "1.8",
    r#""table {{.ID}}\\t{{.Image}}\\t{{.Status}}""#,
    " Since: Docker 1.8.0 and 1.8.2 release notes."
);
pub(super) const IMAGES: Field = format_field!(
    "imagesFormat",
    "docker images",
    since "1.10",
    r#""table {{.ID}}\\t{{.Repository}}\\t{{.Tag}}""#,
    " Since: Docker 1.10.0 release notes (--format of docker images)."
);
pub(super) const NETWORKS: Field = format_field!(
    "networksFormat",
    "docker network ls",
    since "1.13",
    r#""table {{.ID}}\\t{{.Name}}\\t{{.Driver}}""#,
    " Since: Docker 1.13.0 release notes (--format of docker network ls) and source."
);
pub(super) const PLUGINS: Field = format_field!(
    "pluginsFormat",
    "docker plugin ls",
    since "",
    r#""table {{.ID}}\\t{{.Name}}\\t{{.Enabled}}""#,
    ""
);
pub(super) const VOLUMES: Field = format_field!(
    "volumesFormat",
    "docker volume ls",
    since "1.13",
    r#""table {{.Name}}\\t{{.Driver}}""#,
    " Since: Docker 1.13.0 release notes (--format of docker volume ls) and source."
);
pub(super) const STATS: Field = format_field!(
    "statsFormat",
    "docker stats",
    since "1.13",
    r#""table {{.Container}}\\t{{.CPUPerc}}\\t{{.MemUsage}}""#,
    " Since: Docker 1.13.0 release notes (--format of docker stats) and source."
);
pub(super) const SERVICE_INSPECT: Field = format_field!(
    "serviceInspectFormat",
    "docker service inspect",
    since "1.13",
    r#""pretty""#,
    " Since: Docker source of 1.13."
);
pub(super) const SERVICES: Field = format_field!(
    "servicesFormat",
    "docker service ls",
    since "17.04",
    r#""table {{.ID}}\\t{{.Name}}\\t{{.Mode}}""#,
    " Since: Docker 17.04 release notes (--format of docker service ls)."
);
pub(super) const TASKS: Field = format_field!(
    "tasksFormat",
    "docker stack ps",
    since "",
    r#""table {{.Name}}\\t{{.Node}}\\t{{.CurrentState}}""#,
    ""
);
pub(super) const SECRET: Field = format_field!(
    "secretFormat",
    "docker secret ls",
    since "17.05",
    r#""table {{.ID}}\\t{{.Name}}\\t{{.UpdatedAt}}""#,
    " Since: Docker 17.05 release notes (--format of docker secret ls)."
);
pub(super) const CONFIG: Field = format_field!(
    "configFormat",
    "docker config ls",
    since "",
    r#""table {{.ID}}\\t{{.Name}}\\t{{.UpdatedAt}}""#,
    ""
);
pub(super) const NODES: Field = format_field!(
    "nodesFormat",
    "docker node ls",
    since "17.05",
    r#""table {{.ID}}\\t{{.Hostname}}\\t{{.Availability}}""#,
    " Since: Docker 17.05 release notes (--format of docker node ls)."
);
