//! An `auth` that was encoded twice.

use super::fault::{fault, AuthFault};
use super::fixes::LoginFixes as _;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-double-encoded",
    severity: Severity::Error,
    title: "auth is encoded twice",
    why: "Decoded once, this is base64 again, and only then `user:password`. This happens when a \
        tool encodes a value that was already encoded: `base64` after `base64`, or the `data` of a \
        Kubernetes Secret.\n\n\
        Docker decodes once and finds no colon. It stops reading the file's logins there, and the \
        next `docker login` drops those that it had not read.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth (measured); \
        hashicorp/terraform-provider-kubernetes#145, same7ammar/kube-composer#57",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::auth("WW05ME9uTXpZM0psZEE9PQ=="),
        Example::auth("V1cwNU1FOXVUWHBaTTBwc1pFRTlQUT09")
            .note("three times"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"old","auth":"WW05ME9uTXpZM0psZEE9PQ=="}}}"#,
        )
        .note("Docker continues with the two other fields"),
    ],
    good: &[
        Example::GOOD,
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"old","auth":"«bot:s3cret»"}}}"#),
    ],
    near_misses: &[
        Example::auth("«bot:Ym90OnMzY3JldA==»")
            .note("only the password is encoded once more"),
        Example::auth("ZmFrZXBhc3N3b3JkMTIK"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if fault(entry) == Some(AuthFault::Twice) {
        diagnostics
            .value(
                entry,
                Control::Auth,
                breaks!(
                "This was encoded as base64 twice; inside is a username, a colon and a password."
            ),
            )
            .respell(context, entry, labels!("Remove the extra layer of base64"));
    }
}
