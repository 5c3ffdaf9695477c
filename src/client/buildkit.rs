//! BuildKit and buildx: the client answers when the builder asks for a host's credentials.
//!
//! Facts: moby/buildkit v0.32.2, `session/auth/authprovider/authprovider.go` (`credentials`), over
//! docker/cli v29.6.2. As for `docker pull`, a load error is only a warning.

use super::docker_config::DockerConfig;
use super::shared::docker_lookup::tell;
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Outcome, Query};
use crate::docker::reference::{Reference, HUB};
use crate::docker::DOCKER_HUB_KEY;

/// BuildKit.
pub(super) const CLIENT: Client = Client {
    id: ClientId::Buildkit,
    name: "docker build (BuildKit)",
    version: "0.32.2",
    stands_for: "docker build, docker buildx, buildctl",
    source: "moby/buildkit v0.32.2, session/auth/authprovider/authprovider.go; docker/cli v29.6.2",
    find,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let reference = match Reference::parse(query.image) {
        Ok(reference) => reference,
        Err(error) => return trace.fail(error.to_string()),
    };
    let key = match reference.domain.as_str() {
        HUB | "registry-1.docker.io" => DOCKER_HUB_KEY,
        other => other,
    };
    trace.say(format!("The builder asks for the host; the key is {key}."));
    let config = DockerConfig::load(query.config);
    let errors = config.errors();
    for error in &errors {
        trace.say(format!("It warns, “{error}”, and goes on with what it read before that."));
    }
    let look_up = config.look_up(key);
    tell(&mut trace, &look_up);
    let outcome = match look_up.helper {
        Some(helper) => {
            let asked: Outcome = look_up.asks(helper, Outcome::anonymous(), "").into();
            let warned = errors.iter().map(|error| warn(error, asked.clone()));
            if errors.is_empty() {
                asked
            } else {
                Outcome::one_of(warned)
            }
        }
        None => Outcome::one_of(look_up.results().into_iter().map(|found| {
            let outcome = found.credential.map_or_else(Outcome::anonymous, used);
            match found.load_error {
                Some(error) => warn(&error, outcome),
                None => outcome,
            }
        })),
    };
    trace.answer(outcome)
}

fn warn(error: &str, outcome: Outcome) -> Outcome {
    let message = format!("WARNING: Error parsing config file (config.json): {error}");
    Outcome::warning(message, outcome)
}

/// Signs in with the identity token, which wins over user and password; an `auth` that was not
/// decoded is not sent.
fn used(entry: Credential) -> Outcome {
    let found = Credential::at(entry.key, entry.range);
    Outcome::signs_in_unless_empty(if entry.identity_token.is_empty() {
        Credential { user: entry.user, password: entry.password, ..found }
    } else {
        Credential { identity_token: entry.identity_token, ..found }
    })
}
