//! The variable `DOCKER_AUTH_CONFIG` as the Docker CLI reads it: strictly.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`parseEnvConfig`),
//! `cli/config/memorystore/store.go`. The value is `{"auths":{KEY:{"auth":BASE64}}}` and nothing
//! else: one unknown key rejects all of it. Keys match exactly or not at all.

use super::docker_cli::{self, not_a_reference};
use super::docker_config::DockerConfig;
use super::shared::docker_variable::look_up;
use super::{Answer, Client, ClientId, Family, Outcome, Query};
use crate::docker::key_for;
use crate::docker::reference::Reference;
use crate::json::Document;

/// Strict variable. The file of the query is the variable's value.
pub const CLIENT: Client = Client {
    id: ClientId::DockerAuthConfig,
    name: "DOCKER_AUTH_CONFIG",
    version: "29.7.2",
    stands_for: "Docker with the credentials in the variable DOCKER_AUTH_CONFIG",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, parseEnvConfig",
    family: Family::Docker,
    aliases: &[],
    find,
    find_with_token: None,
};

pub use super::shared::docker_variable::FAILURE;

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
