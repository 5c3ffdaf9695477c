//! A password without a username.

use super::fault::{fault, AuthFault};
use super::fixes::LoginFixes as _;
use crate::config::Login;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-empty-user",
    severity: Severity::Error,
    title: "Empty username",
    why:
        "Docker requires a username even if the registry ignores it: an `auth` that starts with a \
        colon is an error for it and stops it from reading the other logins. Kubernetes reads such \
        an entry.\n\n\
        The same happens with a `password` without a `username`: Docker reads it, and at its next \
        save writes an `auth` that it can no longer read.\n\n\
        Where the registry ignores the username, any name will do. A refresh token belongs in \
        `identitytoken`.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth and encodeAuth; \
        kubernetes v1.29.15, pkg/credentialprovider/config.go (measured)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","auth":"«:s3cret»"}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"password":"s3cret"}}}"#),
    ],
    good: &[Example::GOOD, Example::GOOD],
    near_misses: &[
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"identitytoken":"fake-refresh-token"}}}"#),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let message = match entry.login() {
        Login::Auth(Err(_)) if fault(entry) == Some(AuthFault::EmptyUser) => {
            "Nothing is before the colon in this auth. Docker 29 cannot read the entry and may \
             lose the others at the next login; Kubernetes reads it."
        }
        Login::Fields { user, password } if user.is_empty() && !password.is_empty() => {
            "A password without a username: the next login makes an auth of it that Docker cannot \
             read, and then it may lose the other entries."
        }
        _ => return,
    };
    diagnostics.value(entry, Control::Username, message).add_user().remove_login();
}
