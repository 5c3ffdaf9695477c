//! Keys about plugins of the Docker CLI and their permissions.

use super::field::{Field, FieldType, Group};

pub(super) const CLI_PLUGINS_EXTRA_DIRS: Field = Field {
    key: "cliPluginsExtraDirs",
    field_type: FieldType::TextList,
    group: Group::Plugins,
    title: "More plugin directories",
    meaning: "Directories in which Docker also looks for plugins such as docker-buildx.",
    read_by: "docker, when it looks for a plugin.",
    since: "19.03",
    caution: "Programs in these directories run with your rights: name only directories that \
              others cannot write to. A directory that does not exist is skipped.",
    example: r#"["/usr/local/lib/docker/cli-plugins"]"#,
    source: "docker/cli 29.7.2, measured. Since: Docker 19.03 release notes (CLI plugins).",
};

pub(super) const PLUGINS: Field = Field {
    key: "plugins",
    field_type: FieldType::PluginOptions,
    group: Group::Plugins,
    title: "Plugin options",
    meaning: "Options for single plugins: plugin name to option to value. \
              Docker itself reads hooks and error-hooks.",
    read_by: "docker and the plugin of that name.",
    since: "19.03",
    caution: "A value that is not a string is a type error, and Docker decodes no auth.",
    example: r#"{"debug":{"hooks":"exec"}}"#,
    source: "docker/cli 29.7.2, source and measured; documentation of docker. \
             Since: Docker 19.03 release notes (CLI plugins).",
};

pub(super) const ALIASES: Field = Field {
    key: "aliases",
    field_type: FieldType::TextMap,
    group: Group::Plugins,
    title: "Aliases",
    meaning: "The only alias that Docker allows is builder, which names the plugin that builds.",
    read_by: "docker, before every command.",
    since: "19.03",
    caution: "Any other alias, or one for a command that Docker has built in, makes every \
              docker command fail: not allowed to alias.",
    example: r#"{"builder":"buildx"}"#,
    source: "docker/cli 29.7.2, cmd/docker/aliases.go, measured. \
             Since: Docker 19.03 release notes (buildx).",
};

pub(super) const FEATURES: Field = Field {
    key: "features",
    field_type: FieldType::TextMap,
    group: Group::Other,
    title: "Features",
    meaning: "Switches for optional features of the CLI, such as hooks. \
              The values are the strings \"true\" and \"false\".",
    read_by: "docker",
    since: "",
    caution: "true without quotes is a type error, and Docker decodes no auth.",
    example: r#"{"hooks":"true"}"#,
    source: "docker/cli 29.7.2, measured",
};
