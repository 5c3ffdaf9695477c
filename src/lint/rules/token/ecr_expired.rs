//! A password of Amazon ECR that has ended.

use super::{ask_helper, remove, token_of};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Finding, Fix, LintContext,
    Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "ecr-expired",
    severity: Severity::Error,
    title: "Amazon ECR password has ended",
    why: "Amazon ECR gives no lasting passwords: what `aws ecr get-login-password` prints lives for \
        12 hours. When it ends stands in the password itself, below its base64.\n\n\
        For one login more, run \
        `aws ecr get-login-password | docker login -u AWS --password-stdin HOST`. To have it \
        renewed by itself, install `docker-credential-ecr-login` and name it in `credHelpers`. A \
        cluster on AWS needs neither: there the node has the right to pull.",
    source: "AWS documentation, Amazon ECR API, AuthorizationData (12 hours); the number in the \
        password: measured on a published sample",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    fixes: &[
        Fix {
            label: "Ask the helper ecr-login instead",
            applicability: Applicability::NeedsReview,
            edits: helper,
        },
        Fix {
            label: "Remove the registry with its dead password",
            applicability: Applicability::LosesData,
            edits: remove,
        },
    ],
    bad: &[Example::new(r#"{"auths":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":{"auth":"QVdTOmV5SndZWGxzYjJGa0lqb2labUZyWlNJc0ltUmhkR0ZyWlhraU9pSm1ZV3RsSWl3aWRtVnljMmx2YmlJNklqSWlMQ0owZVhCbElqb2lSRUZVUVY5TFJWa2lMQ0psZUhCcGNtRjBhVzl1SWpveE56WTNNRGsyTURBd2ZRPT0="}}}"#)
        .note("from two days before yesterday's login")],
    good: &[Example::new(r#"{"auths":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":{"auth":"QVdTOmV5SndZWGxzYjJGa0lqb2labUZyWlNJc0ltUmhkR0ZyWlhraU9pSm1ZV3RsSWl3aWRtVnljMmx2YmlJNklqSWlMQ0owZVhCbElqb2lSRUZVUVY5TFJWa2lMQ0psZUhCcGNtRjBhVzl1SWpveE56WTNNekE0TkRBd2ZRPT0="}}}"#)],
    near_misses: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"QVdTOmNvcnJlY3QtaG9yc2UtYmF0dGVyeQ=="}}}"#).note("somebody called AWS"),
        Example::new(r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#)
            .note("a helper renews it"),
    ],
};

fn find(context: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, token)) = token_of(entry, &["ecr"]) else {
        return;
    };
    if token.has_ended(context.now) {
        let ending = token.ending(context.now).unwrap_or_default();
        let message = format!(
            "The ECR password {ending}; such passwords live for 12 hours. Every client that sends \
             it is refused."
        );
        diagnostics.auth(entry, control, message);
    }
}

fn helper(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    ask_helper(context, finding, "ecr-login")
}
