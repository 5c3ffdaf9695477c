//! An access key of AWS instead of a password of the registry.

use super::common::{ask_helper, token_of};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "aws-access-key",
    severity: Severity::Error,
    title: "AWS access key as a registry login",
    why:
        "An access key (`AKIA…`, or `ASIA…` for some hours) opens AWS itself, for everything that \
        its IAM identity may do. Amazon ECR does not take it as a login: there the user is `AWS` \
        and the password is what `aws ecr get-login-password` prints.\n\n\
        Remove the key from this file. If the file was shared, delete the key in IAM first, and \
        then check what it was used for.",
    source: "AWS documentation, Amazon ECR private registry authentication, and IAM identifiers; \
        gitleaks, rule aws-access-token",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::login(
            "123456789012.dkr.ecr.eu-central-1.amazonaws.com",
            "«AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»",
        )
        .note("the key of AWS's own documentation"),
        Example::login("registry.example.com", "«AWS:AKIAIOSFODNN7EXAMPLE»")
            .note("as the password"),
    ],
    good: &[
        Example::new(
            r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#,
        ),
        Example::login("registry.example.com", "«bot:correct-horse-battery»"),
    ],
    near_misses: &[Example::login("registry.example.com", "«AKIA:correct-horse-battery»")
        .note("a user called AKIA")],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, _)) = token_of(entry, &["aws-access-key"]) else {
        return;
    };
    let message = "This is an access key of AWS. No registry takes it as a login, and anyone who \
        reads the file can use it for everything that its IAM identity may do.";
    let finding = diagnostics.value(entry, control, message);
    if entry.facts().is_some_and(|facts| facts.id.starts_with("ecr")) {
        finding.fix_entry(
            "Ask the helper ecr-login instead",
            Applicability::NeedsReview,
            |context, entry| ask_helper(context, entry, "ecr-login"),
        );
    }
}
