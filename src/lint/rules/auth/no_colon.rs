//! Base64 of a text without a colon.

use super::fault::{fault, AuthFault};
use super::fixes::{known_user, LoginFixes as _};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-no-colon",
    severity: Severity::Error,
    title: "There is no user name in auth",
    why: "`auth` is base64 of a user name, a colon and a password. This one decodes to text \
        without a colon: somebody encoded the password alone. A well-known case stood in the \
        manual of Kubernetes for years, `ZmFrZXBhc3N3b3JkMTIK`: one word and a newline, copied \
        into many files.\n\n\
        Docker stops reading the file's logins at such an entry, in a random order. Kubernetes \
        refuses the Secret and pulls nothing with it. Podman prints a warning and goes on without \
        this login.",
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
        breaks!("This is base64 of a text without a colon: the user name is missing in it.")
    } else {
        breaks!("This is base64 of a text without a colon: the user name is missing, and the file does not say it elsewhere. Enter both in the form.")
    };
    diagnostics
        .value(entry, Control::Auth, message)
        .make_from_fields(Applicability::NeedsReview)
        .add_user()
        .remove_auth();
}
