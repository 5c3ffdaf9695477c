//! GitHub Actions: a login step for each registry, with secrets that GitHub can mask exactly.

use crate::export::targets::logins::{obstacle, variables};
use crate::export::targets::prelude::*;
use crate::lint::Destination;
use crate::quote::yaml;

/// docker/login-action
pub(super) const TARGET: Target = Target {
    id: "github-logins",
    name: "GitHub Actions, login steps",
    summary: "Two secrets for each registry, and one step of docker/login-action for each. GitHub masks these values exactly.",
    consumer: "docker/login-action in GitHub Actions",
    capacity: Capacity::TextLogins,
    where_to_paste: "Settings → Secrets and variables → Actions: each value under its name. The steps go into the workflow, before those that pull or push.",
    form: Form::Text,
    limits: Limits::bytes(49_152, "A secret has at most 48 KB. For ghcr.io the token of the job is enough: ${{ secrets.GITHUB_TOKEN }} with packages: write."),
    check: "gh secret list",
    verified: Verified::By("PyYAML, ruamel.yaml"),
    // Without a stored token: Docker documentation, enterprise/security/oidc-connections (read
    // 2026-11-28); docker/login-action v4, src/docker.ts at 14d6a79 (read 2026-11-29).
    unverified: &["docker/login-action v4 was read, up to 4.6.0, and not run. It takes a host of ECR for AWS keys unless ecr is false.", "Docker Hub and dhi.io need no stored token in GitHub Actions: since 4.5.0 the action signs in by OIDC, with permissions id-token: write, the organization's name as username, no password, and DOCKERHUB_OIDC_CONNECTIONID. That needs a Team or Business plan and is not written here."],
    write,
    destination: Some(Destination::GitHub),
    ..CI
};

const STEP: &str = "      - uses: docker/login-action@v4
        with:
«registry»          username: ${{ secrets.«user» }}
          password: ${{ secrets.«password» }}
          ecr: false
";

const WORKFLOW: &str = "# «made»
name: registries
\"on\": workflow_dispatch
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
«all»";

fn write(renderer: &mut Renderer<'_>) {
    renderer.keep(obstacle);
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
        let (user, password) = (format!("{name}_USERNAME"), format!("{name}_PASSWORD"));
        let pieces = [
            ("registry", registry),
            ("user", Text::plain(&user)),
            ("password", Text::plain(&password)),
        ];
        steps.push(Text::fill(STEP, &pieces));
        if let Some((name, secret)) = account.login_texts() {
            values.push((user, name));
            values.push((password, secret));
        }
    }
    renderer.values(values);
    if !steps.is_empty() {
        let all = [("all", Text::join(steps, ""))];
        renderer.file("registries.yml", Language::Yaml, WORKFLOW, &all);
    }
}
