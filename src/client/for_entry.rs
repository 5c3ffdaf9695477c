//! One line for *Check*: Docker's action with one entry.

use super::words::verb_phrase;
use super::{client, ClientId};
use crate::config::secrets::masked;
use crate::config::secrets::shown_name;
use crate::config::secrets::Secrets;
use crate::config::{ConfigFile, EntryId, Login};
use crate::docker::reference::Reference;
use crate::json::Document;
use crate::registries::example_image;
use crate::text::shorten;

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
            shorten(&masked(&key), 80)
        ));
    }
    let outcome = client(ClientId::DockerCli).outcome(document, &image);
    let name = shorten(&shown_name(&key), 80).into_owned();
    // The helper answers for an entry without credentials.
    let speaks_helper = outcome.helper().is_some() && entry.login() == Login::None;
    let is_used = match outcome.place() {
        Some(range) => range == entry.range(),
        None => speaks_helper,
    };
    let other = if is_used { "" } else { " This entry is not what it uses." };
    let line = match outcome.login() {
        None if outcome.is_anonymous() => format!("Docker sends {name} no login.{other}"),
        Some(login) if login.is_empty() => format!("Docker sends {name} no login."),
        Some(login) if is_used => {
            let user = login.shown_user();
            if !login.identity_token.is_empty() {
                format!("Docker sends {name} the identity token.")
            } else if user.is_empty() {
                format!("Docker sends {name} the registry token.")
            } else {
                format!("Docker sends {name} the login of {}.", shorten(&user, 80))
            }
        }
        _ => format!("For {image} Docker {}.{other}", verb_phrase(&outcome)),
    };
    Some(Secrets::of(config).hide(&line))
}

/// Returns the line for a registry that only `credHelpers` names.
pub fn docker_answer_for(document: &Document, address: &str) -> Option<String> {
    let config = ConfigFile::new(document);
    if config.obstacle().is_some() {
        return None;
    }
    let image = example_image(address);
    let outcome = client(ClientId::DockerCli).outcome(document, &image);
    let line = format!("For {image} Docker {}.", verb_phrase(&outcome));
    Some(Secrets::of(config).hide(&line))
}
