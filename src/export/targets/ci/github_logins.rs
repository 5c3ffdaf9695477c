//! GitHub Actions: no stored secret where that is possible, and a login step for each registry, with
//! secrets that GitHub can mask exactly.

use super::github_keyless::workflow;
use crate::export::targets::issuer::Issuer;
use crate::export::targets::logins::{obstacle, variable_pair, variables};
use crate::export::targets::prelude::*;
use crate::export::targets::stdin;
use crate::lint::Destination;
use crate::quote::yaml;

/// docker/login-action
pub(super) const TARGET: Target = Target {
    id: "github-logins",
    name: "GitHub Actions, login steps",
    summary: "First the workflow without a stored secret, for the registries that allow it. Then two secrets and one step of docker/login-action for each registry. GitHub masks these values exactly.",
    consumer: "docker/login-action in GitHub Actions",
    capacity: Capacity::TextLogins,
    where_to_paste: "Without a secret: set the variables under Settings → Secrets and variables → Actions → Variables; Docker Hub requires a Team or Business plan and the organization's OIDC connection. With secrets: the script stores them, or add each under its name. The steps go into the workflow, before those that pull or push.",
    form: Form::Text,
    limits: Limits::bytes(49_152, "A secret has at most 48 KB."),
    check: Check::pipeline("docker manifest inspect «image» # in the last step"),
    verified: Verified::By("PyYAML, ruamel.yaml; GitHub's schema, actionlint"),
    // docker/login-action v4, src/docker.ts at 14d6a79 (read 2026-11-29).
    unverified: &["The actions were read, not run: docker/login-action v4 up to 4.6.0."],
    options: &[IMAGE],
    write,
    destination: Some(Destination::GitHub),
    ..CI
};

const STEP: &str = "      - uses: docker/login-action@v4
        with:
«registry»          username: ${{ secrets.«user» }}
          password: ${{ secrets.«password» }}
«ecr»";

/// For a host of ECR the action takes the login for AWS keys, unless this says that it is none.
const NOT_AWS: &str = "          ecr: false\n";

const WORKFLOW: &str = "# «made»
name: registries
\"on\": workflow_dispatch
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
«all»      - name: Check each login
        run: |
«commands»";

fn write(renderer: &mut Renderer<'_>) {
    if let Some(text) = workflow(renderer) {
        renderer.file("keyless.yml", Language::Yaml, "«all»", &[("all", text)]);
        renderer.retitle("keyless.yml, without a stored secret");
    }
    renderer.keep(obstacle);
    renderer.one_per_host();
    let mut steps = Vec::new();
    let mut values = Vec::new();
    let names = variables(&renderer.accounts);
    for (account, name) in renderer.accounts.iter().zip(names) {
        let registry = if account.is_hub() {
            Text::default()
        } else {
            let host = account.quoted_image_host(yaml).unwrap_or_default();
            Text::fill("          registry: «host»\n", &[("host", host)])
        };
        let is_aws = Issuer::of(account) == Some(Issuer::Aws);
        let (user, password) = variable_pair(&name);
        let pieces = [
            ("registry", registry),
            ("user", Text::plain(&user)),
            ("password", Text::plain(&password)),
            ("ecr", Text::plain(if is_aws { NOT_AWS } else { "" })),
        ];
        steps.push(Text::fill(STEP, &pieces));
        if let Some((name, secret)) = account.login_texts() {
            values.push((user, name));
            values.push((password, secret));
        }
    }
    if steps.is_empty() {
        return;
    }
    let script = stdin::secrets_of_github(renderer, "gh secret set", &values);
    renderer.script("store.sh", Language::Shell, script);
    renderer.values(values);
    let commands = renderer.for_images("docker manifest inspect");
    let commands = commands.iter().map(|line| Text::plain(&format!("          {line}\n")));
    let all = [("all", Text::join(steps, "")), ("commands", Text::join(commands, ""))];
    renderer.file("registries.yml", Language::Yaml, WORKFLOW, &all);
}
