//! regclient: regctl, regsync, regbot.
//!
//! Facts: regclient 725072f6 (2026-07-01, after v0.11.5), `config/docker.go` (`DockerLoad`,
//! `dockerParse`, `dockerAuthToHost`), `config/host.go` (`HostNewName`, `Merge`),
//! `config/credhelper.go`, `types/ref/ref.go`. Every entry of a registry is merged into one, in the
//! random order of Go's map. Its own `~/.regctl/config.json`, which comes first, was not measured.

use super::shared::go_config::{GoConfig, GoStruct};
use super::shared::{orders, Trace};
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_go;
use crate::codec::split_login;
use crate::collections::remove_repeats;
use crate::config::trim_nul;
use crate::docker::reference::{Reference, HUB};
use crate::docker::DOCKER_HUB_KEY;
use crate::go::json::{EntryType, GoEntry};
use crate::json::Document;
use crate::secret::Secret;
use crate::text::TextRange;

/// regclient.
pub(super) const CLIENT: Client = Client {
    id: ClientId::Regclient,
    name: "regctl, regsync",
    version: "regclient 725072f6 (2026-07-01)",
    stands_for: "regctl, regsync, regbot, programs with regclient",
    source: "regclient/regclient 725072f6, config/docker.go, DockerLoad; config/host.go, Merge",
    family: Family::Builders,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Name of Docker Hub's registry host.
const HUB_HOST: &str = "registry-1.docker.io";

/// Its `dockerConfig`; the values of `proxies` are read as maps of texts.
const FILE: GoStruct = GoStruct {
    name: "config.dockerConfig",
    entry: EntryType {
        name: "config.dockerAuthConfig",
        root: "dockerConfig",
        fields: &[
            "username",
            "password",
            "auth",
            "serveraddress",
            "identitytoken",
            "registrytoken",
        ],
    },
    texts: &["detachKeys"],
    lists: &[],
    text_maps: &["HttpHeaders"],
    map_maps: &["proxies"],
};

/// What the merged settings of a registry hold of a login.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Host {
    key: String,
    range: TextRange,
    user: Vec<u8>,
    password: Secret,
    token: Secret,
    helper: Option<String>,
    /// Store that is asked instead, if its list has the registry.
    store: Option<String>,
    asks: Option<String>,
    is_plain_http: bool,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let registry = match Reference::parse(query.image) {
        Ok(reference) if reference.domain == HUB_HOST => HUB.to_owned(),
        Ok(reference) if !reference.domain.is_empty() => reference.domain,
        _ => return trace.fail(format!("invalid reference \"{}\"", query.image)),
    };
    trace.say(format!("It looks for the registry {registry}; keys with a path are skipped."));
    let variable = query.machine.value("DOCKER_AUTH_CONFIG").map(Document::parse);
    let mut sources = Vec::new();
    for (source, place) in [(query.config, "file"), (variable.as_ref(), "variable")] {
        match source.map(|document| FILE.decode(document)).transpose() {
            Ok(config) => sources.push((config.flatten().unwrap_or_default(), place == "file")),
            Err(error) => {
                trace.say(format!("The {place} cannot be read, and then nothing is used, not even the other of file and variable."));
                let message = format!("Failed to load docker creds: {error}");
                return trace.answer(Outcome::warning(message, Outcome::anonymous()));
            }
        }
    }
    let mut states = vec![start(&registry)];
    for (config, is_file) in &sources {
        states = with_source(&mut trace, &states, config, *is_file, &registry);
    }
    let outcomes = states.into_iter().map(|host| {
        if host.is_plain_http {
            trace.say(format!("A key with http:// makes it contact {registry} without TLS."));
        }
        signed_in(&host, &registry)
    });
    let outcomes: Vec<Outcome> = outcomes.collect();
    trace.answer(Outcome::one_of(outcomes))
}

fn start(registry: &str) -> Host {
    let asks = (registry == HUB).then(|| DOCKER_HUB_KEY.to_owned());
    Host { asks, ..Host::default() }
}

/// Merges the entries, then the helpers of a file, each in every order.
fn with_source(
    trace: &mut Trace,
    states: &[Host],
    config: &GoConfig,
    is_file: bool,
    registry: &str,
) -> Vec<Host> {
    let mut entries = Vec::new();
    for (key, entry) in config.auths.items() {
        let Some(host) = named(key).filter(|host| host.0 == registry) else { continue };
        let helper = config.helpers.get(key).map(|(name, _)| name.clone());
        let range = if is_file { entry.range } else { TextRange::default() };
        let found = login(key, entry, range, helper.filter(|name| !name.is_empty()));
        let text = match &found {
            Some(_) => format!("{key} matches {registry}; it is merged with all others that do."),
            None => format!(
                "{key} matches {registry}, but has no login that it can read: it is skipped."
            ),
        };
        trace.add(is_file.then_some(range), text);
        entries.extend(found.map(|found| settings(found, &host, key)));
    }
    let helpers = config.helpers.items().iter().filter(|(key, _)| config.auths.get(key).is_none());
    let mut own = Vec::new();
    for (key, (name, range)) in helpers {
        let Some(host) = named(key).filter(|host| host.0 == registry) else { continue };
        trace.add(is_file.then_some(*range), format!("{key} has the helper {name}."));
        let helper = Host { key: key.to_string(), helper: Some(name.clone()), ..Host::default() };
        own.push(settings(helper, &host, key));
    }
    if entries.len() + own.len() > 1 {
        trace.say("Their order is random, and so is what the later ones change.");
    }
    let states = in_every_order(states, &entries);
    let mut states = in_every_order(&states, &own);
    if let Some((store, range)) = &config.store {
        trace.add(is_file.then_some(*range), format!("It asks docker-credential-{store} for its list; a registry in it gets that helper."));
        for state in &mut states {
            state.store = Some(store.clone());
        }
    }
    states
}

