//! The Docker CLI: `docker pull`, `docker push`, `docker run`.
//!
//! Facts: docker/cli v29.7.2, `cli/command/registry.go` (`RetrieveAuthTokenFromImage`),
//! `cli/config/config.go` (`LoadDefaultConfigFile`), and those of [`super::docker_config`].
//! A load error is only a warning: Docker goes on with what it has.

mod header;
mod steps;

use super::docker_config::{DockerConfig, Found};
use super::{helper, Answer, Client, Credential, Outcome, Query, Step};
use crate::docker::{key_for, reference::Reference};

pub(crate) use header::auth_members;
pub use header::x_registry_auth;

/// The Docker CLI.
pub const CLIENT: Client = Client {
    id: "docker-cli",
    name: "Docker",
    version: "29.7.2",
    stands_for: "docker pull, push, run, create, service and stack",
    source: "docker/cli v29.7.2, cli/command/registry.go, cli/config/configfile/file.go",
    find,
};

fn find(query: Query<'_>) -> Answer {
    let reference = match Reference::parse(query.image) {
        Ok(reference) => reference,
        Err(error) => return not_a_reference(&error.to_string()),
    };
    let config = DockerConfig::load(query.config);
    let key = key_for(&reference.domain);
    Answer {
        outcome: outcome(&config, key),
        steps: steps::steps(&config, &reference, key),
    }
}

pub(super) fn not_a_reference(message: &str) -> Answer {
    Answer {
        outcome: Outcome::Error {
            message: message.to_owned(),
            then: None,
        },
        steps: vec![Step::new(format!(
            "Docker does not take this for an image: {message}."
        ))],
    }
}

/// What Docker does for `key`: one outcome for each message that loading can end with.
pub(crate) fn outcome(config: &DockerConfig, key: &str) -> Outcome {
    let helper = config.helper(key);
    let mut by_error: Vec<(Option<String>, Vec<Outcome>)> = Vec::new();
    for found in config.get(key) {
        let Found {
            load_error,
            credential,
        } = found;
        let outcome = match helper {
            None => credential.map_or(Outcome::Anonymous, Outcome::Credential),
            // A registry token and an undecoded `auth` of the entry go beside the helper's answer.
            Some(helper) => Outcome::Helper {
                name: helper.name.to_owned(),
                asks: key.to_owned(),
                for_other: false,
                otherwise: Box::new(without_helper(credential)),
                fails: Box::new(helper_is_missing(helper.name)),
            },
        };
        match by_error.last_mut() {
            Some((error, outcomes)) if *error == load_error => {
                // Only what helpers leave over can repeat.
                if helper.is_none() || !outcomes.contains(&outcome) {
                    outcomes.push(outcome);
                }
            }
            _ => by_error.push((load_error, vec![outcome])),
        }
    }
    let outcomes = by_error.into_iter().map(|(error, outcomes)| match error {
        None => Outcome::one_of(outcomes),
        Some(message) => Outcome::Error {
            message,
            then: Some(Box::new(Outcome::one_of(outcomes))),
        },
    });
    Outcome::one_of(outcomes.collect())
}

/// A failing helper ends the command, also for public images (since 29.0).
fn helper_is_missing(name: &str) -> Outcome {
    match helper::read_get(&helper::not_installed(name)) {
        Err(message) => Outcome::Error {
            message,
            then: None,
        },
        Ok(_) => Outcome::Anonymous,
    }
}

/// What the file's entry still gives when the helper has nothing: a registry token, and an `auth`
/// that was never decoded (`nativeStore.Get` replaces the rest).
fn without_helper(credential: Option<Credential>) -> Outcome {
    let kept = credential.map(|credential| Credential {
        key: credential.key,
        range: credential.range,
        registry_token: credential.registry_token,
        auth: credential.auth,
        ..Credential::default()
    });
    kept.filter(|kept| !kept.is_empty())
        .map_or(Outcome::Anonymous, Outcome::Credential)
}
