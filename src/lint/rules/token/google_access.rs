//! An access token of Google.

use super::common::{ask_helper, is_given_away, token_of};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "gcp-oauth",
    severity: Severity::Warning,
    title: "Google access token expires after an hour",
    why: "With the user `oauth2accesstoken` the password is what `gcloud auth print-access-token` \
        prints. It expires after one hour, or up to 12 where an organization allows that, and does \
        not contain its expiry time.\n\n\
        That is right for a login by hand. To keep a login, let the helper `gcloud` renew it \
        (`gcloud auth configure-docker HOST`), or give a cluster or a CI system its own identity.",
    source: "Google Cloud documentation, set up authentication for Docker; gcloud reference, auth \
        print-access-token, --lifetime (3600 seconds, at most 43200)",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::login("europe-docker.pkg.dev", "«oauth2accesstoken:ya29.a0FakeFakeFake»")
            .note("a login by hand: good to know"),
        Example::login("europe-docker.pkg.dev", "«oauth2accesstoken:ya29.a0FakeFakeFake»")
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("into a cluster: a warning"),
    ],
    good: &[
        Example::new(r#"{"credHelpers":{"europe-docker.pkg.dev":"gcloud"}}"#),
        Example::new(r#"{"credHelpers":{"europe-docker.pkg.dev":"gcloud"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"europe-docker.pkg.dev":{"auth":"«_json_key:{"type":"service_account","private_key_id":"0f","private_key":"-----BEGIN PRIVATE KEY-----\nZmFrZQ==\n-----END PRIVATE KEY-----\n","client_email":"puller@demo.example"}»"}}}"#)
            .note("a key file, which does not expire"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, _)) = token_of(entry, &["google-access"]) else {
        return;
    };
    let message = "This Google access token expires within an hour, or 12 at most. Then the \
         registry refuses it until you sign in again.";
    let finding = diagnostics.value(entry, control, message).fix_entry(
        "Ask the helper gcloud instead",
        Applicability::NeedsReview,
        |context, entry| ask_helper(context, entry, "gcloud"),
    );
    if !is_given_away(context) {
        finding.severity(Severity::Info);
    }
}
