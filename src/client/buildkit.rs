//! BuildKit and buildx: the client answers when the builder asks for a host's credentials.
//!
//! Facts: moby/buildkit v0.32.2, `session/auth/authprovider/authprovider.go` (`credentials`), over
//! docker/cli v29.6.2. As for `docker pull`, a load error is only a warning.

use super::docker_config::DockerConfig;
use super::shared::docker_lookup::{missing_helper, tell_keys};
use super::shared::{credential_or_none, failure, one_of, warning, Trace};
use super::{Answer, Client, Credential, Outcome, Query};
use crate::docker::reference::{Reference, HUB};
use crate::docker::DOCKER_HUB_KEY;
use crate::secret::Secret;

/// BuildKit.
pub(super) const CLIENT: Client = Client {
    id: "buildkit",
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
    for error in config.errors() {
        trace.say(format!(
            "It warns, “{error}”, and goes on with what it read before that."
        ));
    }
    tell_keys(&mut trace, &config, &[key]);
    let outcome = look_up(&config, key);
    trace.answer(outcome)
}

fn look_up(config: &DockerConfig, key: &str) -> Outcome {
    let Some(helper) = config.helper(key) else {
        let results = config.get(key).into_iter();
        return one_of(results.map(|found| {
            let outcome = found.credential.map_or(Outcome::Anonymous, used);
            warn(found.load_error, outcome)
        }));
    };
    let asked = Outcome::Helper {
        name: helper.name.to_owned(),
        asks: key.to_owned(),
        for_other: false,
        otherwise: Box::new(Outcome::Anonymous),
        fails: Box::new(failure(missing_helper(helper.name))),
    };
    let errors = config.errors();
    if errors.is_empty() {
        return asked;
    }
    let warned = errors
        .into_iter()
        .map(|error| warn(Some(error), asked.clone()));
    one_of(warned)
}

fn warn(error: Option<String>, outcome: Outcome) -> Outcome {
    match error {
        Some(error) => {
            let message = format!("WARNING: Error parsing config file (config.json): {error}");
            warning(message, outcome)
        }
        None => outcome,
    }
}

/// An identity token wins over user and password; an `auth` that was not decoded is not sent.
fn used(entry: Credential) -> Outcome {
    let found = Credential {
        key: entry.key,
        range: entry.range,
        ..Credential::default()
    };
    credential_or_none(if entry.identity_token.is_empty() {
        Credential {
            user: entry.user,
            password: entry.password,
            ..found
        }
    } else {
        Credential {
            identity_token: Secret::new(entry.identity_token.expose()),
            ..found
        }
    })
}
