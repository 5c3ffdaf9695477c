//! An `auth` that is not base64, for no reason that another rule knows.

use super::fault::{fault, AuthFault};
use super::fixes::LoginFixes as _;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-not-base64",
    severity: Severity::Error,
    title: "auth is not base64",
    why: "`auth` must be base64 of `user:password`: letters, digits, `+` and `/`, filled with `=` \
        to a multiple of 4. This is often a plain password or half of a copied value.\n\n\
        Docker reads entries in a random order and stops at such an entry, so other registries \
        work on some runs and fail on others. The next `docker login` drops what was not decoded.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, LoadFromReader and decodeAuth (measured)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"not base64!"}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","auth":"opensesame"}}}"#)
            .note("a plain password, as in a manual of Kubernetes"),
        Example::auth("Basic Ym90OnMzY3JldA==")
            .note("a whole header"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"«bot:s3cret»"}}}"#),
        Example::auth("«bot:opensesame»"),
        Example::GOOD,
    ],
    near_misses: &[
        Example::auth("").note("an empty auth holds nothing"),
        Example::auth("YWI6cD8-cX5-")
            .note("base64, but in another alphabet"),
        Example::auth(r"Ym90OnMzY3JldA==\n")
            .note("Docker skips line breaks"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if fault(entry) == Some(AuthFault::NotBase64) {
        diagnostics
            .value(
                entry,
                Control::Auth,
                breaks!("This is not base64 of a username, a colon and a password."),
            )
            .make_from_fields(Applicability::NeedsReview)
            .add_user()
            .remove_auth();
    }
}
