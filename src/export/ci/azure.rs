//! Azure Pipelines.

use crate::export::job::{base64, Job};
use crate::export::options::VARIABLE;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;

/// Secret variable and script step.
pub(super) const TARGET: Target = Target {
    id: "azure",
    name: "Azure Pipelines",
    group: Group::Ci,
    summary: "A secret variable with base64 of config.json, and the step that points DOCKER_CONFIG at it, as Docker@2 does for a service connection.",
    consumer: "Docker in Azure Pipelines",
    carries: Carries::Tokens,
    several: true,
    reader: Some("docker-cli"),
    where_to_paste: "Pipelines → the pipeline → Edit → Variables, or a variable group; tick \"Keep this value secret\". The steps go into azure-pipelines.yml.",
    form: Form::Base64,
    limits: Limits {
        max_bytes: None,
        note: "A secret variable reaches a script only through env. Later steps see this file alone, not that of the agent.",
    },
    check: "docker manifest inspect «image»",
    verified: Verified::By("bash, PyYAML, ruamel.yaml"),
    unverified: &["Azure Pipelines is not run here."],
    options: &[VARIABLE],
    write,
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
"###;

fn write(job: &mut Job<'_>) {
    let value = base64(&job.inner());
    job.value("Value of the variable", Form::Base64, value);
    let values = [("made", &job.made()), ("variable", &job.variable())];
    job.file(
        "azure-pipelines.yml",
        Language::Yaml,
        Text::fill(YAML, &values),
    );
}
