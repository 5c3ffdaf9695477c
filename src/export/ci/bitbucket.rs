//! Bitbucket Pipelines.

use crate::export::job::{base64, plain_or_sh, Job};
use crate::export::kubernetes::scalar;
use crate::export::options::{IMAGE, VARIABLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;

/// Secured variable and script.
pub(super) const TARGET: Target = Target {
    id: "bitbucket",
    name: "Bitbucket Pipelines",
    group: Group::Ci,
    summary: "A secured variable with base64 of config.json, and the lines that use it in a step with Docker.",
    consumer: "Docker in Bitbucket Pipelines",
    carries: Carries::Tokens,
    several: true,
    reader: Some("docker-cli"),
    where_to_paste: "Repository settings → Pipelines → Repository variables, Secured. The step goes into bitbucket-pipelines.yml. The image of a step itself wants username: and password: of its own.",
    form: Form::Base64,
    limits: Limits {
        max_bytes: None,
        note: "Bitbucket masks the exact value. What is decoded from it is not masked.",
    },
    check: "docker manifest inspect «image»",
    verified: Verified::By("bash, dash, PyYAML, ruamel.yaml"),
    unverified: &["Bitbucket Pipelines is not run here."],
    options: &[VARIABLE, IMAGE],
    write,
};

const YAML: &str = "# «made»
pipelines:
  default:
    - step:
        services:
          - docker
        script:
          - umask 077
          - export DOCKER_CONFIG=\"$(mktemp -d)\"
          - printf '%s' \"$«variable»\" | base64 -d > \"$DOCKER_CONFIG/config.json\"
          - «command»
";

fn write(job: &mut Job<'_>) {
    let value = base64(&job.inner());
    job.value("Value of the variable", Form::Base64, value);
    let command = "docker pull ".to_owned() + &plain_or_sh(&job.image());
    let values = [
        ("made", &job.made()),
        ("variable", &job.variable()),
        ("command", &scalar(&command)),
    ];
    job.file(
        "bitbucket-pipelines.yml",
        Language::Yaml,
        Text::fill(YAML, &values),
    );
}
