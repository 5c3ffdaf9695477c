//! A look-up through docker/cli's library, as other programs that link it do it.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`GetAuthConfig`),
//! `cli/config/credentials/native_store.go`.

use super::{docker_variable, Trace};
use crate::client::docker_config::look_up::LookUp;
use crate::client::docker_config::DockerConfig;
use crate::client::{Credential, Machine, Outcome};

/// Maximum number of candidates with a step of their own.
const MAX_SHOWN: usize = 8;

/// Conversion of an entry to an outcome, or `None` to continue with the next key.
pub(in crate::client) type Use = fn(Credential) -> Option<Outcome>;

/// Behaviour of the program if a helper cannot be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::client) enum OnFailure {
    /// Fails.
    Stops,
    /// Continues with the next key; only the last one's failure counts (nerdctl).
    GoesOn,
}

/// Returns the failure of a program that stops at load errors; `None` for a good file.
pub(in crate::client) fn load_failure(
    trace: &mut Trace,
    config: &DockerConfig,
    prefix: &str,
) -> Option<Outcome> {
    let errors = config.errors();
    if errors.is_empty() {
        return None;
    }
    trace.say("What is only a warning for docker pull is an error here.");
    let failures = errors.iter();
    let failures = failures.map(|error| Outcome::failure(format!("{prefix}{error}")));
    Some(Outcome::one_of(failures))
}

/// One key: the variable's entry for it, and the look-up in the file, which that one hides.
struct Tried<'a> {
    in_variable: Option<Credential>,
    look_up: LookUp<'a>,
}

/// Tries `keys` one after the other, with at least one step for each, each in the machine's variable
/// before the file. The file must have loaded without an error.
pub(in crate::client) fn try_keys(
    trace: &mut Trace,
    (config, machine): (&DockerConfig, Machine<'_>),
    keys: &[&str],
    take: Use,
    on_failure: OnFailure,
) -> Outcome {
    let tried = keys.iter().map(|key| {
        let in_variable = docker_variable::entry(trace, machine, key);
        let look_up = config.look_up(key);
        if in_variable.is_none() {
            tell(trace, &look_up);
        }
        Tried { in_variable, look_up }
    });
    let tried: Vec<Tried<'_>> = tried.collect();
    outcome(&tried, take, on_failure)
}

fn outcome(tried: &[Tried<'_>], take: Use, on_failure: OnFailure) -> Outcome {
    let Some((Tried { in_variable, look_up }, rest)) = tried.split_first() else {
        return Outcome::anonymous();
    };
    // Only computed if no entry answers, because a file can have very many.
    let next = || outcome(rest, take, on_failure);
    if let Some(entry) = in_variable {
        return take(entry.clone()).unwrap_or_else(next);
    }
    let mut after_entries = None;
    let entries = look_up.results().into_iter().map(|found| {
        // Only the registry token of an entry remains beside a helper.
        let entry = match look_up.helper {
            None => found.credential,
            Some(_) => found.credential.map(|entry| Credential {
                registry_token: entry.registry_token,
                server: entry.server,
                ..Credential::at(entry.key, entry.range)
            }),
        };
        let used = entry.and_then(take);
        used.unwrap_or_else(|| after_entries.get_or_insert_with(next).clone())
    });
    let entries = Outcome::one_of(entries.collect::<Vec<_>>());
    let Some(helper) = look_up.helper else {
        return entries;
    };
    let mut call = match on_failure {
        OnFailure::Stops => look_up.asks(helper, entries, ""),
        OnFailure::GoesOn => look_up.asks(helper, entries, "unable to retrieve credentials\n"),
    };
    if on_failure == OnFailure::GoesOn && !rest.is_empty() {
        call.fails = next();
        call.missing = call.fails.clone();
    }
    call.into()
}

/// Adds the steps of looking up one key.
pub(in crate::client) fn tell(trace: &mut Trace, look_up: &LookUp<'_>) {
    let key = look_up.key;
    if let Some(helper) = look_up.helper {
        let name = helper.name;
        trace.add(
            helper.range,
            format!("For {key} it runs docker-credential-{name}: auths is not used."),
        );
        return;
    }
    let mut slots = look_up.slots();
    match slots.len() {
        0 => trace.say(format!("No key in auths is {key} or has it as its host.")),
        1 => slots.for_each(|slot| {
            trace.at(slot.range, format!("For {key} it takes the entry {}.", slot.key));
        }),
        count => {
            trace.say(format!("{count} keys have the host {key}: it takes one at random."));
            for slot in slots.by_ref().take(MAX_SHOWN) {
                trace.at(slot.range, format!("Candidate: {}.", slot.key));
            }
        }
    }
}
