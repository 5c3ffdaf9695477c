//! One line for *Check*: Docker's action with one entry.

use super::words::verb_phrase;
use super::{client, ClientId, SecretKeys};
use crate::config::{ConfigFile, EntryId, Login};
use crate::docker::reference::Reference;
use crate::json::Document;
use crate::registries::{display_name, example_image};
use crate::text::{shorten, shown_url};

/// Returns the line; `None` if there is no such entry.
pub fn docker_answer(document: &Document, entry: EntryId) -> Option<String> {
    let config = ConfigFile::new(document);
    if config.obstacle().is_some() {
        return None;
    }
    let entry = config.entry(entry)?;
    let key = entry.key();
    let image = example_image(&key);
    if Reference::parse(&image).is_err() {
        return Some(format!(
            "No image name leads to {}. This entry is not what it uses.",
            shorten(&shown_url(&key), 80)
        ));
    }
    let outcome = client(ClientId::DockerCli).outcome(document, &image);
    let name = shorten(&display_name(&key), 80).into_owned();
    // The helper answers for an entry without credentials.
    let speaks_helper = outcome.helper().is_some() && entry.login() == Login::None;
    let is_used = match outcome.place() {
        Some(range) => range == entry.range(),
        None => speaks_helper,
    };
    let other = if is_used { "" } else { " This entry is not what it uses." };
    let line = match outcome.login() {
        None if outcome.is_anonymous() => format!("Pull from {name} without signing in.{other}"),
        Some(login) if login.is_empty() => format!("Pull from {name} without signing in."),
        Some(login) if is_used => {
            let user = String::from_utf8_lossy(&login.user);
            if !login.identity_token.is_empty() {
                format!("Sign in to {name} with the identity token.")
            } else if user.is_empty() {
                format!("Sign in to {name} with the registry token.")
            } else {
                format!("Sign in to {name} as {}.", shorten(&user, 80))
            }
        }
        _ => format!("For {image} it {}.{other}", verb_phrase(&outcome)),
    };
    Some(SecretKeys::of(config).hide(&line))
}

/// Returns the line for a registry that only `credHelpers` names.
pub fn docker_answer_for(document: &Document, address: &str) -> Option<String> {
    let config = ConfigFile::new(document);
    if config.obstacle().is_some() {
        return None;
    }
    let image = example_image(address);
    let outcome = client(ClientId::DockerCli).outcome(document, &image);
    let line = format!("For {image} it {}.", verb_phrase(&outcome));
    Some(SecretKeys::of(config).hide(&line))
}
