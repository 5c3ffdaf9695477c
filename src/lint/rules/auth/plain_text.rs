//! Readable `user:password` in `auth`.

use super::repair::{respell, respell_with_care};
use super::trouble::{trouble, Trouble};
use crate::lint::{
    Affects, Check, Control, Diagnostics, EntryContext, Example, LintContext, Rule, Severity,
    ALL_CLIENTS,
};

pub(super) const RULE: Rule = Rule {
    id: "auth-plain-text",
    severity: Severity::Error,
    title: "User and password are not encoded",
    why: "`auth` holds `user:password` in base64, so that any byte can stand in it. Here the text \
        stands as it is: a colon never occurs in base64.\n\n\
        Encoding hides nothing. It is only the form in which Docker and Kubernetes read it; \
        without it Docker stops reading the file's logins at this entry.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth (measured); \
        aquasecurity/starboard#857",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::Entry(find),
    fixes: &[
        respell("Encode it as base64"),
        respell_with_care("Encode it as base64 (changes what a client sends)"),
    ],
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"bot:s3cret"}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"bot:s3cret\n"}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90:OnMzY3JldA=="}}}"#)
            .note("docker-py skips the colon and reads a login"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"WW05ME86T25NelkzSmxkQT09"}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"https://ghcr.io"}}}"#).note("an address"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"YTpi"}}}"#),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if trouble(entry) == Some(Trouble::PlainText) {
        diagnostics.auth(
            entry,
            Control::Auth,
            breaks!("User name and password stand here in plain text; they must be base64."),
        );
    }
}
