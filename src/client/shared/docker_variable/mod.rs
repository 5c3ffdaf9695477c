//! The variable `DOCKER_AUTH_CONFIG` as docker/cli's library reads it, for Docker and the builders.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`parseEnvConfig`),
//! `cli/config/memorystore/store.go`.

mod parse;

use super::Trace;
use crate::client::{Answer, Credential, Machine, Outcome};
use crate::config::decode_auth;
use crate::json::Document;

use parse::{parse, Variable};

/// Prefix of the reason in Docker's message.
pub const FAILURE: &str = "Failed to create credential store from DOCKER_AUTH_CONFIG: ";

/// Returns the entry for exactly `key` in the machine's variable, which wins over the file and its
/// helpers. A variable that cannot be read is only warned about.
pub(in crate::client) fn entry(
    trace: &mut Trace,
    machine: Machine<'_>,
    key: &str,
) -> Option<Credential> {
    let variable = Document::parse(machine.value("DOCKER_AUTH_CONFIG")?);
    let Answer { outcome, steps } = look_up(Some(&variable), key);
    trace.elsewhere(steps);
    Some(outcome.login()?.clone().elsewhere())
}

/// Looks up `key` in the variable; anonymous if it has no entry, with a warning if it cannot be
/// read.
pub(in crate::client) fn look_up(value: Option<&Document>, key: &str) -> Answer {
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
            Ok(login) if **address == *key => {
                found = Some(Credential {
                    user: login.user,
                    password: login.password,
                    server: address.to_string(),
                    ..Credential::at(&**address, entry.range)
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
            "The variable has no entry {key}. Docker continues with the file or its helper."
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
        "Docker rejects the whole variable: {}. It continues with the file or its helper.",
        messages.first().map_or("", String::as_str)
    ));
    Outcome::one_of(
        messages
            .into_iter()
            .map(|message| Outcome::warning(format!("{FAILURE} {message}"), Outcome::anonymous())),
    )
}
