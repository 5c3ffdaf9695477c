//! Asks the client that will read the result whether it finds each credential.

use std::borrow::Cow;

use super::model::account::Account;
use super::model::rendering::Warning;
use super::sample::sample;
use crate::client::{Client, Credential, Outcome};
use crate::json::Document;
use crate::registries::example_image;

/// Maximum work, in bytes of the file times registries; more would make the page wait too long.
const MAX_WORK: usize = 4_000_000;

/// Returns the use that the reader would make of an entry, when it is not the intended one.
fn verdict(outcome: &Outcome, account: &Account) -> Option<&'static str> {
    let is_meant = |found: &Credential| {
        let login = found.user == account.user && found.password == account.password;
        let token = account.identity_token.as_bytes() == found.identity_token.expose();
        (login && found.auth.is_empty() || !account.identity_token.is_empty()) && token
    };
    if outcome.choices().len() > 1 {
        let choices = outcome.choices().iter();
        let wrong = choices.filter(|one| verdict(one, account).is_some()).count();
        return match wrong {
            0 => None,
            all if all == outcome.choices().len() => Some("uses another entry of this file"),
            _ => Some("chooses between entries of this file at random"),
        };
    }
    if outcome.helper().is_some() {
        return Some("asks a credential helper instead of using this entry");
    }
    if outcome.message().is_some() {
        return Some("stops with an error");
    }
    match outcome.logins() {
        [] => Some("does not find this entry"),
        [first, ..] if is_meant(first) => None,
        [_, rest @ ..] if rest.iter().any(is_meant) => {
            Some("tries another entry of this file first")
        }
        _ => Some("uses another entry of this file"),
    }
}

/// Returns one warning for each entry that `reader` would not use for an image of its registry.
pub(super) fn check(reader: &Client, document: &Document, accounts: &[Account]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if document.bytes().len().saturating_mul(accounts.len()) > MAX_WORK {
        warnings.push(Warning {
            entry: None,
            text: Cow::Owned(format!(
                "{} registries are too many to ask {} about each; look at some in Explain.",
                accounts.len(),
                reader.name
            )),
        });
        return warnings;
    }
    for account in accounts {
        // A full name, because some clients know no short ones.
        let image =
            if account.has_secret_host() { example_image(&account.key) } else { sample(account) };
        if let Some(what) = verdict(&reader.outcome(document, &image), account) {
            warnings.push(Warning {
                entry: Some(account.id),
                text: Cow::Owned(format!("{} {what} for {image}.", reader.name)),
            });
        }
    }
    warnings
}
