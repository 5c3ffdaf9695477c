//! Testcontainers for Go.
//!
//! Facts: testcontainers-go 5dec9ddf (v0.44.0-6), `docker_auth.go`, `internal/core/images.go`;
//! cpuguy83/dockercfg v0.3.2 (a07c3d1a), `auth.go`. It reads every entry and asks every helper of
//! the file before it looks for the image's registry: one that fails, and it pulls without a login.

mod registry;

use std::collections::{BTreeMap, BTreeSet};

use super::shared::go_config::{GoConfig, GoStruct};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_go;
use crate::codec::split_login;
use crate::go::json::{base64_message, unmarshal, EntryType, GoEntry};
use crate::go::url;
use crate::json::Document;
use crate::secret::Secret;
use crate::text::TextRange;

/// Testcontainers for Go.
pub(super) const CLIENT: Client = Client {
    id: ClientId::TestcontainersGo,
    name: "Testcontainers (Go)",
    version: "0.44.0-6 (5dec9ddf), dockercfg 0.3.2",
    stands_for: "testcontainers-go",
    source: "testcontainers/testcontainers-go 5dec9ddf, docker_auth.go; cpuguy83/dockercfg v0.3.2, auth.go",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

/// The struct of dockercfg; the values of `proxies` are read as maps of texts.
const FILE: GoStruct = GoStruct {
    name: "dockercfg.Config",
    entry: EntryType {
        name: "dockercfg.AuthConfig",
        // It decodes into a pointer to a pointer, for which Go has no name.
        root: "",
        fields: &[
            "username",
            "password",
            "auth",
            "email",
            "serveraddress",
            "identitytoken",
            "registrytoken",
        ],
    },
    texts: &[
        "psFormat",
        "imagesFormat",
        "networksFormat",
        "pluginsFormat",
        "volumesFormat",
        "statsFormat",
        "detachKeys",
        "serviceInspectFormat",
        "servicesFormat",
        "tasksFormat",
        "secretFormat",
        "configFormat",
        "nodesFormat",
        "experimental",
        "stackOrchestrator",
        "currentContext",
    ],
    lists: &["pruneFilters", "cliPluginsExtraDirs"],
    text_maps: &["HttpHeaders", "aliases"],
    map_maps: &["proxies", "plugins"],
};

/// The same struct for the variable, under its own name.
const VARIABLE: GoStruct = GoStruct { entry: EntryType { root: "Config", ..FILE.entry }, ..FILE };

/// Maximum number of listed helpers of other registries.
const MAX_OTHERS: usize = 16;

/// Maximum number of lines about a helper that fails.
const MAX_LINES: usize = 4;

/// Login of one key, before the image is looked at.
#[derive(Clone, Debug)]
struct Login {
    sent: Credential,
    /// Helper that is asked instead; what `sent` has follows if that has nothing.
    helper: Option<String>,
    /// True if that is the helper of all registries.
    is_store: bool,
    /// What the entry has besides user and password, which is sent with the helper's answer.
    beside: Credential,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let registry = registry::of_image(query.image);
    trace.say(format!("It reads every entry and asks every helper of the file, and looks for {registry} among the answers."));
    let outcome = match logins(&mut trace, query) {
        Ok(logins) => look_up(&mut trace, &logins, (&registry, query.image)),
        Err(message) => {
            trace.say("If there is anything that it cannot read, it pulls without a login.");
            dropped((&registry, query.image), &message)
        }
    };
    trace.answer(outcome)
}

/// Returns the outcome after a failure, which is only logged (`docker.go`, `attemptToPullImage`).
fn dropped((registry, image): (&str, &str), message: &str) -> Outcome {
    let text = format!("No image auth found for {registry}. Setting empty credentials for the image: {image}. This is expected for public images. Details: {message}");
    Outcome::warning(text, Outcome::anonymous())
}

/// Returns the login of every key of `auths` and of `credHelpers`.
fn logins(trace: &mut Trace, query: Query<'_>) -> Result<Vec<Login>, String> {
    let file = query.config.map(|document| {
        let config = FILE.decode(document)?;
        config.ok_or_else(|| "EOF".to_owned())
    });
    let file =
        file.transpose().map_err(|error| format!("load default config: decode config: {error}"));
    let variable = query.machine.value("DOCKER_AUTH_CONFIG").map(Document::parse);
    let config = match &variable {
        Some(variable) => {
            trace.say("DOCKER_AUTH_CONFIG replaces the file for the list of keys; an auth in it is never decoded: the file's login for that key is used.");
            let read = unmarshal(variable).and_then(|root| VARIABLE.read(root));
            Some(read.map_err(|error| format!("unmarshal DOCKER_AUTH_CONFIG: {error}"))?)
        }
        None => file.clone()?,
    };
    let Some(config) = config else {
        trace.say("There is no file.");
        return Ok(Vec::new());
    };
    let mut logins = Vec::new();
    for (key, entry) in config.auths.items() {
        let range = if variable.is_some() { TextRange::default() } else { entry.range };
        let mut login = if entry.username.is_empty() && entry.password.is_empty() {
            of_key(&file, key, range)?
        } else {
            let sent = Credential {
                user: entry.username.clone().into_bytes(),
                password: Secret::new(entry.password.as_bytes()),
                identity_token: Secret::new(entry.identity_token.as_bytes()),
                ..Credential::at(key.to_string(), range)
            };
            Login { sent, helper: None, is_store: false, beside: Credential::default() }
        };
        login.sent.registry_token = Secret::new(entry.registry_token.as_bytes());
        login.beside.registry_token = login.sent.registry_token.clone();
        login.beside.identity_token = Secret::new(entry.identity_token.as_bytes());
        if !login.sent.user.is_empty() {
            login.sent.identity_token = login.beside.identity_token.clone();
        }
        logins.push(login);
    }
    for (key, (_, range)) in config.helpers.items() {
        logins.push(of_key(&file, key, *range)?);
    }
    Ok(logins)
}

/// Returns the login of a key from the file, which is read again for it.
fn of_key(
    file: &Result<Option<GoConfig>, String>,
    key: &str,
    range: TextRange,
) -> Result<Login, String> {
    let failed = |error: &str| format!("getting credentials for {key}: {error}");
    let nothing = Credential::at(key, range);
    let Some(file) = file.as_ref().map_err(|error| failed(error))? else {
        return Ok(Login {
            sent: nothing,
            helper: None,
            is_store: false,
            beside: Credential::default(),
        });
    };
    if let Some((name, _)) = file.helpers.get(key) {
        // No program is called `docker-credential-`.
        let helper = Some(name.clone()).filter(|name| !name.is_empty());
        return Ok(Login { sent: nothing, helper, is_store: false, beside: Credential::default() });
    }
    let sent = match file.auths.get(key) {
        None => nothing,
        Some(entry) => decode(entry, nothing).map_err(|error| failed(&error))?,
    };
    let helper = file.store.as_ref().map(|(name, _)| name.clone());
    Ok(Login { sent, helper, is_store: true, beside: Credential::default() })
}

fn decode(entry: &GoEntry, found: Credential) -> Result<Credential, String> {
    if !entry.identity_token.is_empty() {
        return Ok(Credential {
            identity_token: Secret::new(entry.identity_token.as_bytes()),
            ..found
        });
    }
    let (user, password) = if !entry.username.is_empty() && !entry.password.is_empty() {
        (entry.username.clone().into_bytes(), entry.password.clone().into_bytes())
    } else if entry.auth.is_empty() {
        return Ok(found);
    } else {
        let decoded = decode_go(entry.auth.as_bytes())
            .map_err(|at| format!("decode auth: {}", base64_message(at)))?;
        let (user, password) =
            split_login(&decoded).ok_or("invalid auth: missing \":\" separator")?;
        (user.to_vec(), password.to_vec())
    };
    // What has no user is taken for an identity token.
    Ok(if user.is_empty() {
        Credential { identity_token: Secret::new(password), ..found }
    } else {
        Credential { user, password: Secret::new(password), ..found }
    })
}

fn look_up(trace: &mut Trace, logins: &[Login], image: (&str, &str)) -> Outcome {
    let (registry, _) = image;
    let exact: Vec<&Login> = logins.iter().filter(|login| login.sent.key == registry).collect();
    let own = if exact.is_empty() {
        logins
            .iter()
            .filter(|login| host_of(&login.sent.key).as_deref() == Some(registry))
            .collect()
    } else {
        exact
    };
    match own.as_slice() {
        [] => trace.say(format!("No key is {registry} or a URL with that host.")),
        [only] => trace.at(only.sent.range, format!("{} matches {registry}.", only.sent.key)),
        several => {
            trace.say(format!("{} keys match {registry}: it takes one at random.", several.len()));
        }
    }
    let mut users: BTreeMap<&str, Vec<&Login>> = BTreeMap::new();
    for login in logins {
        let Some(helper) = login.helper.as_deref() else { continue };
        let users = users.entry(helper).or_default();
        if users.len() < MAX_LINES {
            users.push(login);
        }
    }
    let outcomes = own.iter().map(|login| {
        let sent = Outcome::signs_in_unless_empty(login.sent.clone());
        match &login.helper {
            None => sent,
            Some(helper) => {
                let beside = login.beside.clone();
                let call = asked(helper, &login.sent.key, &users, image, sent);
                HelperCall { beside, ..call }.into()
            }
        }
    });
    let mut outcome = Outcome::one_of(outcomes.collect::<Vec<_>>());
    let mut known: BTreeSet<&str> =
        own.iter().filter_map(|login| login.helper.as_deref()).collect();
    let mut others: Vec<(&str, &Login)> = Vec::new();
    for login in logins {
        let Some(helper) = login.helper.as_deref() else { continue };
        if others.len() < MAX_OTHERS && known.insert(helper) {
            others.push((helper, login));
        }
    }
    for (helper, login) in others.into_iter().rev() {
        let key = &login.sent.key;
        trace.at(login.sent.range, format!("It also runs docker-credential-{helper} for {key}: if that fails, it pulls without a login."));
        let call = asked(helper, key, &users, image, outcome);
        outcome = HelperCall { for_other: true, ..call }.into();
    }
    outcome
}

/// Calls the helper of a key. If it fails, every key that has it does, each with a line of its own;
/// what the helper writes is not known.
fn asked(
    helper: &str,
    key: &str,
    users: &BTreeMap<&str, Vec<&Login>>,
    image: (&str, &str),
    otherwise: Outcome,
) -> HelperCall {
    let lines = users.get(helper).into_iter().flatten().map(|login| {
        let key = &login.sent.key;
        let store = if login.is_store { "get credentials from store: " } else { "" };
        format!("getting credentials for {key}: {store}execute \"docker-credential-{helper}\" stdout: \"…\" stderr: \"…\": exit status 1")
    });
    let fails = dropped(image, &lines.collect::<Vec<_>>().join("\n"));
    let missing = otherwise.clone();
    HelperCall { missing, ..HelperCall::new(helper, key, otherwise, fails) }
}

/// Returns the host of a key as `url.Parse` reads it: without a scheme, the whole path.
fn host_of(key: &str) -> Option<String> {
    let parsed = url::parse(key).ok()?;
    let scheme = key.split_once(':').map_or("", |(scheme, _)| scheme);
    let has_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    Some(if has_scheme { parsed.authority } else { parsed.path })
}
