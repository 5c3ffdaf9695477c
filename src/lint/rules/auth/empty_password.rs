//! A username without a password.

use super::fixes::LoginFixes as _;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-empty-password",
    severity: Severity::Warning,
    title: "Empty password",
    why: "The entry has a username and no password. Clients send the name with an empty password, \
        which registries refuse; some clients send nothing.\n\n\
        It comes from `echo -n \"$USER:$TOKEN\" | base64` where the variable was not set. With an \
        `identitytoken` it is correct: `docker login` writes it that way.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth (measured); what a \
        registry does: unverified",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::auth("«alice:»"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"alice"}}}"#),
    ],
    good: &[
        Example::auth("«alice:s3cret»"),
        Example::auth("«alice:s3cret»"),
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"reg.azurecr.io":{"auth":"«alice:»","identitytoken":"fake-refresh-token"}}}"#,
        )
        .note("what docker login writes with a token"),
        Example::new(r#"{"auths":{"ghcr.io":{}}}"#),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if !entry.password().is_some_and(<[u8]>::is_empty) {
        return;
    }
    let has_user = entry.user().is_some_and(|user| !user.is_empty());
    let has = |field| !entry.entry.string(field).is_empty();
    if has_user && !has("identitytoken") && !has("registrytoken") {
        diagnostics
            .value(
                entry,
                Control::Password,
                "There is a username but no password, so the registry refuses the login.",
            )
            .remove_login();
    }
}
