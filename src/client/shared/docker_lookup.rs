//! A look-up through docker/cli's library, as the other programs that link it do it.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`GetAuthConfig`),
//! `cli/config/credentials/native_store.go`.

use super::super::docker_config::DockerConfig;
use super::super::helper::{not_installed, read_get};
use super::super::{Credential, Outcome};
use super::{failure, one_of, Trace};
use crate::secret::Secret;

/// What the program does with an entry: an outcome, or `None` to go on with its next key.
pub(in crate::client) type Use = fn(Credential) -> Option<Outcome>;

/// What the program does when a helper cannot be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::client) enum OnFailure {
    /// The look-up fails.
    Stops,
    /// It goes on with the next key; only the last one's failure counts (nerdctl).
    GoesOn,
}

/// Messages for a file that cannot be loaded, where that is the end; `None` for a good file.
pub(in crate::client) fn load_failure(config: &DockerConfig, prefix: &str) -> Option<Outcome> {
    let errors = config.errors();
    let failures = errors
        .iter()
        .map(|error| failure(format!("{prefix}{error}")));
    (!errors.is_empty()).then(|| one_of(failures))
}

/// Tries `keys` one after the other. The file was loaded without an error.
pub(in crate::client) fn try_keys(
    config: &DockerConfig,
    keys: &[&str],
    take: Use,
    on_failure: OnFailure,
) -> Outcome {
    let Some((key, rest)) = keys.split_first() else {
        return Outcome::Anonymous;
    };
    // Asked for only when no entry answers, because a file can have very many.
    let next = || try_keys(config, rest, take, on_failure);
    if let Some(helper) = config.helper(key) {
        let fails = if on_failure == OnFailure::GoesOn && !rest.is_empty() {
            next()
        } else {
            let prefix = match on_failure {
                OnFailure::Stops => "",
                OnFailure::GoesOn => "unable to retrieve credentials\n",
            };
            failure(format!("{prefix}{}", missing_helper(helper.name)))
        };
        return Outcome::Helper {
            name: helper.name.to_owned(),
            asks: (*key).to_owned(),
            for_other: false,
            otherwise: Box::new(or_next(beside_helper(config, key), take, next)),
            fails: Box::new(fails),
        };
    }
    let entries = config.get(key).into_iter().map(|found| found.credential);
    or_next(entries.collect(), take, next)
}

fn or_next(entries: Vec<Option<Credential>>, take: Use, next: impl Fn() -> Outcome) -> Outcome {
    let mut rest = None;
    let outcomes = entries.into_iter().map(|entry| {
        let used = entry.and_then(take);
        used.unwrap_or_else(|| rest.get_or_insert_with(&next).clone())
    });
    let outcomes: Vec<Outcome> = outcomes.collect();
    one_of(outcomes)
}

/// What a helper without an answer leaves of the file's entry: the registry token.
pub(in crate::client) fn beside_helper(
    config: &DockerConfig,
    key: &str,
) -> Vec<Option<Credential>> {
    let entries = config.get(key).into_iter();
    entries
        .map(|found| {
            found.credential.map(|entry| Credential {
                user: Vec::new(),
                password: Secret::default(),
                identity_token: Secret::default(),
                auth: Secret::default(),
                ..entry
            })
        })
        .collect()
}

/// Docker's message for a helper that is not installed.
pub(in crate::client) fn missing_helper(name: &str) -> String {
    read_get(&not_installed(name)).err().unwrap_or_default()
}

/// Tells how the keys are looked up, one step each.
pub(in crate::client) fn tell_keys(trace: &mut Trace, config: &DockerConfig, keys: &[&str]) {
    for key in keys {
        if let Some(helper) = config.helper(key) {
            let text = format!(
                "For {key} it runs docker-credential-{}: what auths says is not used.",
                helper.name
            );
            match helper.range {
                Some(range) => trace.at(range, text),
                None => trace.say(text),
            }
            continue;
        }
        let matches = config.matches(key);
        let slot = |at: &usize| config.slots().get(*at);
        match matches.as_slice() {
            [] => trace.say(format!("No key in auths is {key} or has it as its host.")),
            [only] => {
                if let Some(slot) = slot(only) {
                    trace.at(
                        slot.range,
                        format!("For {key} it takes the entry {}.", slot.key),
                    );
                }
            }
            many => {
                let count = many.len();
                trace.say(format!(
                    "{count} keys have the host {key}: it takes one at random."
                ));
                for slot in many.iter().take(MOST_SHOWN).filter_map(slot) {
                    trace.at(slot.range, format!("Candidate: {}.", slot.key));
                }
            }
        }
    }
}

/// The most candidates that get a step of their own.
const MOST_SHOWN: usize = 8;