fn in_every_order(states: &[Host], entries: &[Host]) -> Vec<Host> {
    let mut merged: Vec<Host> = Vec::new();
    for order in orders::some_orders(entries.len()) {
        for state in states {
            let mut state = state.clone();
            order.iter().filter_map(|&at| entries.get(at)).for_each(|entry| state.merge(entry));
            merged.push(state);
        }
    }
    remove_repeats(&mut merged);
    merged
}

/// Returns registry and scheme of a key (`parseName`, `HostValidate`); `None` for one with a path
/// or another scheme.
fn named(key: &str) -> Option<(String, bool)> {
    if matches!(key, DOCKER_HUB_KEY | HUB_HOST | HUB) {
        return Some((HUB.to_owned(), false));
    }
    let (scheme, name) = match key.find("://") {
        Some(at) if at > 0 => (&key[..at], &key[at + 3..]),
        _ => ("https", key),
    };
    let (name, path) = match name.find('/') {
        Some(at) if at > 0 => (&name[..at], &name[at + 1..]),
        _ => (name, ""),
    };
    let name = if name == HUB_HOST { HUB } else { name };
    let is_valid = path.is_empty() && matches!(scheme, "https" | "http");
    is_valid.then(|| (name.to_owned(), scheme == "http"))
}

fn settings(host: Host, named: &(String, bool), key: &str) -> Host {
    let (registry, is_plain_http) = named;
    let is_hub = registry == HUB && !key.contains(HUB_HOST) || key == HUB_HOST;
    let asks = if is_hub {
        Some(DOCKER_HUB_KEY.to_owned())
    } else {
        (key != registry).then(|| key.to_owned())
    };
    Host { asks, is_plain_http: *is_plain_http, ..host }
}

/// Returns the login of an entry; `None` for a broken `auth`, and for one that has nothing to use.
fn login(key: &str, entry: &GoEntry, range: TextRange, helper: Option<String>) -> Option<Host> {
    let (user, password) = if entry.auth.is_empty() {
        (entry.username.clone().into_bytes(), Secret::new(entry.password.as_bytes()))
    } else {
        let decoded = decode_go(entry.auth.as_bytes()).ok()?;
        let (user, password) = split_login(&decoded)?;
        (user.to_vec(), Secret::new(trim_nul(password)))
    };
    let is_whole = !user.is_empty() && !password.is_empty();
    let is_used = is_whole || !entry.identity_token.is_empty() || helper.is_some();
    is_used.then(|| Host {
        key: key.to_owned(),
        range,
        user,
        password,
        token: Secret::new(entry.identity_token.as_bytes()),
        helper,
        ..Host::default()
    })
}

impl Host {
    fn merge(&mut self, new: &Self) {
        if new.helper.is_none() && (!new.password.is_empty() || !self.token.is_empty()) {
            self.helper = None;
            self.store = None;
        }
        if new.helper.is_some()
            && new.user.is_empty()
            && new.password.is_empty()
            && new.token.is_empty()
        {
            self.user = Vec::new();
            self.password = Secret::default();
            self.token = Secret::default();
        }
        if !new.user.is_empty() {
            self.user.clone_from(&new.user);
        }
        for (own, other) in [(&mut self.password, &new.password), (&mut self.token, &new.token)] {
            if !other.is_empty() {
                *own = other.clone();
            }
        }
        if new.helper.is_some() {
            self.helper.clone_from(&new.helper);
            self.store = None;
        }
        if new.asks.is_some() {
            self.asks.clone_from(&new.asks);
        }
        self.key.clone_from(&new.key);
        self.range = new.range;
        self.is_plain_http = new.is_plain_http;
    }

    /// Returns what is sent: the token, or user and password, both.
    fn sent(&self) -> Outcome {
        let found = Credential::at(self.key.clone(), self.range);
        Outcome::signs_in_unless_empty(if !self.token.is_empty() {
            Credential { identity_token: self.token.clone(), ..found }
        } else if self.user.is_empty() || self.password.is_empty() {
            found
        } else {
            Credential { user: self.user.clone(), password: self.password.clone(), ..found }
        })
    }
}

/// Returns the outcome of the merged settings: first the store that lists the registry, then the
/// registry's own helper, then the login itself.
fn signed_in(host: &Host, registry: &str) -> Outcome {
    let asks = host.asks.clone().unwrap_or_else(|| match registry {
        HUB => HUB_HOST.to_owned(),
        other => other.to_owned(),
    });
    let mut outcome = host.sent();
    if let Some(helper) = &host.helper {
        outcome = HelperCall::new(helper, &asks, outcome.clone(), outcome).into();
    }
    if let Some(store) = &host.store {
        let call = HelperCall::new(store, &asks, outcome.clone(), outcome);
        outcome = HelperCall { is_listed: true, ..call }.into();
    }
    outcome
}
