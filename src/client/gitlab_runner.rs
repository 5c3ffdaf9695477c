//! GitLab Runner: `DOCKER_AUTH_CONFIG` of a job, for `image:` and `services:`.
//!
//! Facts: gitlab-runner d79f3e7b (2026-08-22), `helpers/docker/auth/auth.go`
//! (`ResolveConfigForImage`, `normalizeImageRef`, `convertToRegistryPath`,
//! `readConfigsFromReader`), over docker/cli v29.7.2.

use super::docker_config::{DockerConfig, Field};
use super::helper::missing_helper;
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::collections::OrderedMap;
use crate::docker::reference::lower;
use crate::docker::DOCKER_HUB_KEY;
use crate::json::Document;
use crate::text::TextRange;

/// GitLab Runner.
pub(super) const CLIENT: Client = Client {
    id: ClientId::GitlabRunner,
    name: "GitLab Runner",
    version: "d79f3e7b (2026-08-22)",
    stands_for: "GitLab CI jobs with DOCKER_AUTH_CONFIG, Docker executor",
    source: "gitlab-org/gitlab-runner d79f3e7b, helpers/docker/auth/auth.go, ResolveConfigForImage",
    family: Family::Ci,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Maximum number of listed helpers of other registries.
const MAX_OTHERS: usize = 16;

/// Source of the credentials of a key.
#[derive(Clone, Debug)]
enum Source {
    Entry(usize),
    Helper(String),
}

/// Unless the machine has the variable, the file of the query is its value.
fn find(query: Query<'_>) -> Answer {
    let Some(value) = query.machine.value("DOCKER_AUTH_CONFIG") else { return in_value(query) };
    let value = Document::parse(value);
    let answer = in_value(Query { config: Some(&value), ..query });
    let mut trace = Trace::default();
    trace.say("The job has DOCKER_AUTH_CONFIG, and its value comes first.");
    trace.elsewhere(answer.steps);
    trace.say("Keys that it does not have are then looked for in the file of the runner’s own user, on the runner’s machine: that is not asked here.");
    trace.answer(answer.outcome.elsewhere())
}

fn in_value(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let config = DockerConfig::load(query.config);
    let errors = config.errors();
    if !errors.is_empty() {
        trace.say("One error, and the whole variable is not used: the next source is asked.");
        return trace.answer(Outcome::one_of(errors.iter().map(|error| dropped(error))));
    }
    let helpers = helpers(&config);
    let store = store(&config);
    let names = helpers.iter().map(|(_, name, _)| name.as_str());
    let mut all_names = store.iter().map(|(name, _)| name.as_str()).chain(names);
    if all_names.any(|name| !is_file_name(name)) {
        trace.say("A helper's name must be a file name, and not empty.");
        return trace.fail("path traversal is not allowed");
    }
    let image = image_path(query.image);
    trace.say(format!("It looks for {image}, then for each parent of it."));
    let (source, key) = look_up(&config, &helpers, &image, &mut trace);
    let outcome = with_helpers(&config, &helpers, store, &image, (source, key), &mut trace);
    trace.answer(outcome)
}

/// Returns the warning after which the variable is not used.
fn dropped(error: &str) -> Outcome {
    let message = format!("Failed to resolve credentials from $DOCKER_AUTH_CONFIG: {error}. The credentials will not be used.");
    Outcome::warning(message, Outcome::anonymous())
}

fn field<'a>(config: &'a DockerConfig, key: &str) -> Option<&'a Field> {
    let fields = crate::config::fields::TOP_LEVEL;
    let at = fields.iter().position(|field| field.key == key)?;
    config.fields().get(at)
}

fn helpers(config: &DockerConfig) -> Vec<(String, String, TextRange)> {
    match field(config, "credHelpers") {
        Some(Field::Map(map)) => map
            .sorted()
            .map(|(key, (name, range))| (key.to_string(), name.clone(), *range))
            .collect(),
        _ => Vec::new(),
    }
}

fn store(config: &DockerConfig) -> Option<(String, Option<TextRange>)> {
    // The empty key has no helper of its own, so this is the store.
    let helper = config.helper("")?;
    Some((helper.name.to_owned(), helper.range))
}

/// Returns whether Go's `filepath.Base` returns the name itself.
fn is_file_name(name: &str) -> bool {
    name == "/" || (!name.is_empty() && !name.contains('/'))
}

