//! GitLab CI: the login with which the runner pulls, and the one that a job itself uses.

use crate::config::secrets::has_secret;
use crate::export::auths;
use crate::export::model::rendering::Warning;
use crate::export::targets::prelude::*;
use crate::export::targets::stdin;
use crate::json::Member;
use crate::registries::facts_for;

/// Credential helpers of the file, which the runner asks when it has their programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Helpers {
    LeftOut,
    Kept,
}

impl Choice for Helpers {
    const OPTION: TargetOption = TargetOption::new(
        "helpers",
        "credHelpers of the file",
        "out",
        Rule::OneOf(&[("out", "stay out"), ("in", "go in: the runner has these programs")]),
    );
    const VALUES: &'static [Self] = &[Self::LeftOut, Self::Kept];
}

/// `DOCKER_AUTH_CONFIG` for the runner.
pub(super) const RUNNER: Target = Target {
    id: "gitlab",
    name: "GitLab variable DOCKER_AUTH_CONFIG",
    summary: "One line of JSON for the runner, which pulls the images under image: and services: with it.",
    consumer: "GitLab Runner",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::GitlabRunner),
    where_to_paste: "Settings → CI/CD → Variables, key DOCKER_AUTH_CONFIG, or the script in a clone of the project; with --group NAME it is for a group. The types Variable and File both work. Switch off \"Expand variable reference\". The runner reads it as text: base64 is not decoded.",
    form: Form::Text,
    // Project and group variables have no limit; only one of the whole instance has 10,000
    // characters. Since 2023 (merge request 109008) any line without a space can be masked while
    // references are not expanded (doc/ci/variables/_index.md at 017a6c12, read 2026-11-28).
    limits: Limits::note("GitLab can mask this line: it has no space and at least 8 characters, and \"Expand variable reference\" is off. Choose Masked and hidden, and Protected. The masked text is the whole line: a password that a job takes out of it is not masked. A variable of the whole instance has at most 10,000 characters."),
    check: Check::pipeline("# pull-«number» pulls «image»; its log says: Authenticating with credentials from $DOCKER_AUTH_CONFIG"),
    verified: Verified::By("Python json, PyYAML, ruamel.yaml; GitLab's schema"),
    unverified: &["What GitLab masks, and the limit of an instance variable, are from its documentation."],
    options: &[Helpers::OPTION, IMAGE],
    write: runner,
    ..CI
};

/// Base64 for a job that runs Docker.
pub(super) const JOB: Target = Target {
    id: "gitlab-base64",
    name: "GitLab variable, base64 for a job",
    summary: "A value that GitLab can mask, and the lines that make config.json of it for docker commands in a job.",
    consumer: "Docker in a GitLab job",
    reader: Some(ClientId::DockerCli),
    where_to_paste: "Settings → CI/CD → Variables, type Variable, Masked, or the script in a clone of the project. The lines go into .gitlab-ci.yml.",
    form: Form::Base64,
    limits: Limits::note("Base64 can be masked; what is decoded in the job is no longer masked. A variable of the whole instance has at most 10,000 characters."),
    check: Check::pipeline("docker manifest inspect «image» # in docker-job"),
    verified: Verified::By("bash, dash, PyYAML, ruamel.yaml; GitLab's schema"),
    options: &[VARIABLE, IMAGE],
    write: job,
    ..RUNNER
};

const PULL: &str = "pull-«number»:
  image: «image»
  script:
    - echo pulled
";

fn runner(renderer: &mut Renderer<'_>) {
    let own = renderer
        .accounts
        .iter()
        .find(|account| facts_for(&account.key).is_some_and(|facts| facts.id == "gitlab"));
    if let Some(entry) = own.map(|account| account.id) {
        let text = "No stored secret is needed for images of the same GitLab: the runner pulls them with the token of the job.";
        renderer.out.warnings.push(Warning { entry: Some(entry), text: text.into() });
    }
    let config = match renderer.choice() {
        Helpers::LeftOut => renderer.auths(),
        Helpers::Kept => with_helpers(renderer),
    };
    if config.as_str().contains('$') {
        renderer.warn("The value has a $: GitLab replaces what follows it unless \"Expand variable reference\" is off.");
    }
    let script = stdin::variable_of_gitlab(renderer, "DOCKER_AUTH_CONFIG", &config);
    renderer.value("Value of DOCKER_AUTH_CONFIG", Form::Text, config);
    renderer.script("store.sh", Language::Shell, script);
    let jobs = renderer.each_image(PULL);
    let jobs = [("jobs", jobs)];
    renderer.file(".gitlab-ci.yml", Language::Yaml, "# «made»\n«jobs»", &jobs);
}

/// Returns the document with the file's `credHelpers` after its `auths`.
fn with_helpers(renderer: &Renderer<'_>) -> Text {
    let member = |member: Member<'_>| {
        let (key, helper) = (member.key.text(), member.value.text());
        let texts = [("key", key), ("helper", helper)];
        let texts = texts.map(|(name, text)| (name, Text::json(&text, has_secret(&text))));
        Text::fill("«key»:«helper»", &texts)
    };
    let helpers = Text::join(renderer.config.cred_helpers().map(member), ",");
    let auths = auths::map(&renderer.accounts, EntryStyle::Auth);
    let values = [("auths", auths), ("helpers", helpers)];
    Text::fill("{\"auths\":«auths»,\"credHelpers\":{«helpers»}}", &values)
}

/// Job with an image that has docker, and with its own directory: a runner with a shell shares the
/// home of its user.
const JOB_YAML: &str = "# «made»
docker-job:
  image: docker:29-cli
  before_script:
    - umask 077
    - export DOCKER_CONFIG=\"$CI_PROJECT_DIR.docker-config\"
    - mkdir -p \"$DOCKER_CONFIG\"
    - printf '%s' \"$«variable»\" | base64 -d > \"$DOCKER_CONFIG/config.json\"
  script:
«commands»  after_script:
    - rm -rf \"$CI_PROJECT_DIR.docker-config\"
";

fn job(renderer: &mut Renderer<'_>) {
    renderer.base64_value("Value of the variable");
    let (name, value) = (renderer.variable(), base64(&renderer.auths()));
    let script = stdin::variable_of_gitlab(renderer, name.as_str(), &value);
    renderer.script("store.sh", Language::Shell, script);
    let commands = renderer.for_images("docker manifest inspect");
    let lines = commands.iter().map(|line| Text::fill("    - «line»\n", &[("line", scalar(line))]));
    let values = [("variable", renderer.variable()), ("commands", Text::join(lines, ""))];
    renderer.file(".gitlab-ci.yml", Language::Yaml, JOB_YAML, &values);
}
