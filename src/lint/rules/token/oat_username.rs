//! An organization access token of Docker with a person's name.

use super::common::token_of;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "oat-username",
    severity: Severity::Warning,
    title: "Organization token with a personal username",
    why: "An organization access token (`dckr_oat_`) is sent with the organization's name as the \
        username. With the name or the e-mail address of a person Docker Hub answers unauthorized, \
        which looks like a wrong token.",
    source: "Docker documentation, organization access tokens (the username); the prefix: Docker \
        documentation, reference/api/ai-governance/api.yaml. Docker's answer: reports of users, \
        not confirmed",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[Example::login(
        "https://index.docker.io/v1/",
        "«alice@example.com:dckr_oat_0123456789abcdefghijklmnoAB»",
    )],
    good: &[Example::login(
        "https://index.docker.io/v1/",
        "«acme:dckr_oat_0123456789abcdefghijklmnoAB»",
    )],
    near_misses: &[Example::login(
        "https://index.docker.io/v1/",
        "«alice@example.com:dckr_pat_0123456789abcdefghijklmnoAB»",
    )
    .note("a personal token, with the address of its owner")],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let is_address = || entry.user().is_some_and(|user| user.contains(&b'@'));
    if token_of(entry, &["docker-oat"]).is_some() && is_address() {
        diagnostics.value(
            entry,
            Control::Username,
            "An organization access token is sent with the organization's name, and this is an \
             e-mail address. Docker Hub refuses the login.",
        );
    }
}
