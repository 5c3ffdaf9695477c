//! The credentials that BuildKit's client sends when the builder asks for a host.
//!
//! Facts: moby/buildkit v0.32.2, `session/auth/authprovider/authprovider.go` (`credentials`,
//! `FetchToken`), over docker/cli v29.6.2 (`cli/config/config.go`, `LoadDefaultConfigFile`). As for
//! `docker pull`, a load error is only a warning.

use super::docker_lookup::tell;
use super::docker_variable;
use super::Trace;
use crate::client::docker_config::{DockerConfig, Helper};
use crate::client::{Credential, HelperCall, Machine, Outcome, Query};
use crate::docker::reference::{Reference, HUB};
use crate::docker::{key_for, DOCKER_HUB_KEY};
use crate::secret::Secret;

/// Docker Hub's host, as the builder asks for it.
pub(in crate::client) const HUB_HOST: &str = "registry-1.docker.io";

/// How the registry wants its login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::client) enum Wants {
    /// Takes the login itself, with HTTP's Basic authentication.
    Basic,
    /// Sends the client to a token server.
    Token,
}

/// One way that a look-up can end, before the registry's kind decides what is sent.
#[derive(Clone, Debug)]
pub(in crate::client) enum Found {
    /// Nothing at all: no entry, or a helper that has nothing.
    Nothing,
    /// An entry, also an empty one.
    Entry(Credential),
    /// The helper is asked; what the file has besides follows.
    Helper { name: String, key: String, beside: Option<Credential> },
}

/// A look-up: each possible result, with the warning before it.
pub(in crate::client) type Results = Vec<(Option<String>, Found)>;

/// Returns the host that the builder asks for, and the repository there.
///
/// # Errors
/// Returns the message for a text that is no image.
pub(in crate::client) fn host_and_path(image: &str) -> Result<(String, String), String> {
    let reference = Reference::parse(image).map_err(|error| error.to_string())?;
    let host = match reference.domain.as_str() {
        HUB => HUB_HOST.to_owned(),
        _ => reference.domain,
    };
    Ok((host, reference.path))
}

/// Returns the key under which a host's login is kept.
pub(in crate::client) fn key_of(host: &str) -> &str {
    match host {
        HUB_HOST => DOCKER_HUB_KEY,
        other => key_for(other),
    }
}

/// Loads the default file, with the helper that Docker takes where nothing is set.
pub(in crate::client) fn load<'a>(query: &Query<'a>) -> (DockerConfig, Option<Helper<'a>>) {
    let config = DockerConfig::load_with_newer_go(query.config);
    let helper = default_helper(&config, query.machine);
    (config, helper)
}

/// Returns the helper of `DetectDefaultStore` on Linux: `pass` where that program is, else
/// `secretservice`, if it is installed.
fn default_helper<'a>(config: &DockerConfig, machine: Machine<'a>) -> Option<Helper<'a>> {
    let (name, program) = if machine.has("pass") {
        ("pass", "docker-credential-pass")
    } else {
        ("secretservice", "docker-credential-secretservice")
    };
    let is_used = !config.contains_auth() && machine.has(program);
    is_used.then_some(Helper { name, range: None })
}

/// Looks up a host in a loaded file, after the variable.
pub(in crate::client) fn look_up(
    trace: &mut Trace,
    machine: Machine<'_>,
    (config, default): &(DockerConfig, Option<Helper<'_>>),
    host: &str,
) -> Results {
    let key = key_of(host);
    if let Some(entry) = docker_variable::entry(trace, machine, key) {
        let errors = config.errors();
        let warnings = errors.into_iter().map(Some);
        let mut warnings: Vec<Option<String>> = warnings.collect();
        if warnings.is_empty() {
            warnings.push(None);
        }
        return warnings.into_iter().map(|error| (error, Found::Entry(entry.clone()))).collect();
    }
    let look_up = config.look_up(key).only_urls();
    let helper = look_up.helper.or(*default);
    if let (Some(helper), None) = (helper, look_up.helper) {
        trace.say(format!("The file has no login and no helper, so docker-credential-{} is used, which is installed.", helper.name));
    } else {
        tell(trace, &look_up);
    }
    let results = look_up.results().into_iter().map(|found| {
        let entry = found.credential;
        let result = match helper {
            Some(helper) => Found::Helper {
                name: helper.name.to_owned(),
                key: key.to_owned(),
                beside: entry.filter(|entry| !entry.registry_token.is_empty()),
            },
            // Docker puts the address into every entry that it decodes.
            None => match entry.filter(|entry| !(entry.is_empty() && entry.server.is_empty())) {
                Some(entry) => Found::Entry(entry),
                None => Found::Nothing,
            },
        };
        (found.load_error, result)
    });
    results.collect()
}

/// Returns the outcome of one result, where `or_else` follows if there is nothing.
pub(in crate::client) fn outcome(found: Found, wants: Wants, or_else: &Outcome) -> Outcome {
    match found {
        Found::Nothing => or_else.clone(),
        Found::Entry(entry) => sent(entry, wants),
        Found::Helper { name, key, beside } => {
            let fails = Outcome::failure(crate::client::helper::missing_helper(&name));
            match beside {
                None => HelperCall::new(&name, &key, or_else.clone(), fails).into(),
                // The registry token of the file's entry stays beside the helper's answer.
                Some(entry) => {
                    let otherwise = sent(only_registry_token(entry), wants);
                    let for_other = wants == Wants::Token;
                    HelperCall { for_other, ..HelperCall::new(&name, &key, otherwise, fails) }
                        .into()
                }
            }
        }
    }
}

fn only_registry_token(entry: Credential) -> Credential {
    Credential {
        user: Vec::new(),
        password: Secret::default(),
        identity_token: Secret::default(),
        auth: Secret::default(),
        ..entry
    }
}

/// Returns what is sent of an entry: the identity token wins over user and password, a token server
/// is not asked where there is a registry token, and an `auth` that was not decoded is not sent.
fn sent(entry: Credential, wants: Wants) -> Outcome {
    let found = Credential { key: entry.key, range: entry.range, ..Credential::default() };
    let is_token = wants == Wants::Token;
    Outcome::signs_in_unless_empty(if is_token && !entry.registry_token.is_empty() {
        Credential { registry_token: entry.registry_token, ..found }
    } else if !entry.identity_token.is_empty() {
        Credential { identity_token: entry.identity_token, ..found }
    } else if is_token && entry.password.is_empty() {
        found
    } else if is_token && entry.user.is_empty() {
        // A secret without a user is sent as a refresh token.
        Credential { identity_token: entry.password, ..found }
    } else {
        Credential { user: entry.user, password: entry.password, ..found }
    })
}

/// Returns the outcome after the warning about the default file.
pub(in crate::client) fn warned(
    machine: Machine<'_>,
    error: Option<&str>,
    outcome: Outcome,
) -> Outcome {
    match error {
        None => outcome,
        Some(error) => {
            let directory = machine.docker_directory();
            let message =
                format!("WARNING: Error parsing config file ({directory}/config.json): {error}");
            Outcome::warning(message, outcome)
        }
    }
}

/// Says which warnings come first.
pub(in crate::client) fn tell_warnings(trace: &mut Trace, config: &DockerConfig) {
    for error in config.errors() {
        trace.say(format!("It warns, “{error}”, and continues with what it had read."));
    }
}
