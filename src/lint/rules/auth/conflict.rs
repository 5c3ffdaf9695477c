//! `auth` and the two plain fields say different things.

use super::repair::FROM_FIELDS;
use crate::config::edit::remove_entry_fields;
use crate::config::Login;
use crate::lint::{
    Affects, Applicability, Check, Control, Diagnostics, EntryContext, Example, Fix, LintContext,
    Rule, Severity,
};

pub(super) const RULE: Rule = Rule {
    id: "auth-conflict",
    severity: Severity::Warning,
    title: "Two logins in one entry",
    why: "The entry has an `auth` and also `username` or `password`, and they differ. `auth` wins: \
        Docker, Podman, Kubernetes and all others use it, and nobody sees that the second login \
        is dead. docker_credential, a library for Rust, refuses the entry.\n\n\
        It is what remains when somebody changes the password in one place only. \
        `kubectl create secret docker-registry` writes all three, with the same login.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go; kubernetes v1.29.15, \
        pkg/credentialprovider/config.go; docker_credential 1.4.0, src/lib.rs (measured)",
    affects: Affects::Clients(&["docker_credential"]),
    check: Check::Entry(find),
    fixes: &[
        Fix {
            label: "Remove username and password",
            applicability: Applicability::LosesData,
            edits: |context, finding| {
                let id = context.entry_of(finding)?.entry.id;
                remove_entry_fields(context.document(), id, &["username", "password"])
            },
        },
        Fix {
            applicability: Applicability::LosesData,
            ..FROM_FIELDS
        },
    ],
    bad: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"old","auth":"Ym90OnMzY3JldA=="}}}"#,
        ),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"alice","auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("only another name"),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"Ym90OnMzY3JldA=="}}}"#,
        ),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","auth":"Ym90OnMzY3JldA=="}}}"#),
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"Ym90OnMzY3JldA=="}}}"#,
        )
        .note("what kubectl writes"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"","auth":"Ym90OnMzY3JldA=="}}}"#),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Login::Auth(Ok(login)) = &entry.login else {
        return;
    };
    if entry.entry.value().members().nth(1).is_none() {
        return;
    }
    let (user, password) = (
        entry.entry.string("username"),
        entry.entry.string("password"),
    );
    let differs = |field: &str, used: &[u8]| !field.is_empty() && field.as_bytes() != used;
    let control = if differs(&user, &login.user) {
        Control::Username
    } else if differs(&password, login.password.expose()) {
        Control::Password
    } else {
        return;
    };
    diagnostics.auth(
        entry,
        control,
        "auth says another login than username and password. Clients use auth; \
            docker_credential, a Rust library, refuses both.",
    );
}
