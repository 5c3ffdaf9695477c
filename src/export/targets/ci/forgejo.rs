//! Forgejo and Gitea Actions: a login step for each registry, without an action from elsewhere.

use crate::export::targets::logins::{obstacle, secret_argument, variable_pair, variables};
use crate::export::targets::prelude::*;

const LABEL: TargetOption = TargetOption::new("label", "Label of the runner", "docker", Rule::Any);

/// Two secrets for each registry, and a workflow.
pub(super) const TARGET: Target = Target {
    id: "forgejo",
    name: "Forgejo and Gitea Actions",
    summary: "Two secrets for each registry, and a workflow that signs in with them. It needs no action from another server.",
    consumer: "the runner of Forgejo or Gitea",
    capacity: Capacity::TextLogins,
    where_to_paste: "Repository → Settings → Actions → Secrets: each value under its name. The workflow goes into .forgejo/workflows or .gitea/workflows. The runner pulls the image of a job before its first step: for a private one write credentials: under container:, with the same two secrets.",
    form: Form::Text,
    limits: Limits::note("Secrets are masked in the log as a whole; a part of one is not. The login is in a folder of the job, and the last step removes it."),
    check: Check::pipeline("docker manifest inspect «image» # in the workflow"),
    verified: Verified::By("bash, dash, PyYAML, ruamel.yaml; GitHub's schema of workflows"),
    // forgejo.org, Actions; docs.gitea.com, secrets (read 2026-11-30).
    unverified: &["Neither runner is run here."],
    options: &[LABEL, IMAGE],
    write,
    ..CI
};

const WORKFLOW: &str = "# «made»
name: registries
\"on\": workflow_dispatch
jobs:
  build:
    runs-on: «label»
    container:
      image: docker:29-cli
    steps:
      - name: Sign in to each registry
        shell: sh
        env:
«env»        run: |
          umask 077
          export DOCKER_CONFIG=\"$GITHUB_WORKSPACE.docker-config\"
          mkdir -p \"$DOCKER_CONFIG\"
          echo \"DOCKER_CONFIG=$DOCKER_CONFIG\" >> \"$GITHUB_ENV\"
«logins»      - name: Check each login
        shell: sh
        run: |
«checks»      - name: Sign out
        if: always()
        shell: sh
        run: rm -rf \"$GITHUB_WORKSPACE.docker-config\"
";

/// Names come from hosts as capital letters, digits and _; the host itself is a value. docker login
/// takes one line break from the end, and this is it.
const LOGIN: &str = "          printf '%s\\n' \"$«password»\" | docker login --username \"$«user»\" --password-stdin«server»\n";

const SECRET_LINE: &str = "          «name»: ${{ secrets.«name» }}\n";

fn write(renderer: &mut Renderer<'_>) {
    renderer.keep(secret_argument);
    renderer.keep(obstacle);
    renderer.one_per_host();
    if renderer.accounts.is_empty() {
        return;
    }
    let (mut env, mut logins, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for (account, name) in renderer.accounts.iter().zip(variables(&renderer.accounts)) {
        let Some((user_value, password_value)) = account.login_texts() else { continue };
        let (user, password) = variable_pair(&name);
        for secret in [&user, &password] {
            env.push(Text::fill(SECRET_LINE, &[("name", Text::plain(secret))]));
        }
        let server = if account.is_hub() {
            String::new()
        } else {
            let host = [("name", Text::plain(&name)), ("host", scalar(&account.host()))];
            env.push(Text::fill("          «name»_REGISTRY: «host»\n", &host));
            format!(" \"${name}_REGISTRY\"")
        };
        let pieces = [("password", &password), ("user", &user), ("server", &server)];
        let pieces = pieces.map(|(name, text)| (name, Text::plain(text)));
        logins.push(Text::fill(LOGIN, &pieces));
        values.push((user, user_value));
        values.push((password, password_value));
    }
    renderer.values(values);
    let checks = renderer.for_images("docker manifest inspect");
    let checks = checks.iter().map(|line| Text::plain(&format!("          {line}\n")));
    let all = [
        ("label", scalar(renderer.option(&LABEL))),
        ("env", Text::join(env, "")),
        ("logins", Text::join(logins, "")),
        ("checks", Text::join(checks, "")),
    ];
    renderer.file("registries.yml", Language::Yaml, WORKFLOW, &all);
}
