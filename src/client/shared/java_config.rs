//! The file as docker-java loads it, for docker-java alone and under Testcontainers.
//!
//! Facts: docker-java 002b6eb7 (3.7.1-5), `DockerConfigFile.java`, `NameParser.java`,
//! `AuthConfig.java`. Every entry is decoded when the file is loaded: one that cannot be read fails
//! all. What is sent has the entry's raw fields after its own, and a daemon takes the last of two.

use super::java::{self, get, Unreadable};
use super::Trace;
use crate::client::{Credential, Outcome, Query};
use crate::codec::split_login;
use crate::docker::DOCKER_HUB_KEY;
use crate::go::fold;
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;

/// Fields of `AuthConfig`, all strings.
pub(in crate::client) const FIELDS: [&str; 8] = [
    "username",
    "password",
    "email",
    "serveraddress",
    "auth",
    "registrytoken",
    "identitytoken",
    "stackOrchestrator",
];

/// The loaded file.
#[derive(Clone, Debug, Default)]
pub(in crate::client) struct File {
    entries: Vec<(String, Sent)>,
}

/// What is sent of an entry; `None` for what a daemon cannot read.
#[derive(Clone, Debug)]
struct Sent {
    credential: Option<Credential>,
}

/// Splits an image into its registry, as written, and the name there (`resolveRepositoryName`).
///
/// # Errors
/// Returns the message for a name that it refuses.
pub(in crate::client) fn registry_of(image: &str) -> Result<&str, String> {
    const CLASS: &str = "com.github.dockerjava.core.exception.InvalidRepositoryNameException: ";
    let name = without_tag(image);
    if name.contains("://") {
        return Err(format!("{CLASS}RepositoryName shouldn't contain a scheme"));
    }
    let Some((host, repository)) = name.split_once('/').filter(|(first, _)| is_host(first)) else {
        return Ok(DOCKER_HUB_KEY);
    };
    if host.contains("index.docker.io") {
        return Err(format!("{CLASS}Invalid repository name, try \"{repository}\" instead"));
    }
    if repository.is_empty() {
        return Err(format!("{CLASS}Invalid empty repository name \"{repository}\""));
    }
    if repository.encode_utf16().count() > 255 {
        return Err(format!("{CLASS}Repository name \"{repository}\" is longer than 255"));
    }
    // Java drops empty parts at the end.
    match repository.trim_end_matches('/').split('/').find(|part| !is_component(part)) {
        Some(part) => {
            Err(format!("{CLASS}Repository name \"{repository}\" is invalid. Component: {part}"))
        }
        None => Ok(host),
    }
}

/// Returns whether the first part of a name is a registry.
pub(in crate::client) fn is_host(first: &str) -> bool {
    first.contains(['.', ':']) || first == "localhost"
}

/// Returns the name without its digest and its tag.
fn without_tag(image: &str) -> &str {
    let digest = image.to_ascii_lowercase().rfind("@sha256:");
    let name = &image[..digest.unwrap_or(image.len())];
    match name.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => name,
        _ => name,
    }
}

