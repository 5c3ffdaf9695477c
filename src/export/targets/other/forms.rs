//! Programs with a form for each registry.

use crate::config::secrets::shown_host;
use crate::export::targets::prelude::*;

/// Program with the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Program {
    Portainer,
    Dokploy,
    TeamCity,
}

impl Choice for Program {
    const OPTION: TargetOption = TargetOption::new(
        "form",
        "The form is in",
        "portainer",
        Rule::OneOf(&[
            ("portainer", "Portainer"),
            ("dokploy", "Dokploy"),
            ("teamcity", "TeamCity"),
        ]),
    );
    const VALUES: &'static [Self] = &[Self::Portainer, Self::Dokploy, Self::TeamCity];
}

impl Program {
    /// Returns the labels of address, user and password.
    fn labels(self) -> [&'static str; 3] {
        match self {
            Self::Portainer | Self::Dokploy => ["Registry URL", "Username", "Password"],
            Self::TeamCity => ["Registry address", "Username", "Password"],
        }
    }

    /// Returns the address of Docker Hub; `None` where its form has none.
    fn hub(self) -> Option<&'static str> {
        match self {
            Self::Portainer => None,
            Self::Dokploy => Some("docker.io"),
            Self::TeamCity => Some("https://docker.io"),
        }
    }
}

/// Address, username and password.
pub(super) const TARGET: Target = Target {
    id: "forms",
    name: "Portainer, Dokploy, TeamCity",
    summary: "Address, username and password of each registry under the labels of the form. These programs keep separate logins and read no config.json.",
    consumer: "Portainer, Dokploy, TeamCity",
    capacity: Capacity::TextLogins,
    where_to_paste: "Each value into the field with its name. Portainer: Registries → Add registry → Custom registry, with Authentication on (DockerHub for Docker Hub, with an access token); then give the environment access to it. Dokploy: Settings → Registry → Add Registry. TeamCity: Project Settings → Connections → Add Connection → Docker Registry, and the build feature Docker Registry Connections in each build.",
    form: Form::Text,
    check: Check {
        each: "# deploy or build with «image»",
        right: "it is pulled.",
        wrong: "pull access denied, unauthorized or denied.",
        ..Check::DOCKER
    },
    // portainer/portainer at cc751674 (2024-10-23) and Dokploy/dokploy at 772b7682 (2026-08-21), their
    // forms; jetbrains.com, TeamCity 2025.11, Docker connections (read 2026-11-30).
    verified: Verified::Unverified("the forms of Portainer and Dokploy in their source, TeamCity's documentation; plain values, nothing to quote"),
    options: &[Program::OPTION, IMAGE],
    write,
    ..Target::BASE
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.one_per_host();
    let program: Program = renderer.choice();
    let [address, user_label, password_label] = program.labels();
    let mut values = Vec::new();
    for account in &renderer.accounts {
        let Some((user, password)) = account.login_texts() else { continue };
        let host = shown_host(&account.key);
        let host = if account.is_hub() { "docker.io" } else { &host };
        let server = match (account.is_hub(), program.hub()) {
            (true, hub) => hub.map(Text::plain),
            (false, _) => Some(account.image_host_text()),
        };
        values.extend(server.map(|server| (format!("{host}: {address}"), server)));
        values.push((format!("{host}: {user_label}"), user));
        values.push((format!("{host}: {password_label}"), password));
    }
    renderer.values(values);
}
