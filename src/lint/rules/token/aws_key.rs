//! An access key of AWS where a password of the registry belongs.

use super::{ask_helper, token_of};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Finding, Fix, LintContext,
    Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "aws-access-key",
    severity: Severity::Error,
    title: "AWS access key as a registry login",
    why: "An access key (`AKIA…`, or `ASIA…` for some hours) opens AWS itself, for everything that \
        its IAM identity may do. Amazon ECR does not take it as a login: there the user is `AWS` \
        and the password is what `aws ecr get-login-password` prints.\n\n\
        Take the key out of this file. If the file was shared, delete the key in IAM first, and \
        then look at what it was used for.",
    source: "AWS documentation, Amazon ECR private registry authentication, and IAM identifiers; \
        gitleaks, rule aws-access-token",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    fixes: &[Fix {
        label: "Ask the helper ecr-login instead",
        applicability: Applicability::NeedsReview,
        edits: helper,
    }],
    bad: &[
        Example::new(r#"{"auths":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":{"auth":"QUtJQUlPU0ZPRE5ON0VYQU1QTEU6d0phbHJYVXRuRkVNSS9LN01ERU5HL2JQeFJmaUNZRVhBTVBMRUtFWQ=="}}}"#)
            .note("the key of AWS's own documentation"),
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"QVdTOkFLSUFJT1NGT0ROTjdFWEFNUExF"}}}"#)
            .note("as the password"),
    ],
    good: &[
        Example::new(r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#),
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OmNvcnJlY3QtaG9yc2UtYmF0dGVyeQ=="}}}"#),
    ],
    near_misses: &[Example::new(r#"{"auths":{"registry.example.com":{"auth":"QUtJQTpjb3JyZWN0LWhvcnNlLWJhdHRlcnk="}}}"#)
        .note("a user called AKIA")],
};

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if let Some((control, _)) = token_of(entry, &["aws-access-key"]) {
        diagnostics.auth(
            entry,
            control,
            "This is an access key of AWS. No registry takes it as a login, and whoever reads the \
             file can use it for everything that its IAM identity may do.",
        );
    }
}

fn helper(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let entry = context.entry_of(finding)?;
    entry.facts().filter(|facts| facts.id.starts_with("ecr"))?;
    ask_helper(context, finding, "ecr-login")
}