fn is_component(part: &str) -> bool {
    part.split(['.', '_', '-']).all(|word| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}

/// Loads `config.json`, else `.dockercfg` beside it.
///
/// # Errors
/// Returns the message that ends the program.
pub(in crate::client) fn load(trace: &mut Trace, query: Query<'_>) -> Result<File, String> {
    let Some(document) = query.config else {
        let path = format!("{}/.dockercfg", query.machine.docker_directory());
        return match query.machine.file(&path) {
            None => {
                trace.say("There is no file, and no .dockercfg.");
                Ok(File::default())
            }
            Some(legacy) => {
                trace.say("There is no config.json, so .dockercfg next to it is read.");
                load_legacy(legacy)
            }
        };
    };
    let loaded = java::load(document);
    let loaded = loaded.and_then(|loaded| from_root(&loaded).map(|read| (loaded, read)));
    match loaded {
        Err(Unreadable) => {
            Err("java.io.IOException: Failed to parse docker config.json".to_owned())
        }
        Ok((_, read)) => read,
    }
}

/// Reads the root object. The outer error is one of JSON and types, the inner one of an entry.
fn from_root(document: &Document) -> Result<Result<File, String>, Unreadable> {
    let Some(root) = document.root() else { return Ok(Ok(File::default())) };
    match root.kind() {
        Kind::Object => {}
        Kind::Null => return Ok(Ok(File::default())),
        _ => return Err(Unreadable),
    }
    match get(root, "auths") {
        None => Ok(Ok(File::default())),
        Some(auths) if auths.value.kind() == Kind::Null => Ok(Ok(File::default())),
        Some(auths) => entries(auths.value),
    }
}

fn entries(auths: NodeRef<'_>) -> Result<Result<File, String>, Unreadable> {
    if !auths.is_object() {
        return Err(Unreadable);
    }
    // A repeated name is read twice.
    for member in auths.members() {
        check(member.value)?;
    }
    let mut file = File::default();
    for member in java::map(auths) {
        match sent(member) {
            Ok(sent) => file.entries.push((member.name().into_owned(), sent)),
            Err(error) => return Ok(Err(error)),
        }
    }
    Ok(Ok(file))
}

fn check(entry: NodeRef<'_>) -> Result<(), Unreadable> {
    match entry.kind() {
        Kind::Object => {}
        Kind::Null => return Ok(()),
        _ => return Err(Unreadable),
    }
    let known = entry.members().filter(|field| FIELDS.contains(&&*field.key.text()));
    for field in known {
        java::string(field.value)?;
    }
    Ok(())
}

/// Decodes an entry and puts its raw fields after the decoded ones.
fn sent(member: Member<'_>) -> Result<Sent, String> {
    if member.value.kind() == Kind::Null {
        return Err("java.lang.NullPointerException: Cannot invoke \"com.github.dockerjava.api.model.AuthConfig.getAuth()\" because \"config\" is null".to_owned());
    }
    let mut credential = Credential::at(member.name().into_owned(), member.range());
    let field = |name: &str| {
        get(member.value, name).and_then(|field| java::string(field.value).ok().flatten())
    };
    if let Some(auth) = field("auth") {
        let decoded = decode(&auth)?;
        (credential.user, credential.password) = decoded;
    }
    let is_readable = |field: &Member<'_>| matches!(field.value.kind(), Kind::String | Kind::Null);
    for field in java::map(member.value) {
        let name = field.name();
        let known =
            ["username", "password", "identitytoken", "registrytoken", "auth", "serveraddress"];
        let Some(known) = known.iter().find(|known| fold::matches(&name, known)) else { continue };
        if !is_readable(&field) {
            return Ok(Sent { credential: None });
        }
        let Some(text) = field.value.as_str() else { continue };
        match *known {
            "username" => credential.user = text.as_bytes().to_vec(),
            "password" => credential.password = Secret::new(text.as_bytes()),
            "identitytoken" => credential.identity_token = Secret::new(text.as_bytes()),
            "registrytoken" => credential.registry_token = Secret::new(text.as_bytes()),
            _ => {}
        }
    }
    Ok(Sent { credential: Some(credential) })
}

/// Decodes an `auth` into text and splits it at the first colon.
fn decode(auth: &str) -> Result<(Vec<u8>, Secret), String> {
    let decoded = java::decode_base64(auth)?;
    let (user, password) =
        split_login(&decoded).ok_or("java.io.IOException: Invalid auth configuration file")?;
    Ok((user.to_vec(), Secret::new(password)))
}

/// Reads the old form: a bare map, or two lines `auth = …` and `email = …`.
fn load_legacy(document: &Document) -> Result<File, String> {
    let loaded = java::load(document);
    if let Some(root) = loaded.as_ref().ok().and_then(|loaded| loaded.root()) {
        let is_map = root.is_object();
        if let Some(read) = is_map.then(|| entries(root).ok()).flatten() {
            return read.map(without_places);
        }
    }
    let text = String::from_utf8_lossy(document.bytes());
    let mut lines = text.lines();
    let (Some(auth), Some(email)) = (lines.next(), lines.next()) else {
        return Err("java.io.IOException: The Auth Config file is empty".to_owned());
    };
    let value = |line: &'_ str| {
        let mut parts = line.split(" = ");
        let value = parts.nth(1).map(str::to_owned);
        value.filter(|_| parts.next().is_none())
    };
    let (Some(auth), Some(_)) = (value(auth), value(email)) else {
        return Err("java.io.IOException: Invalid Auth config file".to_owned());
    };
    let (user, password) = decode(&auth)?;
    let key = DOCKER_HUB_KEY.to_owned();
    let credential = Credential { key: key.clone(), user, password, ..Credential::default() };
    Ok(File { entries: vec![(key, Sent { credential: Some(credential) })] })
}

/// Drops the ranges, which are in another file.
fn without_places(mut file: File) -> File {
    for (_, sent) in &mut file.entries {
        sent.credential = sent.credential.take().map(Credential::elsewhere);
    }
    file
}

impl File {
    /// Returns the outcome for a registry: its key, else the first key whose host is the same.
    pub(in crate::client) fn look_up(&self, trace: &mut Trace, registry: &str) -> Outcome {
        let exact = self.entries.iter().rev().find(|(key, _)| key == registry);
        let by_host = || match registry {
            DOCKER_HUB_KEY => None,
            _ => self.entries.iter().find(|(key, _)| host_of(key) == host_of(registry)),
        };
        let Some((key, sent)) = exact.or_else(by_host) else {
            trace.say(format!("No key in auths is {registry} or has it as its host."));
            return Outcome::anonymous();
        };
        let Some(credential) = &sent.credential else {
            trace.say(format!("The entry {key} has a value that no daemon can read."));
            return Outcome::anonymous();
        };
        let how = if key == registry { "is exactly" } else { "is the first whose host is" };
        trace.at(credential.range, format!("{key} {how} {registry}."));
        Outcome::signs_in_unless_empty(credential.clone())
    }
}

/// Returns a key without `http://` or `https://` and without its path (`convertToHostname`).
fn host_of(key: &str) -> &str {
    let rest = key.strip_prefix("http://").or_else(|| key.strip_prefix("https://"));
    let rest = rest.unwrap_or(key);
    rest.split_once('/').map_or(rest, |(host, _)| host)
}
