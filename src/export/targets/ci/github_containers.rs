//! GitHub Actions: the images of job containers and services.

use crate::export::model::rendering::Warning;
use crate::export::targets::issuer::Issuer;
use crate::export::targets::logins::{pull_job, variable_pair, variables};
use crate::export::targets::prelude::*;
use crate::export::targets::stdin;
use crate::lint::Destination;

/// `container.credentials`
pub(super) const TARGET: Target = Target {
    id: "github-containers",
    name: "GitHub Actions, job containers",
    summary: "Two secrets for each registry, and a job whose container pulls with them. The runner pulls before the first step, so no login step helps there.",
    consumer: "the runner of GitHub Actions",
    capacity: Capacity::TextLogins,
    where_to_paste: "The script stores the secrets, or add each under its name. The lines under container: go into your job; a service takes the same credentials: under services.NAME.",
    form: Form::Text,
    limits: Limits::bytes(49_152, "A secret has at most 48 KB."),
    check: Check::pipeline("# the job pull-«number» pulls «image»"),
    verified: Verified::By("PyYAML, ruamel.yaml; GitHub's schema, actionlint"),
    unverified: &["GitHub's runner is not run here."],
    options: &[IMAGE],
    write,
    destination: Some(Destination::GitHub),
    ..CI
};

const JOB: &str = "  pull-«number»:
    runs-on: ubuntu-latest
    container:
      image: «image»
      credentials:
        username: ${{ secrets.«user» }}
        password: ${{ secrets.«password» }}
    steps:
      - run: echo pulled
";

fn write(renderer: &mut Renderer<'_>) {
    let mut jobs = Vec::new();
    let mut values = Vec::new();
    let accounts = renderer.accounts.iter().zip(renderer.images());
    for (at, ((account, image), name)) in accounts.zip(variables(&renderer.accounts)).enumerate() {
        let pair = variable_pair(&name);
        jobs.push(Text::fill(JOB, &pull_job(at, &image, &pair)));
        if let Some((name, secret)) = account.login_texts() {
            values.push((pair.0, name));
            values.push((pair.1, secret));
        }
    }
    let own = renderer.accounts.iter().find(|one| Issuer::of(one) == Some(Issuer::GitHub));
    if let Some(entry) = own.map(|account| account.id) {
        let text = "No stored secret is needed: username ${{ github.actor }}, password ${{ secrets.GITHUB_TOKEN }}, and packages: read under permissions.";
        renderer.out.warnings.push(Warning { entry: Some(entry), text: text.into() });
    }
    let script = stdin::secrets_of_github(renderer, "gh secret set", &values);
    renderer.script("store.sh", Language::Shell, script);
    renderer.values(values);
    let template = "# «made»\nname: containers\n\"on\": workflow_dispatch\njobs:\n«all»";
    renderer.file("containers.yml", Language::Yaml, template, &[("all", Text::join(jobs, ""))]);
}
