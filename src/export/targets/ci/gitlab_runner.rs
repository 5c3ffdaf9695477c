//! GitLab Runner's own config.toml: logins for every project that uses the runner.

use crate::export::targets::prelude::*;
use crate::quote::toml;

/// `environment` of a runner
pub(super) const TARGET: Target = Target {
    id: "gitlab-runner",
    name: "GitLab Runner, config.toml",
    summary: "DOCKER_AUTH_CONFIG in the runner's own file: it pulls the images of all its projects with it.",
    consumer: "GitLab Runner",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::GitlabRunner),
    where_to_paste: "/etc/gitlab-runner/config.toml on the runner, mode 600: the line into your [[runners]]. The runner reads it again without a restart. A variable of a project with this name overrides it.",
    form: Form::Text,
    limits: Limits::note("Every project that uses the runner can print the variable."),
    check: Check::pipeline("# a job with image: «image»; its log says: Authenticating with credentials from $DOCKER_AUTH_CONFIG"),
    verified: Verified::By("Python tomllib"),
    unverified: &["GitLab Runner is not run here."],
    options: &[IMAGE],
    write,
    ..CI
};

fn write(renderer: &mut Renderer<'_>) {
    let line = format!("DOCKER_AUTH_CONFIG={}", renderer.auths().as_str());
    let line = Text::secret(&toml(&line).unwrap_or_default());
    let template = "# «made»\n[[runners]]\n  environment = [«line»]\n";
    let text = renderer.fill(template, &[("line", line)]);
    renderer.value_file("config.toml", Language::Plain, text);
}
