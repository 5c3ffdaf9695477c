//! Base64 of a text without a colon.

use super::fault::{fault, AuthFault};
use super::fixes::{known_user, LoginFixes as _};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-no-colon",
    severity: Severity::Error,
    title: "Username missing in auth",
    why: "`auth` is base64 of a username, a colon and a password. This one has no colon: the \
        password was encoded alone. The manual of Kubernetes had such a value for years, \
        `ZmFrZXBhc3N3b3JkMTIK`: one word and a newline, copied into many files.\n\n\
        Docker reads entries in a random order and stops at the first that it cannot decode. \
        Kubernetes refuses the Secret and pulls nothing with it. Podman prints a warning and \
        continues without this login.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth; kubernetes v1.29.15, \
        pkg/credentialprovider/config.go (measured); kubernetes/kubernetes#17286",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"ZmFrZXBhc3N3b3JkMTIK","email":"jdoe@example.com"}}}"#,
        )
        .note("from an old manual of Kubernetes"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"jdoe","auth":"ZmFrZXBhc3N3b3JkMTIK"}}}"#),
        Example::auth("czNjcmV0"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"czNjcmV0"}}}"#,
        ),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«jdoe:fakepassword12»","email":"jdoe@example.com"}}}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"jdoe","auth":"«jdoe:fakepassword12»"}}}"#,
        ),
        Example::GOOD,
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"«bot:s3cret»"}}}"#,
        ),
    ],
    near_misses: &[
        Example::auth("WW05ME9uTXpZM0psZEE9PQ==")
            .note("the colon is one layer deeper"),
        Example::auth("«alice:»").note("a colon at the end"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if fault(entry) != Some(AuthFault::NoColon) {
        return;
    }
    let message = if known_user(entry).is_some() {
        breaks!("This is base64 of a text without a colon: the username is missing in it.")
    } else {
        breaks!("This is base64 of a text without a colon: the username is missing, and the file has it nowhere else. Enter both in the form.")
    };
    diagnostics
        .value(entry, Control::Auth, message)
        .make_from_fields(Applicability::NeedsReview)
        .add_user()
        .remove_auth();
}
