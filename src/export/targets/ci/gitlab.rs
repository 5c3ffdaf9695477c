//! GitLab CI: the login with which the runner pulls, and the one that a job itself uses.

use crate::export::targets::prelude::*;

/// `DOCKER_AUTH_CONFIG` for the runner.
pub(super) const RUNNER: Target = Target {
    id: "gitlab",
    name: "GitLab variable DOCKER_AUTH_CONFIG",
    summary: "One line of JSON for the runner, which pulls the images under image: and services: with it.",
    consumer: "GitLab Runner",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::GitlabRunner),
    where_to_paste: "Settings → CI/CD → Variables, key DOCKER_AUTH_CONFIG. Type Variable or File, both work; switch off \"Expand variable reference\". The runner reads it as text: base64 is not decoded.",
    form: Form::Text,
    // Project and group variables have no limit; only one of the whole instance has 10,000
    // characters. Since 2023 (merge request 109008) any line without a space can be masked while
    // references are not expanded (doc/ci/variables/_index.md at 017a6c12, read 2026-11-28).
    limits: Limits::note("GitLab can mask this line: it has no space and at least 8 characters, and \"Expand variable reference\" is off. Choose Masked and hidden, and Protected. The masked text is the whole line: a password that a job takes out of it is not masked. A variable of the whole instance has at most 10,000 characters."),
    check: "A job with image: «image» shows in its log: Authenticating with credentials from $DOCKER_AUTH_CONFIG",
    verified: Verified::By("Python json, PyYAML, ruamel.yaml"),
    unverified: &["What GitLab masks, and the limit of an instance variable, are from its documentation."],
    options: &[IMAGE],
    write: runner,
    ..CI
};

/// Base64 for a job that runs Docker.
pub(super) const JOB: Target = Target {
    id: "gitlab-base64",
    name: "GitLab variable, base64 for a job",
    summary: "A value that GitLab can mask, and the lines that make config.json of it for docker commands in a renderer.",
    consumer: "Docker in a GitLab job",
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Settings → CI/CD → Variables, type Variable, Masked. The lines go into .gitlab-ci.yml.",
    form: Form::Base64,
    limits: Limits::note("Base64 can be masked; what is decoded in the job is not masked any more. A variable of the whole instance has at most 10,000 characters."),
    check: "docker manifest inspect «image»",
    verified: Verified::By("bash, dash, PyYAML, ruamel.yaml"),
    options: &[VARIABLE, IMAGE],
    write: job,
    ..RUNNER
};

const RUNNER_YAML: &str = "# «made»
pull-check:
  image: «image»
  script:
    - echo pulled
";

fn runner(renderer: &mut Renderer<'_>) {
    let config = renderer.auths();
    if config.as_str().contains('$') {
        renderer.warn("The value has a $: GitLab replaces what follows it unless \"Expand variable reference\" is off.");
    }
    renderer.value("Value of DOCKER_AUTH_CONFIG", Form::Text, config);
    let values = [("image", scalar(&renderer.image()))];
    renderer.file(".gitlab-ci.yml", Language::Yaml, RUNNER_YAML, &values);
}

/// Job with its own directory: a runner with a shell shares the home of its user.
const JOB_YAML: &str = "# «made»
docker-job:
  before_script:
    - umask 077
    - export DOCKER_CONFIG=\"$CI_PROJECT_DIR.docker-config\"
    - mkdir -p \"$DOCKER_CONFIG\"
    - printf '%s' \"$«variable»\" | base64 -d > \"$DOCKER_CONFIG/config.json\"
  script:
    - «command»
  after_script:
    - rm -rf \"$CI_PROJECT_DIR.docker-config\"
";

fn job(renderer: &mut Renderer<'_>) {
    renderer.base64_value("Value of the variable");
    let command = "docker manifest inspect ".to_owned() + &shell_word(&renderer.image());
    let values = [("variable", renderer.variable()), ("command", scalar(&command))];
    renderer.file(".gitlab-ci.yml", Language::Yaml, JOB_YAML, &values);
}
