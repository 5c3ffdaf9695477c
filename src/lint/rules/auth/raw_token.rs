//! A token in `auth` as it was issued.

use super::fault::{fault, AuthFault};
use super::fixes::{known_user, LoginFixes as _};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-raw-token",
    severity: Severity::Error,
    title: "auth is a bare token",
    why: "`auth` holds base64 of `user:token`, never the token alone. Every registry requires a \
        username with the token, even if it ignores the name.\n\n\
        Docker stops reading the file's logins at such an entry, and the next `docker login` drops \
        those that it had not read. Enter the token under *Password or token*, and the username; \
        the page makes the `auth`.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth (measured); \
        jesseduffield/lazydocker#747; prefixes: gitleaks config",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","auth":"ghp_0123456789abcdefABCDEF0123456789abcd"}}}"#,
        ),
        Example::auth("6f1ed002ab5595859014ebf0951522d9f1e2a3b4")
            .note("40 hex digits, as Gitea makes them: base64 by its letters"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"1b2c3d4e-1111-2222-3333-444455556666"}}}"#,
        ),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","auth":"«bot:ghp_0123456789abcdefABCDEF0123456789abcd»"}}}"#,
        ),
        Example::GOOD,
        Example::GOOD,
    ],
    near_misses: &[
        Example::auth("«bot:ghp_0123456789abcdefABCDEF0123456789abcd»")
            .note("encoded as it should be"),
        Example::auth("ZmFrZXBhc3N3b3JkMTIK").note("encoded, but without a username"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let message = if fault(entry) == Some(AuthFault::RawToken) {
        if known_user(entry).is_some() {
            breaks!(
                "This looks like a token itself; auth needs base64 of username, colon and token."
            )
        } else {
            breaks!("This looks like a token itself; auth needs base64 of username, colon and token. Enter both in the form.")
        }
    } else if entry.user() == Some(b"reftkn") {
        "This looks like a reference token of Artifactory itself. Clients take its first \
            characters for a username, and the registry refuses them."
    } else {
        return;
    };
    diagnostics
        .value(entry, Control::Auth, message)
        .make_from_fields(Applicability::NeedsReview)
        .add_user()
        .remove_auth();
}
