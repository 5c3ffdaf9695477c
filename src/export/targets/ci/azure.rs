//! Azure Pipelines.

use crate::export::targets::prelude::*;

/// Secret variable and script step.
pub(super) const TARGET: Target = Target {
    id: "azure",
    name: "Azure Pipelines",
    summary: "A secret variable with base64 of config.json, and the step that points DOCKER_CONFIG at it, as Docker@2 does for a service connection.",
    consumer: "Docker in Azure Pipelines",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Pipelines → the pipeline → Edit → Variables, or a variable group; tick \"Keep this value secret\". The steps go into azure-pipelines.yml.",
    form: Form::Base64,
    limits: Limits::note("A secret variable reaches a script only through env. Later steps see only this file, not that of the agent."),
    check: Check::pipeline("docker manifest inspect «image» # in the last step"),
    verified: Verified::By("bash, PyYAML, ruamel.yaml; Azure's schema"),
    unverified: &["Azure Pipelines is not run here."],
    options: &[VARIABLE, IMAGE],
    write,
    ..CI
};

const YAML: &str = r###"# «made»
steps:
  - bash: |
      umask 077
      mkdir -p "$AGENT_TEMPDIRECTORY/docker-config"
      printf '%s' "$CONFIG" | base64 -d > "$AGENT_TEMPDIRECTORY/docker-config/config.json"
      echo "##vso[task.setvariable variable=DOCKER_CONFIG]$AGENT_TEMPDIRECTORY/docker-config"
    displayName: Sign in to the registries
    env:
      CONFIG: $(«variable»)
  - bash: |
      set -eu
«commands»    displayName: Check each login
"###;

fn write(renderer: &mut Renderer<'_>) {
    renderer.base64_value("Value of the variable");
    let commands = renderer.for_images("docker manifest inspect");
    let lines = commands.iter().map(|line| Text::plain(&format!("      {line}\n")));
    let values = [("variable", renderer.variable()), ("commands", Text::join(lines, ""))];
    renderer.file("azure-pipelines.yml", Language::Yaml, YAML, &values);
}
