//! ORAS for Java.
//!
//! Facts: oras-java 950f1384 (0.8.3-7, 2026-08-21), `AuthStore`, `AuthStoreAuthenticationProvider`,
//! `ContainerRef`; Jackson 3.0.0-rc3. It never reads `DOCKER_CONFIG`.

use super::shared::java::{self, get, too_deep};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::split_login;
use crate::collections::OrderedMap;
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;
use crate::text::TextRange;

/// ORAS for Java.
pub(super) const CLIENT: Client = Client {
    id: ClientId::OrasJava,
    name: "ORAS (Java)",
    version: "0.8.3-7 (950f1384)",
    stands_for: "land.oras:oras-java-sdk",
    source: "oras-project/oras-java 950f1384, src/main/java/land/oras/auth/AuthStore.java",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Depth at which Jackson 3 gives up.
const MAX_DEPTH: usize = 500;

/// Name under which the store is kept.
const ALL: &str = "*";

/// Most keys that a step names; an image with so many parts is none.
const MOST_NAMED: usize = 16;

/// What it keeps of all files.
#[derive(Debug, Default)]
struct Store {
    logins: OrderedMap<Credential>,
    helpers: OrderedMap<(String, Option<TextRange>)>,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let name = full_name(query.image);
    let names = names(&name);
    let mut store = Store::default();
    for (file, is_own) in files(query) {
        if let Err(message) = store.add(file, is_own) {
            trace.say("One thing in a file that it cannot read, and nothing is read.");
            return trace.fail(message);
        }
    }
    let more = if names.len() > MOST_NAMED { ", and so on" } else { "" };
    let first = names.iter().take(MOST_NAMED).copied().collect::<Vec<&str>>().join(", ");
    trace.say(format!("It looks for these keys until one has a login: {first}{more}."));
    let found = names.iter().find_map(|name| store.logins.get(name));
    if let Some(login) = found {
        trace.at(login.range, format!("auths has {}, before any helper is asked.", login.key));
        return trace.answer(Outcome::signs_in_unless_empty(login.clone()));
    }
    let host = names.last().copied().unwrap_or_default();
    let helpers = [host, ALL].into_iter().filter_map(|name| store.helpers.get(name));
    let outcome = helpers.rev().fold(Outcome::anonymous(), |after, (name, range)| {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
        if name.is_empty() || !name.chars().all(is_name) {
            trace.add(
                *range,
                "The name of a helper may have only letters, digits, _ and -: this one is skipped.",
            );
            return after;
        }
        trace.add(
            *range,
            format!("It runs docker-credential-{name} for {host}; after any failure it continues."),
        );
        HelperCall::new(name, host, after.clone(), after).into()
    });
    trace.answer(outcome)
}

/// Returns the files in its order, and whether each is the file of the query.
fn files(query: Query<'_>) -> Vec<(&Document, bool)> {
    let machine = query.machine;
    if let Some(path) = machine.value("REGISTRY_AUTH_FILE") {
        return machine.file(path).map(|file| (file, false)).into_iter().collect();
    }
    let directory = format!("{}/.docker", machine.home());
    let docker = if machine.docker_directory() == directory {
        query.config.map(|file| (file, true))
    } else {
        machine.file(&format!("{directory}/config.json")).map(|file| (file, false))
    };
    let runtime = machine.variable("XDG_RUNTIME_DIR");
    let podman =
        runtime.and_then(|directory| machine.file(&format!("{directory}/containers/auth.json")));
    docker.into_iter().chain(podman.map(|file| (file, false))).collect()
}

/// Returns the name of the image, with its registry.
fn full_name(image: &str) -> String {
    let name = image.split('@').next().unwrap_or_default();
    let name = match name.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => name,
        _ => name,
    };
    match name.split_once('/') {
        Some((first, _)) if first.contains(['.', ':']) => name.to_owned(),
        Some(_) => format!("docker.io/{name}"),
        None => format!("docker.io/library/{name}"),
    }
}

