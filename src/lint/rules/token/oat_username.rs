//! An organization access token of Docker with a person's name.

use super::token_of;
use crate::lint::{
    Affects, Check, Control, Diagnostics, EntryContext, Example, LintContext, Rule, Severity,
};

pub(super) const RULE: Rule = Rule {
    id: "oat-username",
    severity: Severity::Warning,
    title: "Organization token with a personal user name",
    why: "An organization access token (`dckr_oat_`) signs in with the organization's name as the \
        user name. With the name or the e-mail address of a person Docker Hub answers \
        unauthorized, which looks like a wrong token.",
    source: "Docker documentation, organization access tokens (the user name); the prefix: \
        Docker documentation, reference/api/ai-governance/api.yaml. Docker's answer: reports of \
        users, not confirmed",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    fixes: &[],
    bad: &[Example::new(r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2VAZXhhbXBsZS5jb206ZGNrcl9vYXRfMDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub0FC"}}}"#)],
    good: &[Example::new(r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWNtZTpkY2tyX29hdF8wMTIzNDU2Nzg5YWJjZGVmZ2hpamtsbW5vQUI="}}}"#)],
    near_misses: &[
        Example::new(r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2VAZXhhbXBsZS5jb206ZGNrcl9wYXRfMDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub0FC"}}}"#)
            .note("a personal token, with the address of its owner"),
    ],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let is_address = || entry.user().is_some_and(|user| user.contains(&b'@'));
    if token_of(entry, &["docker-oat"]).is_some() && is_address() {
        diagnostics.auth(
            entry,
            Control::Username,
            "An organization access token signs in with the organization's name, and this is an \
             e-mail address. Docker Hub refuses the login.",
        );
    }
}
