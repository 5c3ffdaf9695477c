//! A password with a line end at its end.

use crate::config::edit::set_login;
use crate::lint::{
    Affects, Case, Check, Control, EntryCase, Example, Finding, Fix, Grade, Report, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "auth-password-newline",
    severity: Severity::Warning,
    title: "Password ends in a newline",
    why: "The newline is part of the password: every client sends it, and the registry says 401. \
        It comes from `echo password | base64`, because `echo` ends its text with a newline; \
        `printf %s` and `echo -n` do not.\n\n\
        Base64 that ends in `Cg==` always ends in a newline.",
    source:
        "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth: trims NULs only (measured)",
    affects: Affects::Clients(&[
        "docker-cli",
        "docker-auth-config",
        "buildkit",
        "containers-image",
        "kubelet",
        "k8schain",
        "go-containerregistry",
        "oras-go",
        "nerdctl",
        "gitlab-runner",
        "docker-py",
        "oras-py",
        "docker_credential",
    ]),
    check: Check::Entry(find),
    fixes: &[Fix {
        label: "Remove the newline from the password",
        grade: Grade::NeedsALook,
        edits: trim,
    }],
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldAo="}}}"#)
            .note("made with echo instead of printf"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA0K"}}}"#)
            .note("CR LF, from Windows"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzCmNyZXQ="}}}"#)
            .note("a newline inside the password"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\\n\"}}}")
            .note("a newline behind the base64"),
    ],
};

fn find(_: &Case<'_>, entry: &EntryCase<'_>, report: &mut Report<'_>) {
    let Some(password) = entry.password() else {
        return;
    };
    if without_line_end(password).len() < password.len() {
        report.auth(
            entry,
            Control::Password,
            "Every client sends the newline with the password, and the registry refuses it.",
        );
    }
}

fn trim(case: &Case<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let entry = case.entry_of(finding)?;
    let password = without_line_end(entry.password()?);
    set_login(case.document(), entry.entry.id, entry.user()?, password)
}

fn without_line_end(password: &[u8]) -> &[u8] {
    let end = password
        .iter()
        .rposition(|byte| !matches!(byte, b'\r' | b'\n'))
        .map_or(0, |last| last + 1);
    &password[..end]
}
