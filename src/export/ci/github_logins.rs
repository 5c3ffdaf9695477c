//! GitHub Actions: a login step for each registry, with secrets that GitHub can mask exactly.

use super::circleci::names;
use crate::docker::DOCKER_HUB_KEY;
use crate::export::job::Job;
use crate::export::kubernetes::scalar;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;

/// docker/login-action
pub(super) const TARGET: Target = Target {
    id: "github-logins",
    name: "GitHub Actions, login steps",
    group: Group::Ci,
    summary: "Two secrets for each registry, and one step of docker/login-action for each. GitHub masks these values exactly.",
    consumer: "docker/login-action in GitHub Actions",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "Settings → Secrets and variables → Actions: each value under its name. The steps go into the workflow, before those that pull or push.",
    form: Form::Text,
    limits: Limits {
        max_bytes: Some(49_152),
        note: "A secret has at most 48 KB. For ghcr.io the token of the job is enough: ${{ secrets.GITHUB_TOKEN }} with packages: write.",
    },
    check: "gh secret list",
    verified: Verified::By("PyYAML, ruamel.yaml"),
    unverified: &["docker/login-action v4.1.0 was read, not run. It takes a host of ECR for AWS keys unless ecr is false."],
    options: &[],
    write,
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

fn write(job: &mut Job<'_>) {
    job.keep(crate::export::machine::login_obstacle);
    let mut steps = Vec::new();
    let mut values = Vec::new();
    for (account, (user, password)) in job.accounts.iter().zip(names(&job.accounts)) {
        let registry = if account.key == DOCKER_HUB_KEY {
            Text::default()
        } else {
            let host = scalar(&account.host());
            Text::fill("          registry: «host»\n", &[("host", &host)])
        };
        let (user, password) = (Text::plain(&user), Text::plain(&password));
        let pieces = [
            ("registry", &registry),
            ("user", &user),
            ("password", &password),
        ];
        steps.push(Text::fill(STEP, &pieces));
        let texts = (account.user_text(), account.password.expose_str());
        if let (Some(name), Some(secret)) = texts {
            values.push((user.as_str().to_owned(), Text::plain(name)));
            values.push((password.as_str().to_owned(), Text::secret(secret)));
        }
    }
    for (name, value) in values {
        job.value(name, Form::Text, value);
    }
    if steps.is_empty() {
        return;
    }
    let all = Text::join(&steps, "");
    let text = Text::fill(WORKFLOW, &[("made", &job.made()), ("all", &all)]);
    job.file("registries.yml", Language::Yaml, text);
}
