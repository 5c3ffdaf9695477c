//! Outcomes in words. No secret is ever among them.

use crate::client::{Answer, Client, Credential, Outcome, Query, CLIENTS};
use crate::config::{ConfigFile, EntryId, Login};
use crate::docker::reference::Reference;
use crate::json::Document;
use crate::registries::{display_name, example_image};
use crate::text::{shorten, shown_url, url_password};

use super::same::{effective, place};

/// At most this many candidates are named.
const MOST_NAMED: usize = 4;

/// Passwords in keys, `https://user:password@host`, which steps may quote whole or in part.
pub(in crate::ui) struct SecretKeys(Vec<String>);

impl SecretKeys {
    /// Finds them; normally there are none.
    pub(in crate::ui) fn of(config: ConfigFile<'_>) -> Self {
        let helpers = config.cred_helpers().map(|member| member.key.text());
        let keys = config.entries().map(|entry| entry.key()).chain(helpers);
        Self(
            keys.filter_map(|key| url_password(&key).map(str::to_owned))
                .filter(|password| !password.is_empty())
                .collect(),
        )
    }

    /// The text with the passwords masked.
    pub(in crate::ui) fn hide(&self, text: &str) -> String {
        let hidden = self.0.iter();
        hidden.fold(text.to_owned(), |text, password| {
            text.replace(&format!(":{password}@"), ":\u{2022}\u{2022}\u{2022}@")
        })
    }
}

/// One sentence on what a client does with an image.
pub(super) fn sentence(client: &Client, answer: &Answer, image: &str, keys: &SecretKeys) -> String {
    let image = if image.is_empty() {
        "this image"
    } else {
        image
    };
    let image = shorten(image, 120);
    let text = match &answer.outcome {
        Outcome::Anonymous => format!("{} sends no credential for {image}.", client.name),
        Outcome::Error { message, then } => {
            let after = then.as_ref().map_or_else(String::new, |then| {
                format!(" After that it {}.", verb_phrase(then))
            });
            format!("{} reports “{message}”.{after}", client.name)
        }
        outcome => format!("For {image}, {} {}.", client.name, verb_phrase(outcome)),
    };
    keys.hide(&text)
}

/// What a client does, to go behind its name: "signs in to ghcr.io as bot".
pub(in crate::ui) fn verb_phrase(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Credential(credential) => format!("uses {}", named(credential)),
        Outcome::InOrder(list) if list.len() == 1 => {
            format!("uses {}", list_of(list.iter().map(named), "then"))
        }
        Outcome::InOrder(list) => {
            format!(
                "tries in this order: {}",
                list_of(list.iter().map(named), "then")
            )
        }
        Outcome::OneOf(outcomes) => {
            let phrases = outcomes.iter().map(verb_phrase);
            format!(
                "picks one at random, and every run may differ: {}",
                list_of(phrases, "or")
            )
        }
        Outcome::Helper {
            for_other: true,
            otherwise,
            ..
        } => format!(
            "{}, after it has asked the helpers of other registries",
            verb_phrase(effective(otherwise))
        ),
        Outcome::Helper {
            name,
            asks,
            otherwise,
            ..
        } => {
            let otherwise = match otherwise.as_ref() {
                Outcome::Anonymous => "sends no credential".to_owned(),
                other => verb_phrase(other),
            };
            format!(
                "asks docker-credential-{name} for “{asks}”; if the helper has nothing, it {otherwise}"
            )
        }
        Outcome::Anonymous => "sends no credential".to_owned(),
        Outcome::Error { message, then } => match then {
            None => format!("fails: “{message}”"),
            Some(then) => format!("warns “{message}” and {}", verb_phrase(then)),
        },
    }
}

/// "ghcr.io as bot", "the identity token of reg.example.net".
fn named(credential: &Credential) -> String {
    let key = shorten(&credential.key, 120).into_owned();
    let user = String::from_utf8_lossy(&credential.user).into_owned();
    if credential.is_empty() {
        format!("the empty entry {key}, which says nothing")
    } else if !credential.identity_token.is_empty() {
        format!("the identity token of {key}")
    } else if !credential.registry_token.is_empty() && user.is_empty() {
        format!("the registry token of {key}")
    } else if !credential.auth.is_empty() {
        format!("the auth of {key} as it stands, undecoded")
    } else if credential.password.is_empty() {
        format!("the entry {key} as {user}, with an empty password")
    } else {
        format!("the entry {key} as {}", shorten(&user, 80))
    }
}

fn list_of(items: impl ExactSizeIterator<Item = String>, word: &str) -> String {
    let more = items.len().saturating_sub(MOST_NAMED);
    let mut text = items
        .take(MOST_NAMED)
        .collect::<Vec<_>>()
        .join(&format!("; {word}: "));
    if more > 0 {
        text = format!("{text}; and {more} more");
    }
    text
}

/// What Docker does on behalf of one entry, in one line for *Check*.
pub(in crate::ui) fn docker_answer(
    (document, entry): &(Document, Option<EntryId>),
) -> Option<String> {
    let config = ConfigFile::new(document);
    if config.obstacle().is_some() {
        return None;
    }
    let entry = config.entry((*entry)?)?;
    let key = entry.key();
    let image = example_image(&key);
    if Reference::parse(&image).is_err() {
        return Some(format!(
            "No image name leads to {}. This entry is not what it uses.",
            shorten(&shown_url(&key), 80)
        ));
    }
    let docker = CLIENTS.first()?;
    let answer = (docker.find)(Query {
        config: Some(document),
        image: &image,
    });
    let name = shorten(&display_name(&key), 80).into_owned();
    let other = match place(&answer.outcome) {
        Some(range) if range == entry.range() => "",
        // The helper speaks for an entry without credentials.
        None if matches!(answer.outcome, Outcome::Helper { .. })
            && entry.login() == Login::None =>
        {
            ""
        }
        _ => " This entry is not what it uses.",
    };
    let keys = SecretKeys::of(config);
    Some(keys.hide(&match &answer.outcome {
        Outcome::Credential(used) if used.range == entry.range() && !used.is_empty() => {
            let name_of_user = String::from_utf8_lossy(&used.user).into_owned();
            if used.identity_token.is_empty() && name_of_user.is_empty() {
                format!("Sign in to {name} with the registry token.")
            } else if used.identity_token.is_empty() {
                format!("Sign in to {name} as {}.", shorten(&name_of_user, 80))
            } else {
                format!("Sign in to {name} with the identity token.")
            }
        }
        Outcome::Credential(used) if used.is_empty() => {
            format!("Pull from {name} without signing in.")
        }
        Outcome::Anonymous => format!("Pull from {name} without signing in.{other}"),
        outcome => format!("For {image} it {}.{other}", verb_phrase(outcome)),
    }))
}
