//! Readable `user:password` in `auth`.

use super::fault::{fault, AuthFault};
use super::fixes::LoginFixes as _;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-plain-text",
    severity: Severity::Error,
    title: "Login is not encoded",
    why: "`auth` holds `user:password` in base64, so that it can carry any byte. This value has a \
        colon, which never occurs in base64.\n\n\
        Encoding hides nothing. It is only the form that Docker and Kubernetes read; without it \
        Docker stops reading the file's logins at this entry.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth (measured); \
        aquasecurity/starboard#857",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::auth("bot:s3cret"),
        Example::auth(r"bot:s3cret\n"),
        Example::auth("Ym90:OnMzY3JldA==").note("docker-py skips the colon and reads a login"),
    ],
    good: &[Example::GOOD, Example::GOOD, Example::auth("«Ym90O:OnMzY3JldA==»")],
    near_misses: &[Example::auth("https://ghcr.io").note("an address"), Example::auth("YTpi")],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if fault(entry) == Some(AuthFault::PlainText) {
        diagnostics
            .value(
                entry,
                Control::Auth,
                breaks!("Username and password are in plain text here; they must be base64."),
            )
            .respell(context, entry, labels!("Encode it as base64"));
    }
}
