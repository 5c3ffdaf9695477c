//! Names filled into the words and commands of a cause.

use super::case::Case;
use super::terms::{Program, Role};
use crate::docker::key_for;
use crate::quote::sh;
use crate::registries;

/// Place of the words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// A sentence.
    Prose,
    /// A command for a POSIX shell.
    Command,
}

/// Fills `{image}`, `{registry}` and the like into `text`, their secrets masked. What is not known is named in capitals in
/// a command, and described in a sentence.
pub(super) fn fill(text: &str, case: &Case<'_>, style: Style) -> String {
    let symptom = case.symptom;
    let known = |role: Role| symptom.part(role).map(|part| case.hide_in_name(part.shown()));
    let image = symptom.image().map(|image| case.hide_in_name(image));
    let registry = case.registry().map(|registry| case.hide(&registry));
    let host = registry.as_deref().map(|registry| without_port(registry).to_owned());
    let key = registry.as_deref().map(|registry| key_for(registry).to_owned());
    let address = registry.as_ref().map(|registry| {
        let has_port = without_port(registry) != registry;
        if has_port {
            registry.clone()
        } else {
            format!("{registry}:443")
        }
    });
    let user = Some(case.hide(&case.user())).filter(|user| !user.is_empty());
    let program = case.program();
    let choose = |value: Option<String>, placeholder: &str, words: &str| match (value, style) {
        (Some(value), Style::Prose) => value,
        (Some(value), Style::Command) => word(&value),
        (None, Style::Prose) => words.to_owned(),
        (None, Style::Command) => placeholder.to_owned(),
    };
    let shown_image = choose(image, "IMAGE", "the image");
    let pull = pull_command(program, &shown_image);
    let shown_registry = choose(registry, "REGISTRY", "this registry");
    let login = login_command(program, &shown_registry);
    let values = [
        ("image", shown_image.clone()),
        ("registry", shown_registry.clone()),
        ("key", choose(key, "KEY", "this registry")),
        ("login", login),
        ("host", choose(host, "HOST", "the host")),
        ("address", choose(address, "HOST:PORT", "the host")),
        ("user", choose(user, "USER", "the user")),
        ("helper", choose(known(Role::Helper), "HELPER", "the helper")),
        ("path", choose(known(Role::Path), "FILE", "the file")),
        ("names", choose(known(Role::Names), "NAME", "the name")),
        ("platform", choose(known(Role::Platform), "PLATFORM", "this platform")),
        ("program", program.name().to_owned()),
        ("client", case.client_name().to_owned()),
        ("pull", pull),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, v)| (*name, v.as_str())).collect();
    registries::fill(text, &values)
}

/// Returns a word of a command, quoted if a shell reads more in it.
pub(super) fn word(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._/:@+=,".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) && !text.starts_with('-') {
        text.to_owned()
    } else {
        sh(text).unwrap_or_default()
    }
}

fn without_port(registry: &str) -> &str {
    match registry.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => registry,
    }
}

/// Returns the command with which a program signs in.
fn login_command(program: Program, registry: &str) -> String {
    match program {
        Program::Podman => format!("podman login {registry}"),
        Program::Crane => format!("crane auth login {registry} -u USER --password-stdin"),
        Program::Oras => format!("oras login {registry}"),
        Program::Helm => format!("helm registry login {registry}"),
        Program::Nerdctl => format!("nerdctl login {registry}"),
        Program::Docker
        | Program::Compose
        | Program::BuildKit
        | Program::Kubernetes
        | Program::ApiServer
        | Program::Kaniko
        | Program::GitlabRunner
        | Program::DockerPy => format!("docker login {registry}"),
    }
}

/// Returns the command with which a program gets an image.
fn pull_command(program: Program, image: &str) -> String {
    match program {
        Program::Podman => format!("podman pull {image}"),
        Program::Crane | Program::Kaniko => format!("crane manifest {image}"),
        Program::Oras => format!("oras manifest fetch {image}"),
        Program::Helm => format!("helm pull oci://{image}"),
        Program::Nerdctl => format!("nerdctl pull {image}"),
        Program::Docker
        | Program::Compose
        | Program::BuildKit
        | Program::Kubernetes
        | Program::ApiServer
        | Program::GitlabRunner
        | Program::DockerPy => format!("docker pull {image}"),
    }
}
