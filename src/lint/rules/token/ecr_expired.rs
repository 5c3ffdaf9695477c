//! A password of Amazon ECR that has expired.

use super::common::{ask_helper, remove, token_of};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "ecr-expired",
    severity: Severity::Error,
    title: "Expired Amazon ECR password",
    why: "Amazon ECR issues no lasting passwords: what `aws ecr get-login-password` prints expires \
        after 12 hours. The time is in the password itself, below its base64.\n\n\
        For one more login, run `aws ecr get-login-password | docker login -u AWS --password-stdin \
        HOST`. To have it renewed automatically, install `docker-credential-ecr-login` and name it \
        in `credHelpers`. A cluster on AWS needs neither: there the node has the right to pull.",
    source: "AWS documentation, Amazon ECR API, AuthorizationData (12 hours); the number in the \
        password: measured on a published sample",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[Example::login("123456789012.dkr.ecr.eu-central-1.amazonaws.com", "«AWS:eyJwYXlsb2FkIjoiZmFrZSIsImRhdGFrZXkiOiJmYWtlIiwidmVyc2lvbiI6IjIiLCJ0eXBlIjoiREFUQV9LRVkiLCJleHBpcmF0aW9uIjoxNzY3MDk2MDAwfQ==»")
        .note("from two days before yesterday's login")],
    good: &[Example::login("123456789012.dkr.ecr.eu-central-1.amazonaws.com", "«AWS:eyJwYXlsb2FkIjoiZmFrZSIsImRhdGFrZXkiOiJmYWtlIiwidmVyc2lvbiI6IjIiLCJ0eXBlIjoiREFUQV9LRVkiLCJleHBpcmF0aW9uIjoxNzY3MzA4NDAwfQ==»")],
    near_misses: &[
        Example::login("registry.example.com", "«AWS:correct-horse-battery»").note("a user called AWS"),
        Example::new(r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#)
            .note("a helper renews it"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, token)) = token_of(entry, &["ecr"]) else {
        return;
    };
    if token.has_ended(context.now) {
        let ending = token.ending(context.now).unwrap_or_default();
        let message = format!(
            "The ECR password {ending}; such passwords last 12 hours. Every client that sends it \
             is refused."
        );
        diagnostics
            .value(entry, control, message)
            .fix_entry(
                "Ask the helper ecr-login instead",
                Applicability::NeedsReview,
                |context, entry| ask_helper(context, entry, "ecr-login"),
            )
            .fix_entry(
                "Remove the registry with its expired password",
                Applicability::LosesData,
                remove,
            );
    }
}
