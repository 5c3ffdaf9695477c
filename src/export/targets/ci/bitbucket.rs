//! Bitbucket Pipelines.

use crate::export::targets::prelude::*;

/// Secured variable and script.
pub(super) const TARGET: Target = Target {
    id: "bitbucket",
    name: "Bitbucket Pipelines",
    summary: "A secured variable with base64 of config.json, and the lines that use it in a step with Docker.",
    consumer: "Docker in Bitbucket Pipelines",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Repository settings → Pipelines → Repository variables, Secured. The step goes into bitbucket-pipelines.yml. The image of a step itself needs its own username: and password:.",
    form: Form::Base64,
    limits: Limits::note("Bitbucket masks the exact value. What is decoded from it is not masked."),
    check: Check::pipeline("docker pull «image» # in the step"),
    verified: Verified::By("bash, dash, PyYAML, ruamel.yaml; Bitbucket's schema"),
    unverified: &["Bitbucket Pipelines is not run here."],
    options: &[VARIABLE, IMAGE],
    write,
    ..CI
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
«commands»";

fn write(renderer: &mut Renderer<'_>) {
    renderer.base64_value("Value of the variable");
    let commands = renderer.for_images("docker pull");
    let lines =
        commands.iter().map(|line| Text::fill("          - «line»\n", &[("line", scalar(line))]));
    let values = [("variable", renderer.variable()), ("commands", Text::join(lines, ""))];
    renderer.file("bitbucket-pipelines.yml", Language::Yaml, YAML, &values);
}
