//! GitHub Actions: the whole file in one secret.

use crate::export::targets::prelude::*;
use crate::lint::Destination;

/// One secret with base64 of config.json.
pub(super) const TARGET: Target = Target {
    id: "github",
    name: "GitHub Actions, one secret",
    summary: "One secret for all registries, and the step that makes a config.json of it. Base64 keeps it one word without special characters.",
    consumer: "Docker in GitHub Actions",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Settings → Secrets and variables → Actions → New repository secret. The step goes into the workflow.",
    form: Form::Base64,
    limits: Limits::bytes(49_152, "A secret has at most 48 KB. GitHub masks the exact value alone: the step masks what is decoded from it, line by line."),
    check: "gh secret set «variable» < value.txt && gh secret list",
    verified: Verified::By("bash, PyYAML, ruamel.yaml"),
    unverified: &["The masking commands are from GitHub's documentation."],
    options: &[VARIABLE],
    write,
    destination: Some(Destination::GitHub),
    ..CI
};

/// Workflow with a directory other than `~/.docker`: on a hosted runner that file has GitHub's own
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
          jq -r '.auths[] | .identitytoken // empty, (.auth // empty | ., (@base64d | split(":")[1:] | join(":")))' "$DOCKER_CONFIG/config.json" |
            while IFS= read -r secret; do [ -z "$secret" ] || printf '::add-mask::%s\n' "$secret"; done
          printf 'DOCKER_CONFIG=%s\n' "$DOCKER_CONFIG" >> "$GITHUB_ENV"
"#;

fn write(renderer: &mut Renderer<'_>) {
    renderer.base64_value("Value of the secret");
    let values = [("variable", renderer.variable())];
    renderer.file("registries.yml", Language::Yaml, WORKFLOW, &values);
}
