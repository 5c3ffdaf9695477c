//! The variable `DOCKER_AUTH_CONFIG` as the Docker CLI reads it: strictly.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`parseEnvConfig`),
//! `cli/config/memorystore/store.go`. The value is `{"auths":{KEY:{"auth":BASE64}}}` and nothing
//! else: one unknown key rejects all of it. Keys match exactly or not at all.

mod parse;

use super::docker_cli::{self, not_a_reference};
use super::docker_config::DockerConfig;
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Outcome, Query};
use crate::config::decode_auth;
use crate::docker::key_for;
use crate::docker::reference::Reference;
use crate::json::Document;

use parse::{parse, Variable};

/// Strict variable. The file of the query is the variable's value.
pub const CLIENT: Client = Client {
    id: ClientId::DockerAuthConfig,
    name: "DOCKER_AUTH_CONFIG",
    version: "29.7.2",
    stands_for: "Docker with the credentials in the variable DOCKER_AUTH_CONFIG",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, parseEnvConfig",
    find,
};

/// Prefix of the reason in Docker's message.
pub const FAILURE: &str = "Failed to create credential store from DOCKER_AUTH_CONFIG: ";

fn find(query: Query<'_>) -> Answer {
    match Reference::parse(query.image) {
        Ok(reference) => look_up(query.config, key_for(&reference.domain)),
        Err(error) => not_a_reference(&error.to_string()),
    }
}

/// Answers for the Docker CLI with the variable set to `variable`, over the file of the query.
pub fn over_file(variable: Option<&Document>, query: Query<'_>) -> Answer {
    let Ok(reference) = Reference::parse(query.image) else {
        return docker_cli::CLIENT.answer(query);
    };
    let mut answer = look_up(variable, key_for(&reference.domain));
    if answer.outcome.login().is_some() {
        let errors = DockerConfig::load(query.config).errors();
        if !errors.is_empty() {
            let warned = errors.into_iter();
            let warned = warned.map(|error| Outcome::warning(error, answer.outcome.clone()));
            answer.outcome = Outcome::one_of(warned);
        }
        return answer;
    }
    let in_file = docker_cli::CLIENT.answer(query);
    answer.outcome = in_file.outcome;
    answer.steps.extend(in_file.steps);
    answer
}

fn look_up(value: Option<&Document>, key: &str) -> Answer {
    let mut trace = Trace::default();
    let value = value.filter(|value| !value.bytes().is_empty());
    let outcome = match value.map(parse) {
        None => {
            trace.say("The variable is empty. For Docker it is not set.");
            Outcome::anonymous()
        }
        Some(Err(message)) => rejected(&mut trace, vec![message]),
        Some(Ok(variable)) => in_entries(&mut trace, &variable, key),
    };
    trace.answer(outcome)
}

/// Looks up `key` after decoding every entry, in the random order of a map: with several bad ones,
/// the message is that of any.
fn in_entries(trace: &mut Trace, variable: &Variable, key: &str) -> Outcome {
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
            Err(error) => errors.push(error.to_string()),
            Ok(login) if address == key => {
                found = Some(Credential {
                    user: login.user,
                    password: login.password,
                    server: address.clone(),
                    ..Credential::at(address, entry.range)
                });
            }
            Ok(_) => {}
        }
    }
    if !errors.is_empty() {
        errors.sort_unstable();
        errors.dedup();
        return rejected(trace, errors);
    }
    let Some(credential) = found else {
        trace.say(format!(
            "The variable has no entry {key}. Docker goes on to the file or its helper."
        ));
        return Outcome::anonymous();
    };
    trace.at(
        credential.range,
        format!("The entry {key} has exactly the key. It wins over the file and its helpers."),
    );
    Outcome::signs_in(credential)
}

fn rejected(trace: &mut Trace, messages: Vec<String>) -> Outcome {
    trace.say(format!(
        "Docker rejects the whole variable: {}. It goes on to the file or its helper.",
        messages.first().map_or("", String::as_str)
    ));
    Outcome::one_of(
        messages
            .into_iter()
            .map(|message| Outcome::warning(format!("{FAILURE} {message}"), Outcome::anonymous())),
    )
}
