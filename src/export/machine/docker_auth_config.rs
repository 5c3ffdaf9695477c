//! The variable `DOCKER_AUTH_CONFIG` for Docker itself, which reads it strictly.

use crate::export::inner;
use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;

/// The strict variable.
pub(super) const TARGET: Target = Target {
    id: "docker-auth-config",
    name: "DOCKER_AUTH_CONFIG, strict",
    group: Group::Machine,
    summary: "Nothing but auths with an auth in each: one more key, and Docker ignores the whole variable.",
    consumer: "Docker 28.3 and newer",
    carries: Carries::Logins,
    several: true,
    reader: Some("docker-auth-config"),
    where_to_paste: "The environment variable DOCKER_AUTH_CONFIG. It comes before the file and before every helper, and its keys match exactly or not at all.",
    form: Form::Text,
    limits: Limits {
        max_bytes: Some(131_071),
        note: "One variable holds at most 128 KiB on Linux (MAX_ARG_STRLEN). Every child process sees it.",
    },
    check: "docker manifest inspect «image»",
    verified: Verified::By("bash, dash, Python json"),
    unverified: &[],
    options: &[],
    write,
};

fn write(job: &mut Job<'_>) {
    let text = inner::config(&job.accounts, false);
    job.read = Some(crate::json::Document::parse(text.bytes().expose()));
    job.value_file("docker-auth-config.json", Language::Json, text);
    let template =
        "# «made»\nDOCKER_AUTH_CONFIG=$(cat docker-auth-config.json)\nexport DOCKER_AUTH_CONFIG\n";
    let commands = Text::fill(template, &[("made", &job.made())]);
    job.commands("From the file into the variable", Language::Shell, commands);
}
