//! Docker Compose and Watchtower on a server: a config.json beside compose.yaml.

use crate::export::targets::prelude::*;

/// Program that pulls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Program {
    Compose,
    Watchtower,
}

impl Choice for Program {
    const OPTION: TargetOption = TargetOption::new(
        "server",
        "What pulls",
        "compose",
        Rule::OneOf(&[("compose", "docker compose"), ("watchtower", "Watchtower")]),
    );
    const VALUES: &'static [Self] = &[Self::Compose, Self::Watchtower];
}

/// Folder with config.json.
pub(super) const TARGET: Target = Target {
    id: "compose",
    name: "Docker Compose on a server",
    summary: "config.json in a folder of the project, and the commands that pull with it. The file of the user does not change, nor do its logins.",
    consumer: "Docker Compose",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Both files into the folder of the project on the server. Compose pulls with the file of the user that runs it: with sudo that of root. Coolify takes that of the user with which it signs in to the server: there take Back up and merge. Portainer and Dokploy have forms, with a separate target.",
    form: Form::File,
    limits: Limits::note("Docker also finds plugins below DOCKER_CONFIG: Compose has to be installed for the whole system, as packages do, and not in ~/.docker/cli-plugins."),
    check: Check {
        each: "DOCKER_CONFIG=registry-login docker manifest inspect «image»",
        ..Check::DOCKER
    },
    verified: Verified::By("bash, dash, docker; Compose's schema"),
    // containrrr/watchtower, docs/private-registries.md and README at ca0e86e (2025-12-17);
    // coollabsio/coolify-docs, knowledge-base/docker/registry.md at e8b93f1 (read 2026-11-30).
    unverified: &["Neither Compose nor Watchtower is run here."],
    options: &[Program::OPTION],
    write,
    ..MACHINE
};

const INSTALL: &str = "install -d -m 700 registry-login
install -m 600 config.json registry-login/config.json
rm config.json
«start»";

const COMPOSE: &str =
    "DOCKER_CONFIG=$PWD/registry-login docker compose up --detach --pull always\n";

const WATCHTOWER: &str = "docker compose up --detach watchtower\n";

const SERVICE: &str = "# «made»
services:
  watchtower:
    image: containrrr/watchtower:1.7.1
    restart: unless-stopped
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock
      - ./registry-login/config.json:/config.json:ro
";

fn write(renderer: &mut Renderer<'_>) {
    renderer.auths_file("config.json");
    let is_watchtower = renderer.choice::<Program>() == Program::Watchtower;
    if is_watchtower {
        renderer.warn("Watchtower is no longer maintained (its README since December 2025), and whatever has Docker's socket is root on the server.");
        renderer.file("compose.yaml", Language::Yaml, SERVICE, &[]);
        renderer.retitle("compose.yaml, or the service into yours");
    }
    let start = Text::plain(if is_watchtower { WATCHTOWER } else { COMPOSE });
    let text = Text::fill(INSTALL, &[("start", start)]);
    renderer.commands("Set it up and start", Language::Shell, text);
}
