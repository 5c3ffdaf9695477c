//! `CircleCI`.

use crate::export::targets::logins::{pull_job, variable_pair, variables};
use crate::export::targets::prelude::*;

/// Contexts reach a job only when its workflow names them; variables of a project need none.
const CONTEXT: TargetOption =
    TargetOption::new("context", "Context (empty for project variables)", "registries", Rule::Any);

/// Variables and `auth:`
pub(super) const TARGET: Target = Target {
    id: "circleci",
    name: "CircleCI",
    summary: "Two variables for each registry, and the auth: of the docker executor. CircleCI reads no config.json there.",
    consumer: "the docker executor of CircleCI",
    capacity: Capacity::TextLogins,
    where_to_paste: "Organization settings → Contexts → the context named here, or Project settings → Environment variables: each value under its name. The YAML goes into .circleci/config.yml.",
    form: Form::Text,
    check: Check::pipeline("# the job pull-«number» pulls «image»"),
    verified: Verified::By("PyYAML, ruamel.yaml; CircleCI's schema"),
    // circleci 1.0 takes a value only as an argument or from a terminal, so that there is no script
    // (CircleCI-Public/circleci-cli, internal/cmd/context/secret.go at 5bb71833, read 2026-11-30).
    unverified: &["CircleCI is not run here: whether it keeps a $ and line breaks in a variable is not proven."],
    options: &[CONTEXT, IMAGE],
    write,
    ..CI
};

const CONFIG: &str = "# «made»
version: 2.1
jobs:
«all»workflows:
  pull:
    jobs:
«workflow»";

const JOB: &str = "  pull-«number»:
    docker:
      - image: «image»
        auth:
          username: $«user»
          password: $«password»
    steps:
      - run: echo pulled
";

fn write(renderer: &mut Renderer<'_>) {
    let mut jobs = Vec::new();
    let mut values = Vec::new();
    let names = variables(&renderer.accounts);
    let images = renderer.images();
    let context = match renderer.option(&CONTEXT) {
        "" => Text::default(),
        name => Text::fill(":\n          context: «name»", &[("name", scalar(name))]),
    };
    let mut workflow = Vec::new();
    let accounts = renderer.accounts.iter().zip(names).zip(images);
    for (at, ((account, name), image)) in accounts.enumerate() {
        let pair = variable_pair(&name);
        jobs.push(Text::fill(JOB, &pull_job(at, &image, &pair)));
        let number = Text::plain(&(at + 1).to_string());
        let job = [("number", number), ("context", context.clone())];
        workflow.push(Text::fill("      - pull-«number»«context»\n", &job));
        if let Some((name, secret)) = account.login_texts() {
            values.push((pair.0, name));
            values.push((pair.1, secret));
        }
    }
    renderer.values(values);
    let all = [("all", Text::join(jobs, "")), ("workflow", Text::join(workflow, ""))];
    renderer.file("config.yml", Language::Yaml, CONFIG, &all);
}
