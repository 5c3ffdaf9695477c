//! The variable `DOCKER_AUTH_CONFIG`, as the Docker CLI reads it: strictly.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`parseEnvConfig`),
//! `cli/config/memorystore/store.go`. The value is `{"auths":{KEY:{"auth":BASE64}}}` and nothing
//! else: one unknown key rejects all of it. Keys match exactly or not at all.

mod parse;

use super::docker_cli::{self, not_a_reference};
use super::docker_config::DockerConfig;
use super::{Answer, Client, Credential, Outcome, Query, Step};
use crate::config::decode_auth;
use crate::docker::key_for;
use crate::docker::reference::Reference;
use crate::json::Document;

use parse::{parse, Variable};

/// The strict variable. The file of the query is the variable's value.
pub const CLIENT: Client = Client {
    id: "docker-auth-config",
    name: "DOCKER_AUTH_CONFIG",
    version: "29.7.2",
    stands_for: "Docker with the credentials in the variable DOCKER_AUTH_CONFIG",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, parseEnvConfig",
    find,
};

/// What Docker prints before the reason.
pub const FAILURE: &str = "Failed to create credential store from DOCKER_AUTH_CONFIG: ";

fn find(query: Query<'_>) -> Answer {
    match Reference::parse(query.image) {
        Ok(reference) => look_up(query.config, key_for(&reference.domain)),
        Err(error) => not_a_reference(&error.to_string()),
    }
}

/// The Docker CLI with the variable set to `variable`, over the file of the query.
pub fn over_file(variable: Option<&Document>, query: Query<'_>) -> Answer {
    let Ok(reference) = Reference::parse(query.image) else {
        return (docker_cli::CLIENT.find)(query);
    };
    let in_variable = look_up(variable, key_for(&reference.domain));
    let mut steps = in_variable.steps;
    if let credential @ Outcome::Credential(_) = in_variable.outcome {
        let errors = DockerConfig::load(query.config).errors();
        let warned = errors.into_iter().map(|message| Outcome::Error {
            message,
            then: Some(Box::new(credential.clone())),
        });
        let warned: Vec<Outcome> = warned.collect();
        let outcome = if warned.is_empty() {
            credential
        } else {
            Outcome::one_of(warned)
        };
        return Answer { outcome, steps };
    }
    let in_file = (docker_cli::CLIENT.find)(query);
    steps.extend(in_file.steps);
    Answer {
        outcome: in_file.outcome,
        steps,
    }
}

fn look_up(value: Option<&Document>, key: &str) -> Answer {
    let Some(value) = value.filter(|value| !value.bytes().is_empty()) else {
        return anonymous("The variable is empty. For Docker it is not set.");
    };
    match parse(value) {
        Err(message) => rejected(vec![message]),
        Ok(variable) => in_entries(&variable, key),
    }
}

/// Every entry is decoded before one is looked for, in the random order of a map: with several bad
/// ones, the message is that of any.
fn in_entries(variable: &Variable, key: &str) -> Answer {
    let mut errors = Vec::new();
    let mut found = None;
    for (address, entry) in variable.sorted() {
        if entry.auth.is_empty() {
            errors.push(format!(
                "DOCKER_AUTH_CONFIG environment variable is missing key `auth` for {address}"
            ));
            continue;
        }
        match decode_auth(&entry.auth) {
            Err(error) => {
                errors.push(error.to_string());
            }
            Ok(login) if address == key => {
                found = Some(Credential {
                    key: address.clone(),
                    range: entry.range,
                    user: login.user,
                    password: login.password,
                    server: address.clone(),
                    ..Credential::default()
                });
            }
            Ok(_) => {}
        }
    }
    if !errors.is_empty() {
        errors.sort_unstable();
        errors.dedup();
        return rejected(errors);
    }
    match found {
        None => anonymous(&format!(
            "The variable has no entry {key}. Docker goes on to the file or its helper."
        )),
        Some(credential) => Answer {
            steps: vec![Step::at(
                credential.range,
                format!(
                    "The entry {key} has exactly the key. It wins over the file and its helpers."
                ),
            )],
            outcome: Outcome::Credential(credential),
        },
    }
}

fn rejected(messages: Vec<String>) -> Answer {
    let step = Step::new(format!(
        "Docker rejects the whole variable: {}. It goes on to the file or its helper.",
        messages.first().map_or("", String::as_str)
    ));
    let outcomes = messages.into_iter().map(|message| Outcome::Error {
        message: format!("{FAILURE} {message}"),
        then: Some(Box::new(Outcome::Anonymous)),
    });
    Answer {
        outcome: Outcome::one_of(outcomes.collect()),
        steps: vec![step],
    }
}

fn anonymous(step: &str) -> Answer {
    Answer {
        outcome: Outcome::Anonymous,
        steps: vec![Step::new(step)],
    }
}
