//! The variable `DOCKER_AUTH_CONFIG` for Docker itself, which reads it strictly.

use crate::export::targets::prelude::*;

/// Variable that Docker reads strictly.
pub(super) const TARGET: Target = Target {
    id: "docker-auth-config",
    name: "DOCKER_AUTH_CONFIG, strict",
    summary: "Nothing but auths with an auth in each: one more key, and Docker ignores the whole variable.",
    consumer: "Docker 28.3 and newer",
    capacity: Capacity::Logins,
    reader: Some(ClientId::DockerAuthConfig),
    where_to_paste: "The environment variable DOCKER_AUTH_CONFIG. It overrides the file and every helper, and its keys match exactly or not at all.",
    form: Form::Text,
    limits: Limits::bytes(131_071, "One variable holds at most 128 KiB on Linux (MAX_ARG_STRLEN). Every child process sees it. Testcontainers also reads the variable."),
    check: Check::DOCKER,
    verified: Verified::By("bash, dash, Python json"),
    write,
    ..MACHINE
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.auths_file("docker-auth-config.json");
    let commands = renderer.fill(COMMANDS, &[]);
    renderer.commands("From the file into the variable", Language::Shell, commands);
}

const COMMANDS: &str = "# «made»
DOCKER_AUTH_CONFIG=$(cat docker-auth-config.json)
export DOCKER_AUTH_CONFIG
";
