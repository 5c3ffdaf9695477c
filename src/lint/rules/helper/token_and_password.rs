//! An entry with an identity token and a password.

use crate::config::edit::entry::{remove_fields, set_login};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "identitytoken-and-password",
    severity: Severity::Warning,
    title: "Both identity token and password",
    why: "Docker and most others use the identity token and never try the password, even when the \
        token is no longer valid. Kubernetes and oras for Python use the password. So the same \
        file sends two logins, and it does not show which one stops working first.\n\n\
        No client writes both. Such entries come from merging files, for example with `jq`, which \
        keeps the old token with the new `auth`.",
    source: "docker/cli v29.7.2 and twelve other clients (measured); issue openshift/release#82751",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[BOTH, BOTH],
    good: &[
        Example::key("team.azurecr.io"),
        Example::new(
            r#"{"auths":{"team.azurecr.io":{"auth":"«bot:»","identitytoken":"not-a-real-token"}}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»","identitytoken":""}}}"#)
            .note("an empty token"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»","username":"bot","password":"s3cret"}}}"#,
        )
        .note("as kubectl writes it"),
    ],
};

const BOTH: Example = Example::new(
    r#"{"auths":{"team.azurecr.io":{"auth":"«bot:s3cret»","identitytoken":"not-a-real-token"}}}"#,
);

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    // Nearly all entries have one key.
    if entry.entry.value().members().nth(1).is_none() {
        return;
    }
    let has_password = entry.password().is_some_and(|password| !password.is_empty());
    let Some(token) = entry.entry.field("identitytoken") else {
        return;
    };
    if !has_password || token.value.as_str().is_none_or(|token| token.is_empty()) {
        return;
    }
    let message =
        "Docker and most others send the token and never try the password; Kubernetes and \
        oras for Python send the password.";
    diagnostics
        .entry(entry, token.value.range(), Control::IdentityToken, message)
        .fix_entry("Remove the identity token", Applicability::LosesData, |context, entry| {
            let fields = ["identitytoken"];
            Some(remove_fields(context.document(), entry.entry, &fields))
        })
        .fix_entry("Remove the password", Applicability::LosesData, |context, entry| {
            set_login(context.document(), entry.entry, entry.user()?, b"")
        });
}
