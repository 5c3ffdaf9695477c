//! A password with a line end at its end.

use super::password_space::has_blank_ends;
use crate::config::edit::set_login;
use crate::lint::{
    Affects, Applicability, Check, Control, Diagnostics, EntryContext, Example, Finding, Fix,
    LintContext, Rule, Severity, ALL_CLIENTS,
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
        "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth: trims NULs only (measured); \
        psaia/gen-dockercfg, README",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::Entry(find),
    fixes: &[Fix {
        label: "Remove the newline from the password",
        applicability: Applicability::NeedsReview,
        edits: trim,
    }],
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldAo="}}}"#)
            .note("made with echo instead of printf"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA0K"}}}"#)
            .note("CR LF, from Windows"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret\n"}}}"#)
            .note("the last newline of a file"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzCmNyZXQ="}}}"#)
            .note("a newline inside the password"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\\n\"}}}")
            .note("a newline behind the base64"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldCAK"}}}"#)
            .note("a blank before it: another rule"),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(password) = entry.password() else {
        return;
    };
    let line = without_line_end(password);
    if line.len() == password.len() || has_blank_ends(line) {
        return;
    }
    // Blanks behind a JSON key are allowed in JSON, so a registry may well read it.
    if line.first() == Some(&b'{') && entry.user().is_some_and(|u| u.starts_with(b"_json_key")) {
        let message = "Every client sends the newline behind the JSON key as well.";
        diagnostics
            .auth(entry, Control::Password, message)
            .severity(Severity::Info);
        return;
    }
    diagnostics.auth(
        entry,
        Control::Password,
        "Every client sends the newline with the password, and the registry refuses it.",
    );
}

fn trim(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let entry = context.entry_of(finding)?;
    let (user, password) = (entry.user()?, without_line_end(entry.password()?));
    set_login(context.document(), entry.entry.id, user, password)
}

/// Without CR and LF at its end.
pub(super) fn without_line_end(password: &[u8]) -> &[u8] {
    let end = password
        .iter()
        .rposition(|byte| !matches!(byte, b'\r' | b'\n'))
        .map_or(0, |last| last + 1);
    &password[..end]
}
