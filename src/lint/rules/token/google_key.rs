//! The key file of a Google service account as a password.

use super::common::{ask_helper, token_of};
use crate::config::token::GoogleKey;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "gcp-json-key",
    severity: Severity::Warning,
    title: "Private Google key in the file",
    why: "With the user `_json_key` the password is the whole key file of a service account, with \
        `_json_key_base64` the same in base64. Its private key does not expire: anyone who reads \
        this file can act as the account, even outside the registry, until the key is deleted in \
        Google Cloud.\n\n\
        Give the account no more than Artifact Registry Reader. Better have no key at all: a \
        cluster can pull with Workload Identity, a CI system with Workload Identity Federation, a \
        person with the helper `gcloud`.\n\n\
        Clients that cut the file or lose its `\\n\
        ` make it useless.",
    source: "Google Cloud documentation, set up authentication for Docker, and best practices for \
        service account keys. That Google refuses a damaged key is not confirmed here",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::new(r#"{"auths":{"europe-docker.pkg.dev":{"auth":"«_json_key:{"type":"service_account","private_key_id":"0f","private_key":"-----BEGIN PRIVATE KEY-----\nZmFrZQ==\n-----END PRIVATE KEY-----\n","client_email":"puller@demo.example"}»"}}}"#).note("a whole key"),
        Example::new(r#"{"auths":{"europe-docker.pkg.dev":{"auth":"«_json_key:{"type":"service_account","private_key_id":"0f","private_key":"-----BEGIN PRIVATE KEY-----»"}}}"#).note("cut off"),
        Example::login("europe-docker.pkg.dev", "«_json_key:eyJ0eXBlIjoic2VydmljZV9hY2NvdW50IiwicHJpdmF0ZV9rZXlfaWQiOiIwZiIsInByaXZhdGVfa2V5IjoiLS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tXG5abUZyWlE9PVxuLS0tLS1FTkQgUFJJVkFURSBLRVktLS0tLVxuIiwiY2xpZW50X2VtYWlsIjoicHVsbGVyQGRlbW8uZXhhbXBsZSJ9»")
            .note("base64 under the name of the plain key"),
    ],
    good: &[
        Example::new(r#"{"credHelpers":{"europe-docker.pkg.dev":"gcloud"}}"#),
        Example::new(r#"{"credHelpers":{"europe-docker.pkg.dev":"gcloud"}}"#),
        Example::new(r#"{"credHelpers":{"europe-docker.pkg.dev":"gcloud"}}"#),
    ],
    near_misses: &[Example::login("registry.example.com", "«json_key:correct-horse-battery»")
        .note("a username that is almost the same")],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some((control, _)) = token_of(entry, &["google-key"]) else {
        return;
    };
    let key = GoogleKey::read(entry.password().unwrap_or_default());
    let message = match key {
        None | Some(GoogleKey { is_whole: false, .. }) => {
            "This is not a whole key file of a Google service account: it was cut, or parts are \
             missing. Google refuses it."
        }
        Some(key) if !fits(entry, &key) => {
            "The username does not match the form of the key: _json_key goes with the key file \
             itself, _json_key_base64 with its base64. Google refuses the login."
        }
        Some(_) => {
            "The file has a private key that does not expire. Anyone who reads the file can act as \
             the service account until the key is deleted."
        }
    };
    diagnostics.value(entry, control, message).fix_entry(
        "Ask the helper gcloud instead, and drop the key",
        Applicability::LosesData,
        |context, entry| ask_helper(context, entry, "gcloud"),
    );
}

/// Returns true when the username fits the form of the key.
fn fits(entry: &EntryContext<'_>, key: &GoogleKey) -> bool {
    let right: &[u8] = if key.is_base64 { b"_json_key_base64" } else { b"_json_key" };
    entry.user() == Some(right)
}
