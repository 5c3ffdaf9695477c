//! The variable `DOCKER_AUTH_CONFIG` as the Docker CLI reads it: strictly.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`parseEnvConfig`),
//! `cli/config/memorystore/store.go`. The value is `{"auths":{KEY:{"auth":BASE64}}}` and nothing
//! else: one unknown key rejects all of it. Keys match exactly or not at all.

use super::docker_cli::{self, not_a_reference};
use super::shared::docker_variable::look_up;
use super::{Answer, Client, ClientId, Family, Query};
use crate::docker::key_for;
use crate::docker::reference::Reference;

/// Strict variable. Unless the machine has it, the file of the query is its value.
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

/// With the variable on the machine, the file of the query is the file besides it.
fn find(query: Query<'_>) -> Answer {
    if query.machine.value("DOCKER_AUTH_CONFIG").is_some() {
        return docker_cli::CLIENT.answer(query);
    }
    match Reference::parse(query.image) {
        Ok(reference) => look_up(query.config, key_for(&reference.domain)),
        Err(error) => not_a_reference(&error.to_string()),
    }
}
