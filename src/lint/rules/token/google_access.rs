//! An access token of Google.

use super::{ask_helper, is_given_away, token_of};
use crate::lint::{
    Activity, Affects, Applicability, Check, Destination, Diagnostics, EntryContext, Example,
    Finding, Fix, LintContext, Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "gcp-oauth",
    severity: Severity::Warning,
    title: "Google access token lives for an hour",
    why: "With the user `oauth2accesstoken` the password is what `gcloud auth print-access-token` \
        prints. It lives for one hour, or up to 12 where an organization allows that, and does not \
        say when it ends.\n\n\
        That is right for a login by hand. For keeping, let the helper `gcloud` renew it \
        (`gcloud auth configure-docker HOST`), or give a cluster or a CI system an identity of its \
        own.",
    source: "Google Cloud documentation, set up authentication for Docker; gcloud reference, auth \
        print-access-token, --lifetime (3600 seconds, at most 43200)",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    fixes: &[Fix {
        label: "Ask the helper gcloud instead",
        applicability: Applicability::NeedsReview,
        edits: helper,
    }],
    bad: &[
        Example::new(r#"{"auths":{"europe-docker.pkg.dev":{"auth":"b2F1dGgyYWNjZXNzdG9rZW46eWEyOS5hMEZha2VGYWtlRmFrZQ=="}}}"#)
            .note("a login by hand: good to know"),
        Example::new(r#"{"auths":{"europe-docker.pkg.dev":{"auth":"b2F1dGgyYWNjZXNzdG9rZW46eWEyOS5hMEZha2VGYWtlRmFrZQ=="}}}"#)
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("into a cluster: a warning"),
    ],
    good: &[
        Example::new(r#"{"credHelpers":{"europe-docker.pkg.dev":"gcloud"}}"#),
        Example::new(r#"{"credHelpers":{"europe-docker.pkg.dev":"gcloud"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"europe-docker.pkg.dev":{"auth":"X2pzb25fa2V5OnsidHlwZSI6InNlcnZpY2VfYWNjb3VudCIsInByaXZhdGVfa2V5X2lkIjoiMGYiLCJwcml2YXRlX2tleSI6Ii0tLS0tQkVHSU4gUFJJVkFURSBLRVktLS0tLVxuWm1GclpRPT1cbi0tLS0tRU5EIFBSSVZBVEUgS0VZLS0tLS1cbiIsImNsaWVudF9lbWFpbCI6InB1bGxlckBkZW1vLmV4YW1wbGUifQ=="}}}"#)
            .note("a key file, which does not end"),
    ],
};

fn find(context: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, _)) = token_of(entry, &["google-access"]) else {
        return;
    };
    let message =
        "This Google access token ends within an hour, or 12 at most. Then every pull with \
         it fails until somebody signs in again.";
    let finding = diagnostics.auth(entry, control, message);
    if !is_given_away(context) {
        finding.severity(Severity::Info);
    }
}

fn helper(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    ask_helper(context, finding, "gcloud")
}
