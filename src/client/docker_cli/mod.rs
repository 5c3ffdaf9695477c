//! The Docker CLI: `docker pull`, `docker push`, `docker run`.
//!
//! Facts: docker/cli v29.7.2, `cli/command/registry.go` (`RetrieveAuthTokenFromImage`),
//! `cli/config/config.go` (`LoadDefaultConfigFile`), and those of [`super::docker_config`].
//! A load error is only a warning: Docker continues with the rest.

mod header;
mod steps;

use super::docker_config::look_up::LookUp;
use super::docker_config::DockerConfig;
use super::shared::{docker_variable, Trace};
use super::{Alias, Answer, Client, ClientId, Credential, Family, Outcome, Query};
use crate::docker::key_for;
use crate::docker::reference::Reference;

pub(crate) use header::auth_members;
pub use header::x_registry_auth;

/// The Docker CLI.
pub const CLIENT: Client = Client {
    id: ClientId::DockerCli,
    name: "Docker",
    version: "29.7.2",
    stands_for: "docker pull, push, run, create, service and stack",
    source: "docker/cli v29.7.2, cli/command/registry.go, cli/config/configfile/file.go",
    family: Family::Docker,
    aliases: &[
        Alias {
            name: "Skaffold",
            source: "GoogleContainerTools/skaffold 09a90235, pkg/skaffold/docker/auth.go: adds the gcloud helper by itself",
        },
        Alias {
            name: "act",
            source: "nektos/act 0aff358a, pkg/container/docker_auth.go: GetAuthConfig",
        },
    ],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let reference = match Reference::parse(query.image) {
        Ok(reference) => reference,
        Err(error) => return not_a_reference(&error.to_string()),
    };
    let mut trace = Trace::default();
    let entry = docker_variable::entry(&mut trace, query.machine, key_for(&reference.domain));
    let in_variable = entry.map(Outcome::signs_in);
    let config = DockerConfig::load(query.config);
    let Some(outcome) = in_variable else { return in_file(trace, &config, &reference) };
    // The file is loaded before the variable is asked, so its error comes first.
    let warned = config.errors().into_iter();
    let warned: Vec<_> = warned.map(|error| Outcome::warning(error, outcome.clone())).collect();
    trace.answer(if warned.is_empty() { outcome } else { Outcome::one_of(warned) })
}

fn in_file(mut trace: Trace, config: &DockerConfig, reference: &Reference) -> Answer {
    let look_up = config.look_up(key_for(&reference.domain));
    steps::load(&mut trace, config);
    steps::look_up(&mut trace, &reference.domain, &look_up);
    trace.answer(outcome(&look_up))
}

pub(super) fn not_a_reference(message: &str) -> Answer {
    let mut trace = Trace::default();
    trace.say(format!("Docker does not read this as an image: {message}."));
    trace.answer(Outcome::failure(message))
}

/// Returns one outcome for each message that loading can end with. A failing helper ends the
/// command, even for public images (since 29.0).
fn outcome(look_up: &LookUp<'_>) -> Outcome {
    let results = look_up.results();
    let by_error = results.chunk_by(|a, b| a.load_error == b.load_error);
    Outcome::one_of(by_error.map(|group| {
        let outcomes = group.iter().map(|found| {
            let entry = found.credential.clone();
            match look_up.helper {
                None => entry.map_or_else(Outcome::anonymous, Outcome::signs_in),
                Some(helper) => look_up.asks(helper, beside_helper(entry), "").into(),
            }
        });
        let outcome = Outcome::one_of(outcomes);
        match group.first().and_then(|found| found.load_error.as_ref()) {
            None => outcome,
            Some(message) => Outcome::warning(message, outcome),
        }
    }))
}

/// Returns the part of the file's entry that counts if the helper has nothing: a registry token,
/// and an `auth` that was never decoded (`nativeStore.Get` replaces the rest).
fn beside_helper(entry: Option<Credential>) -> Outcome {
    entry.map_or_else(Outcome::anonymous, |entry| {
        Outcome::signs_in_unless_empty(Credential {
            registry_token: entry.registry_token,
            auth: entry.auth,
            ..Credential::at(entry.key, entry.range)
        })
    })
}