/// Returns a name and each parent of it, down to the registry.
fn names(full: &str) -> Vec<&str> {
    std::iter::successors(Some(full), |name| Some(name.rsplit_once('/')?.0)).collect()
}

impl Store {
    fn add(&mut self, document: &Document, is_own: bool) -> Result<(), String> {
        const FAILED: &str = "land.oras.exception.OrasException: Unable to parse JSON file";
        if std::str::from_utf8(document.bytes()).is_err() {
            return Err(
                "land.oras.exception.OrasException: Unable to read JSON file due to IO error"
                    .to_owned(),
            );
        }
        let root = root_of(document).ok_or(FAILED)?;
        if root.kind() == Kind::Null {
            return Err("java.lang.NullPointerException: Cannot read field \"credHelpers\" because \"configFile\" is null".to_owned());
        }
        let auths = get(root, "auths").map(|auths| auths.value);
        let range = |member: &Member<'_>| is_own.then(|| member.range());
        let mut logins = Vec::new();
        match auths.map(|auths| (auths, auths.kind())) {
            None | Some((_, Kind::Null)) => {}
            Some((auths, Kind::Object)) => {
                check_entries(auths).ok_or(FAILED)?;
                logins = java::map(auths);
            }
            _ => return Err(FAILED.to_owned()),
        }
        if let Some(helpers) = get(root, "credHelpers").filter(|all| all.value.kind() != Kind::Null)
        {
            if !helpers.value.is_object() {
                return Err(FAILED.to_owned());
            }
            for member in java::map(helpers.value) {
                let name = java::string(member.value).map_err(|_| FAILED)?;
                let name = name.ok_or("java.lang.NullPointerException: null")?;
                self.helpers.put(&member.name(), (name, range(&member)));
            }
        }
        if let Some(store) = get(root, "credsStore") {
            let name = java::string(store.value).map_err(|_| FAILED)?;
            if let Some(name) = name.filter(|name| !name.is_empty()) {
                self.helpers.put(ALL, (name, range(&store)));
            }
        }
        if auths.is_none_or(|auths| auths.kind() == Kind::Null) {
            return Err("java.lang.NullPointerException: Cannot invoke \"java.util.Map.forEach(java.util.function.BiConsumer)\" because \"configFile.auths\" is null".to_owned());
        }
        for entry in logins {
            if entry.value.kind() == Kind::Null {
                return Err("java.lang.NullPointerException: Cannot invoke \"java.util.Map.get(Object)\" because \"value\" is null".to_owned());
            }
            let auth = get(entry.value, "auth").map(|auth| java::string(auth.value));
            let Some(auth) = auth.transpose().map_err(|_| FAILED)?.flatten() else { continue };
            let decoded = java::decode_base64(&auth)?;
            if let Some((user, password)) = split_login(&decoded) {
                let key = entry.name().into_owned();
                let found = Credential::at(key.clone(), range(&entry).unwrap_or_default());
                let (user, password) = (user.to_vec(), Secret::new(password));
                self.logins.put(&key, Credential { user, password, ..found });
            }
        }
        Ok(())
    }
}

/// Returns the root of a document that must be one strict object, or null.
fn root_of(document: &Document) -> Option<NodeRef<'_>> {
    java::read(document).ok()?;
    let root = document.root().filter(|_| document.trailing().is_none())?;
    let is_read = matches!(root.kind(), Kind::Object | Kind::Null)
        && too_deep(root.raw(), MAX_DEPTH).is_none();
    is_read.then_some(root)
}

/// Checks that every entry is a map of texts or null.
fn check_entries(auths: NodeRef<'_>) -> Option<()> {
    for entry in auths.members() {
        match entry.value.kind() {
            Kind::Object => {
                let mut fields = entry.value.members();
                fields.all(|field| java::string(field.value).is_ok()).then_some(())?;
            }
            Kind::Null => {}
            _ => return None,
        }
    }
    Some(())
}
