//! `auth` and the two plain fields with different logins.

use super::fixes::LoginFixes as _;
use crate::config::edit;
use crate::config::Login;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-conflict",
    severity: Severity::Warning,
    title: "Two logins in one entry",
    why: "The entry has an `auth` and a different `username` or `password`. `auth` wins: Docker, \
        Podman, Kubernetes and almost all others use it and never report that they ignore the \
        second login. docker_credential, a library for Rust, refuses the entry.\n\n\
        This happens when the password was changed in one place only. `kubectl create secret \
        docker-registry` writes all three, with the same login.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go; kubernetes v1.29.15, \
        pkg/credentialprovider/config.go; docker_credential 1.4.0, src/lib.rs (measured)",
    affects: Affects::Clients(ClientSet::of(&[
        ClientId::DockerCredential,
        ClientId::DockerJava,
        ClientId::TestcontainersJava,
        ClientId::TestcontainersGo,
    ])),
    check: Check::Entry(find),
    bad: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"old","auth":"«bot:s3cret»"}}}"#,
        ),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"alice","auth":"«bot:s3cret»"}}}"#)
            .note("only another name"),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"«bot:s3cret»"}}}"#,
        ),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","auth":"«bot:s3cret»"}}}"#),
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"«bot:s3cret»"}}}"#,
        )
        .note("what kubectl writes"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"","auth":"«bot:s3cret»"}}}"#),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Login::Auth(Ok(login)) = entry.login() else {
        return;
    };
    if entry.entry.value().members().nth(1).is_none() {
        return;
    }
    let (user, password) = (entry.entry.string("username"), entry.entry.string("password"));
    let differs = |field: &str, used: &[u8]| !field.is_empty() && field.as_bytes() != used;
    let field = if differs(&user, &login.user) {
        "username"
    } else if differs(&password, login.password.expose()) {
        "password"
    } else {
        return;
    };
    let range = entry.entry.field(field).map_or_else(|| entry.entry.range(), |at| at.value.range());
    let message = "auth holds another login than username and password. Clients use auth; \
        docker_credential, a Rust library, refuses both.";
    diagnostics
        .entry(entry, range, Control::of_field(field), message)
        .fix_entry("Remove username and password", Applicability::LosesData, |context, entry| {
            let fields = ["username", "password"];
            let document = context.document();
            Some(edit::entry::remove_fields(document, entry.entry, &fields))
        })
        .make_from_fields(Applicability::LosesData);
}
