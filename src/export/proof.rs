//! Asks the client that will read the result whether it finds each credential.

use std::borrow::Cow;

use super::model::account::Account;
use super::model::rendering::Warning;
use crate::client::{Client, Credential, Outcome, Query, CLIENTS};
use crate::json::Document;
use crate::registries::example_image;

/// More work than this is not done while somebody waits: bytes of the file times registries.
const MOST_WORK: usize = 4_000_000;

/// What the reader would do with one entry, when that is not what was meant.
fn verdict(outcome: &Outcome, account: &Account) -> Option<&'static str> {
    let is_meant = |found: &Credential| {
        let login = found.user == account.user && found.password == account.password;
        let token = account.identity_token.as_bytes() == found.identity_token.expose();
        (login && found.auth.is_empty() || !account.identity_token.is_empty()) && token
    };
    match outcome {
        Outcome::Credential(found) if is_meant(found) => None,
        Outcome::InOrder(list) if list.first().is_some_and(is_meant) => None,
        Outcome::InOrder(list) if list.iter().any(is_meant) => {
            Some("tries another entry of this file first")
        }
        Outcome::OneOf(all) => {
            let meant = all.iter().filter(|one| verdict(one, account).is_none());
            match meant.count() {
                0 => Some("uses another entry of this file"),
                count if count == all.len() => None,
                _ => Some("chooses between entries of this file at random"),
            }
        }
        Outcome::Credential(_) | Outcome::InOrder(_) => Some("uses another entry of this file"),
        Outcome::Anonymous => Some("does not find this entry"),
        Outcome::Helper { .. } => Some("asks a credential helper instead of using this entry"),
        Outcome::Error { .. } => Some("stops with an error"),
    }
}

/// The client with this id.
pub(super) fn client(id: &str) -> Option<&'static Client> {
    CLIENTS.iter().find(|client| client.id == id)
}

/// One warning for each entry that `reader` would not use for an image of its registry.
pub(super) fn check(reader: &Client, document: &Document, accounts: &[Account]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if document.bytes().len().saturating_mul(accounts.len()) > MOST_WORK {
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
        // In full, because some clients know no short names.
        let image = match example_image(&account.key) {
            short if !short.contains('/') => "docker.io/library/".to_owned() + &short,
            image => image,
        };
        let query = Query {
            config: Some(document),
            image: &image,
        };
        if let Some(what) = verdict(&(reader.find)(query).outcome, account) {
            warnings.push(Warning {
                entry: Some(account.id),
                text: Cow::Owned([reader.name, " ", what, " for ", &image, "."].concat()),
            });
        }
    }
    warnings
}
