//! An entry with an identity token and a password.

use crate::config::edit::{remove_entry_fields, set_login};
use crate::lint::{
    Affects, Applicability, Check, Control, Diagnostics, EntryContext, Example, Finding, Fix,
    LintContext, Rule, Severity, ALL_CLIENTS,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "identitytoken-and-password",
    severity: Severity::Warning,
    title: "An identity token and a password",
    why: "Docker and most others use the identity token and never try the password, also when the \
        token is no longer valid. Kubernetes and oras for Python know no identity token and use \
        the password. So the same file signs in as two, and which one stops working first is not \
        seen from it.\n\n\
        No client writes both. Such entries come from merging files, for example with `jq`, which \
        keeps the old token beside the new `auth`.",
    source: "docker/cli v29.7.2 and twelve other clients (measured); issue openshift/release#82751",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::Entry(find),
    fixes: &[
        Fix {
            label: "Remove the identity token",
            applicability: Applicability::LosesData,
            edits: |context, finding| {
                remove_entry_fields(context.document(), finding.entry?, &["identitytoken"])
            },
        },
        Fix {
            label: "Remove the password",
            applicability: Applicability::LosesData,
            edits: without_password,
        },
    ],
    bad: &[BOTH, BOTH],
    good: &[
        Example::new(r#"{"auths":{"team.azurecr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(
            r#"{"auths":{"team.azurecr.io":{"auth":"Ym90Og==","identitytoken":"not-a-real-token"}}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA==","identitytoken":""}}}"#)
            .note("an empty token"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA==","username":"bot","password":"s3cret"}}}"#,
        )
        .note("as kubectl writes it"),
    ],
};

const BOTH: Example = Example::new(
    r#"{"auths":{"team.azurecr.io":{"auth":"Ym90OnMzY3JldA==","identitytoken":"not-a-real-token"}}}"#,
);

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    // Nearly all entries have one key.
    if entry.entry.value().members().nth(1).is_none() {
        return;
    }
    let has_password = entry
        .password()
        .is_some_and(|password| !password.is_empty());
    let Some(token) = entry.entry.field("identitytoken") else {
        return;
    };
    if has_password && token.value.as_str().is_some_and(|token| !token.is_empty()) {
        diagnostics.entry(
            entry,
            token.value.range(),
            Control::IdentityToken,
            "Docker and most others send the token and never try the password; Kubernetes and oras \
             for Python send the password.",
        );
    }
}

fn without_password(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let entry = context.entry_of(finding)?;
    set_login(context.document(), entry.entry.id, entry.user()?, b"")
}