/// Takes the first key, in sorted order, for each path; then the longest path that leads to the
/// image.
fn look_up(
    config: &DockerConfig,
    helpers: &[(String, String, TextRange)],
    image: &str,
    trace: &mut Trace,
) -> (Option<Source>, String) {
    let mut sources = OrderedMap::default();
    for (at, slot) in config.slots().iter().enumerate() {
        sources.put(&slot.key, (Source::Entry(at), slot.range));
    }
    for (key, name, range) in helpers {
        sources.put(key, (Source::Helper(name.clone()), *range));
    }
    let mut by_path = OrderedMap::default();
    for entry in sources.sorted() {
        let path = key_path(&entry.0);
        if by_path.get(&path).is_none() {
            by_path.put(&path, entry);
        }
    }
    let mut path = image;
    while !path.is_empty() {
        if let Some((key, (source, range))) = by_path.get(path).copied() {
            trace.at(*range, format!("{key} matches {path}."));
            return (Some(source.clone()), key.to_string());
        }
        path = path.rfind('/').map_or("", |slash| &path[..slash]);
    }
    trace.say("No key matches it or a parent.");
    (None, String::new())
}

/// Runs every helper of the file; one that fails drops the whole variable.
fn with_helpers(
    config: &DockerConfig,
    helpers: &[(String, String, TextRange)],
    store: Option<(String, Option<TextRange>)>,
    image: &str,
    (source, key): (Option<Source>, String),
    trace: &mut Trace,
) -> Outcome {
    let mut outcome = match &source {
        None => Outcome::anonymous(),
        Some(Source::Entry(at)) => match config.credential(*at, true) {
            Some(entry) => {
                Outcome::signs_in_unless_empty(Credential { server: String::new(), ..entry })
            }
            None => Outcome::anonymous(),
        },
        Some(Source::Helper(name)) => asked(name, &key, false, Outcome::anonymous()),
    };
    let is_own = matches!(source, Some(Source::Helper(_)));
    let mut others: Vec<&(String, String, TextRange)> = Vec::new();
    for helper in helpers {
        let known = others.iter().any(|other| other.1 == helper.1);
        let is_source = is_own && helper.0 == key;
        if !known && !is_source && others.len() < MAX_OTHERS {
            others.push(helper);
        }
    }
    for (other, name, range) in others.into_iter().rev() {
        trace.at(*range, format!("It also runs docker-credential-{name} for {other}: if that fails, the whole variable is not used."));
        outcome = asked(name, other, true, outcome);
    }
    if let Some((name, range)) = store {
        let host = image.split('/').next().unwrap_or_default();
        let address = if host == "docker.io" { DOCKER_HUB_KEY } else { host };
        let text = format!("It runs docker-credential-{name} list and asks for every address in the list. What is not in the list is not asked for.");
        trace.add(range, text);
        outcome = asked(&name, address, is_own, outcome);
    }
    outcome
}

fn asked(name: &str, key: &str, for_other: bool, otherwise: Outcome) -> Outcome {
    HelperCall {
        for_other,
        ..HelperCall::new(name, key, otherwise, dropped(&missing_helper(name)))
    }
    .into()
}

/// Returns `normalizeImageRef`: without tag, with `docker.io/` for a short name, host in lower
/// case.
fn image_path(image: &str) -> String {
    let last = image.rfind('/').map_or(0, |slash| slash + 1);
    let (parents, name) = image.split_at(last);
    let name = name.split_once(':').map_or(name, |(name, _)| name);
    let path = format!("{parents}{name}");
    let first = image.split_once('/').map(|(first, _)| first);
    lower_host(&match first {
        Some("index.docker.io") => path.replacen("index.", "", 1),
        Some(first) if first.contains(['.', ':']) || first == "localhost" => path,
        _ => format!("docker.io/{path}"),
    })
}

/// Returns `convertToRegistryPath`: with a scheme only the host counts; without one the path stays,
/// without a tag and one slash at the end.
fn key_path(key: &str) -> String {
    if let Some(rest) = without_scheme(key) {
        let host = lower(rest.split('/').next().unwrap_or_default());
        return match host.as_str() {
            "index.docker.io" => "docker.io".to_owned(),
            _ => host,
        };
    }
    let path = key.strip_suffix('/').unwrap_or(key);
    let path = match (path.rfind('/'), path.rfind(':')) {
        (Some(slash), Some(colon)) if colon > slash => &path[..colon],
        _ => path,
    };
    lower_host(path)
}

/// Returns the rest after `(?i)^https?://`; in Go's folding a long s is an s too.
fn without_scheme(key: &str) -> Option<&str> {
    let rest = key.get(..4).filter(|http| http.eq_ignore_ascii_case("http"))?;
    let rest = &key[rest.len()..];
    let rest = rest.strip_prefix(['s', 'S', '\u{17F}']).unwrap_or(rest);
    rest.strip_prefix("://")
}

fn lower_host(path: &str) -> String {
    match path.split_once('/') {
        Some((host, rest)) => format!("{}/{rest}", lower(host)),
        None => lower(path),
    }
}
