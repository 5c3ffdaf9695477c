//! containers/image: podman, skopeo, buildah, CRI-O.
//!
//! Facts: go.podman.io/image/v5 v5.39.3-0.20260427190548-b9d5b9acbab6,
//! `pkg/docker/config/config.go` (`findCredentialsInFile`, `decodeDockerAuth`).

use super::helper::missing_helper;
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_go;
use crate::codec::split_login;
use crate::collections::OrderedMap;
use crate::config::trim_nul;
use crate::docker::reference::Reference;
use crate::go::json::{base64_message, read_map, unmarshal_struct, wrong_type, EntryType, GoEntry};
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;

/// podman and its family.
pub(super) const CLIENT: Client = Client {
    id: ClientId::ContainersImage,
    name: "Podman, Skopeo, Buildah",
    version: "containers/image 5.39.3-dev",
    stands_for: "podman, skopeo, buildah, CRI-O",
    source: "go.podman.io/image/v5 v5.39.3-0.20260427190548-b9d5b9acbab6, pkg/docker/config/config.go, findCredentialsInFile",
    family: Family::Builders,
    aliases: &[],
    find,
    find_with_token: None,
};

const ENTRY: EntryType = EntryType {
    name: "config.dockerAuthConfig",
    root: "dockerConfigFile",
    fields: &["auth", "identitytoken"],
};

/// Parts of the file that it reads.
#[derive(Debug, Default)]
struct File {
    auths: OrderedMap<GoEntry>,
    helpers: OrderedMap<(String, crate::text::TextRange)>,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let name = match Reference::parse(query.image) {
        // Its copy of the grammar has no IPv6 addresses (measured).
        Ok(reference) if !reference.domain.starts_with('[') => reference.name(),
        Ok(_) => return trace.fail("invalid reference format"),
        Err(error) => return trace.fail(error.to_string()),
    };
    let mut outcomes = Vec::new();
    for (path, file, is_open) in files(query) {
        let mut inside = Trace::default();
        let outcome = in_file(file, &path, &name, &mut inside);
        let is_end = outcome.fails() || outcome.login().is_some();
        if is_open {
            trace.append(inside);
            outcomes.push(outcome);
        } else {
            trace.say(format!("{path} comes before Docker’s file."));
            trace.elsewhere(inside.into_steps());
            outcomes.push(outcome.elsewhere());
        }
        if is_end {
            break;
        }
    }
    let outcome = outcomes.into_iter().rev().reduce(|next, before| before.or_else(&next));
    let outcome = outcome.unwrap_or_else(|| {
        trace.say("There is no file.");
        Outcome::anonymous()
    });
    trace.answer(outcome)
}

/// Returns the files in its order, with their paths, and whether each is that of the query: they are
/// searched until one has a credential (containers/image, `getAuthFilePaths`; measured with skopeo
/// b71619af). `REGISTRY_AUTH_FILE` is the only one.
fn files(query: Query<'_>) -> Vec<(String, &Document, bool)> {
    let machine = query.machine;
    let other = |path: String| machine.file(&path).map(|file| (path, file, false));
    if let Some(path) = machine.value("REGISTRY_AUTH_FILE") {
        return other(path.to_owned()).into_iter().collect();
    }
    let config = machine.value("XDG_CONFIG_HOME").map(str::to_owned);
    let config = config.unwrap_or_else(|| format!("{}/.config", machine.home()));
    let runtime = machine.value("XDG_RUNTIME_DIR").map(str::to_owned);
    let own = runtime.into_iter().chain([config]);
    let own = own.filter_map(|directory| other(format!("{directory}/containers/auth.json")));
    let docker = query.config.map(|file| ("config.json".to_owned(), file, true));
    own.chain(docker).collect()
}

/// Looks into one file; `path` is named in its error.
fn in_file(document: &Document, path: &str, name: &str, trace: &mut Trace) -> Outcome {
    match read(document) {
        Ok(file) => look_up(&file, name, trace),
        Err(error) => {
            trace.say("It reads the whole file at once: one wrong value, and nothing is read.");
            trace.say("It stops with this error.");
            Outcome::failure(format!(
                "reading JSON file \"{path}\": unmarshaling JSON at \"{path}\": {error}"
            ))
        }
    }
}

