//! GitHub Actions: the whole file in one secret.

use crate::export::targets::issuer::Issuer;
use crate::export::targets::prelude::*;
use crate::export::targets::stdin;
use crate::lint::Destination;

/// One secret with base64 of config.json.
pub(super) const TARGET: Target = Target {
    id: "github",
    name: "GitHub Actions, one secret",
    summary: "One secret for all registries, and the step that makes a config.json of it. Base64 keeps it one word without special characters.",
    consumer: "Docker in GitHub Actions",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Settings → Secrets and variables → Actions → New repository secret, or the script. The step goes into the workflow.",
    form: Form::Base64,
    limits: Limits::bytes(49_152, "A secret has at most 48 KB. GitHub masks only the exact value: the step masks what is decoded from it, line by line."),
    check: Check::pipeline("docker manifest inspect «image» # in the last step"),
    verified: Verified::By("bash, PyYAML, ruamel.yaml; GitHub's schema, actionlint"),
    unverified: &["The masking commands are from GitHub's documentation."],
    options: &[VARIABLE, IMAGE],
    write,
    destination: Some(Destination::GitHub),
    ..CI
};

/// Workflow that masks each line of a secret: the runner takes every `::add-mask::` as one line,
/// reads `%25` in it as `%`, and would hide every brace after a line of one character
/// (actions/runner, `ActionCommand.cs`, read 2026-11-28).
///
/// It has a directory other than `~/.docker`: on a hosted runner that file has GitHub's own
/// login for Docker Hub.
const WORKFLOW: &str = r#"# «made»
name: registries
"on": workflow_dispatch
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - name: Sign in to the registries
        env:
          CONFIG: ${{ secrets.«variable» }}
        run: |
          umask 077
          export DOCKER_CONFIG="$RUNNER_TEMP/docker-config"
          mkdir -p "$DOCKER_CONFIG"
          printf '%s' "$CONFIG" | base64 -d > "$DOCKER_CONFIG/config.json"
          jq -r '.auths[] | .identitytoken, .registrytoken, .auth, (.auth // "" | @base64d | split(":")[1:] | join(":"))
            | strings | split("\n")[] | rtrimstr("\r") | select(length > 3)
            | "::add-mask::" + gsub("%"; "%25")' "$DOCKER_CONFIG/config.json"
          printf 'DOCKER_CONFIG=%s\n' "$DOCKER_CONFIG" >> "$GITHUB_ENV"
      - name: Check each login
        run: |
«commands»"#;

fn write(renderer: &mut Renderer<'_>) {
    let is_keyless = |one: &&Account| Issuer::of(one).is_some_and(|issuer| issuer != Issuer::Quay);
    let hosts: Vec<_> =
        renderer.accounts.iter().filter(is_keyless).map(Account::image_host).collect();
    if !hosts.is_empty() {
        let text = format!(
            "No stored secret is needed for {}: GitHub Actions, login steps writes the workflow.",
            hosts.join(", ")
        );
        renderer.warn(text);
    }
    renderer.base64_value("Value of the secret");
    let name = renderer.variable();
    let value = base64(&renderer.auths());
    let values = [(name.as_str().to_owned(), value)];
    let script = stdin::secrets_of_github(renderer, "gh secret set", &values);
    renderer.script("store.sh", Language::Shell, script);
    let commands = renderer.for_images("docker manifest inspect");
    let lines = commands.iter().map(|line| Text::plain(&format!("          {line}\n")));
    let values = [("variable", renderer.variable()), ("commands", Text::join(lines, ""))];
    renderer.file("registries.yml", Language::Yaml, WORKFLOW, &values);
}
