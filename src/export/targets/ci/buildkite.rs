//! Buildkite: secrets of the cluster, and a step that signs in with them.

use crate::export::targets::logins::{obstacle, secret_argument, variable_pair, variables};
use crate::export::targets::prelude::*;
use crate::quote::sh;

/// Two secrets for each registry, and a pipeline.
pub(super) const TARGET: Target = Target {
    id: "buildkite",
    name: "Buildkite",
    summary: "Two secrets for each registry, and a step that signs in with what the agent reads of them. No plugin is needed, and no hook on the agent.",
    consumer: "the agent of Buildkite",
    capacity: Capacity::TextLogins,
    where_to_paste: "Agents → the cluster → Secrets: each value under its name. The step goes into .buildkite/pipeline.yml; its command goes before yours.",
    form: Form::Text,
    limits: Limits::note("The agent masks in the log what it reads. In pipeline.yml each $ is written twice, because the upload fills in variables."),
    check: Check::pipeline("docker manifest inspect «image» # in the step"),
    verified: Verified::By("bash, dash, PyYAML, ruamel.yaml; Buildkite's schema"),
    // buildkite.com, agent, secret get (read 2026-11-30).
    unverified: &["Buildkite's agent is not run here."],
    options: &[IMAGE],
    write,
    ..CI
};

const PIPELINE: &str = "# «made»
steps:
  - label: registries
    command: |
      set -eu
      umask 077
      export DOCKER_CONFIG=\"$$(mktemp -d)\"
      trap 'rm -rf \"$$DOCKER_CONFIG\"' EXIT
«all»";

const LOGIN: &str = "      printf '%s\\n' \"$$(buildkite-agent secret get «password»)\" | docker login --username \"$$(buildkite-agent secret get «user»)\" --password-stdin«server»\n";

fn write(renderer: &mut Renderer<'_>) {
    renderer.keep(secret_argument);
    renderer.keep(obstacle);
    renderer.keep(|account| {
        // A shell removes line breaks from the end of what a command prints.
        let (user, password) = account.login().unwrap_or_default();
        let is_cut = [user, password].iter().any(|text| text.ends_with('\n'));
        is_cut.then_some("Its username or password ends with a line break.")
    });
    renderer.keep(|account| {
        let is_seen = |c: char| c.is_ascii_graphic();
        (!account.host().chars().all(is_seen))
            .then_some("Its host has characters that a block of YAML does not keep.")
    });
    renderer.one_per_host();
    if renderer.accounts.is_empty() {
        return;
    }
    let (mut lines, mut values) = (Vec::new(), Vec::new());
    for (account, name) in renderer.accounts.iter().zip(variables(&renderer.accounts)) {
        let Some((user_value, password_value)) = account.login_texts() else { continue };
        let (user, password) = variable_pair(&name);
        let server = match sh(&account.host()) {
            Some(host) if !account.is_hub() => format!(" {}", doubled(&host)),
            _ => String::new(),
        };
        let pieces = [("password", &password), ("user", &user), ("server", &server)];
        lines.push(Text::fill(LOGIN, &pieces.map(|(name, text)| (name, Text::plain(text)))));
        values.push((user, user_value));
        values.push((password, password_value));
    }
    let checks = renderer.for_images("docker manifest inspect");
    lines.extend(checks.iter().map(|line| Text::plain(&format!("      {}\n", doubled(line)))));
    renderer.values(values);
    renderer.file("pipeline.yml", Language::Yaml, PIPELINE, &[("all", Text::join(lines, ""))]);
}

/// Writes each dollar sign twice.
fn doubled(text: &str) -> String {
    text.replace('$', "$$")
}