fn read(document: &Document) -> Result<File, String> {
    let root = unmarshal_struct(document, "config.dockerConfigFile")?;
    let auths = (ENTRY.root, "map[string]config.dockerAuthConfig");
    let helpers = (ENTRY.root, "map[string]string");
    Ok(File {
        auths: read_map(root, "auths", auths, |member| ENTRY.read(root, member))?,
        helpers: read_map(root, "credHelpers", helpers, |member| helper_name(root, member))?,
    })
}

fn helper_name(
    root: NodeRef<'_>,
    member: Member<'_>,
) -> Result<(String, crate::text::TextRange), String> {
    match member.value.kind() {
        Kind::String | Kind::Null => Ok((member.value.text().into_owned(), member.range())),
        _ => Err(wrong_type(root, member.value, ENTRY.root, "string")),
    }
}

fn look_up(file: &File, name: &str, trace: &mut Trace) -> Outcome {
    let registry = name.split_once('/').map_or(name, |(registry, _)| registry);
    if let Some((helper, range)) = file.helpers.get(registry) {
        trace.at(
            *range,
            format!("credHelpers has {registry}: it runs docker-credential-{helper}, and auths is not used."),
        );
        let fails = Outcome::failure(missing_helper(helper));
        return HelperCall::new(helper, registry, Outcome::anonymous(), fails).into();
    }
    for key in parents(name) {
        if let Some(entry) = file.auths.get(key) {
            trace
                .at(entry.range, format!("auths has {key}, the longest key that leads to {name}."));
            return decode(key, entry, trace);
        }
    }
    trace.say(format!("auths has none of the keys from {name} up to {registry}."));
    let wanted = normalize(registry);
    let matches = file.auths.items().iter();
    let matches: Vec<_> = matches.filter(|(key, _)| host(key) == wanted).collect();
    if matches.len() > 1 {
        trace.say(format!("{} keys match {registry}: it takes one at random.", matches.len()));
    }
    let outcomes = matches.iter().map(|(key, entry)| {
        trace.at(entry.range, format!("{key} matches the host {registry}."));
        decode(key, entry, trace)
    });
    let outcomes: Vec<Outcome> = outcomes.collect();
    if outcomes.is_empty() {
        trace.say("No key matches the host. This file gives nothing; the next file is tried.");
    }
    Outcome::one_of(outcomes)
}

/// Returns the name itself, then each parent, down to the host.
fn parents(name: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(name), |name| name.rfind('/').map(|slash| &name[..slash]))
}

fn decode(key: &str, entry: &GoEntry, trace: &mut Trace) -> Outcome {
    let decoded = match decode_go(entry.auth.as_bytes()) {
        Ok(decoded) => decoded,
        Err(offset) => return Outcome::failure(base64_message(offset)),
    };
    let Some((user, password)) = split_login(&decoded) else {
        trace.at(entry.range, "The entry has no auth with a colon: it counts as empty, and the search in this file ends.");
        return Outcome::anonymous();
    };
    Outcome::signs_in_unless_empty(Credential {
        user: user.to_vec(),
        password: Secret::new(trim_nul(password)),
        identity_token: Secret::new(entry.identity_token.as_bytes()),
        ..Credential::at(key, entry.range)
    })
}

/// Returns the host of a key (`normalizeAuthFileKey`): only a key with a scheme loses its path.
fn host(key: &str) -> &str {
    let stripped = key.strip_prefix("http://").unwrap_or(key);
    let stripped = stripped.strip_prefix("https://").unwrap_or(stripped);
    if stripped.len() == key.len() {
        return normalize(key);
    }
    normalize(stripped.split_once('/').map_or(stripped, |(host, _)| host))
}

fn normalize(registry: &str) -> &str {
    match registry {
        "registry-1.docker.io" | "docker.io" => "index.docker.io",
        other => other,
    }
}
