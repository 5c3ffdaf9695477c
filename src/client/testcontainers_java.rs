//! Testcontainers for Java: its own look-up over docker-java's.
//!
//! Facts: testcontainers-java deb78e1e (2.0.5-9), `RegistryAuthLocator.java`,
//! `AuthDelegatingDockerClientConfig.java`, over docker-java 002b6eb7. docker-java reads the file
//! first, and what it cannot read ends the search for Docker itself.

use super::shared::java::{self, get};
use super::shared::java_config::{self, is_host, FIELDS};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::split_login;
use crate::docker::DOCKER_HUB_KEY;
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;

/// Testcontainers for Java.
pub(super) const CLIENT: Client = Client {
    id: ClientId::TestcontainersJava,
    name: "Testcontainers (Java)",
    version: "2.0.5-9 (deb78e1e), docker-java 3.7.1-5",
    stands_for: "org.testcontainers",
    source: "testcontainers/testcontainers-java deb78e1e, RegistryAuthLocator.java; docker-java/docker-java 002b6eb7, DockerConfigFile.java",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let file = match java_config::load(&mut trace, query) {
        Ok(file) => file,
        Err(message) => {
            trace.say("docker-java decodes every entry when it loads the file: if it cannot read one, no Docker is found.");
            return trace.fail(message);
        }
    };
    let registry = match query.image.split_once('/') {
        Some((first, _)) if is_host(first) => first,
        _ => DOCKER_HUB_KEY,
    };
    trace.say(format!("It looks for {registry} in helpers, store and auths, and falls back to docker-java's own look-up."));
    let default = match java_config::registry_of(query.image) {
        Ok(registry) => file.look_up(&mut trace, registry),
        Err(_) => Outcome::anonymous(),
    };
    let variable = query.machine.variable("DOCKER_AUTH_CONFIG").map(Document::parse);
    let loaded = match (&variable, query.config) {
        (Some(variable), _) => {
            trace.say(
                "DOCKER_AUTH_CONFIG is set: its value replaces the file, but for the fallback.",
            );
            java::read(variable).map(|()| std::borrow::Cow::Borrowed(variable)).ok()
        }
        (None, Some(document)) => java::load(document).ok(),
        (None, None) => None,
    };
    let Some(root) = loaded.as_ref().and_then(|loaded| loaded.root()) else {
        return trace.answer(default);
    };
    let mut own = Trace::default();
    let outcome = in_helpers(root, registry, &default, &mut own);
    if variable.is_none() {
        trace.append(own);
        return trace.answer(outcome);
    }
    trace.elsewhere(own.into_steps());
    // docker-java's own answer is from the file, all else from the variable.
    trace.answer(if outcome == default { outcome } else { outcome.elsewhere() })
}

fn in_helpers(root: NodeRef<'_>, registry: &str, default: &Outcome, trace: &mut Trace) -> Outcome {
    let text = |member: &Member<'_>| member.value.kind() == Kind::String;
    let own = get(root, "credHelpers").and_then(|helpers| get(helpers.value, registry));
    let store = get(root, "credsStore").filter(text);
    let store = store.filter(|store| !is_blank(&store.value.text()));
    let asks = |helper: Member<'_>, otherwise: Outcome, trace: &mut Trace| {
        let name = helper.value.text();
        trace.at(helper.range(), format!("It runs docker-credential-{name} for {registry}; any failure the first time counts as having nothing."));
        let call = HelperCall::new(&name, registry, otherwise.clone(), otherwise);
        Outcome::from(HelperCall { missing: default.clone(), ..call })
    };
    let last = in_auths(root, registry, default, trace);
    let after_own = match store {
        Some(store) => asks(store, last, trace),
        None => last,
    };
    match own.filter(text) {
        Some(own) => asks(own, after_own, trace),
        None => after_own,
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

fn in_auths(root: NodeRef<'_>, registry: &str, default: &Outcome, trace: &mut Trace) -> Outcome {
    let auths = get(root, "auths").map(|auths| java::map(auths.value)).unwrap_or_default();
    let with_scheme = format!("://{registry}");
    let found = auths.into_iter().find(|member| {
        let key = member.key.text();
        key == registry || key.ends_with(&with_scheme)
    });
    let is_filled = |entry: &Member<'_>| {
        entry.value.members().next().is_some() || entry.value.elements().next().is_some()
    };
    let Some(entry) = found.filter(is_filled) else {
        trace.say(format!("No key in auths is {registry} or ends with ://{registry} and has something: docker-java's answer is used."));
        return default.clone();
    };
    if let Some(credential) = login(entry) {
        trace.at(entry.range(), format!("{} is the first key that matches.", entry.name()));
        Outcome::signs_in_unless_empty(credential)
    } else {
        trace.at(
            entry.range(),
            format!(
                "{} has something that it cannot read: docker-java's answer is used.",
                entry.name()
            ),
        );
        default.clone()
    }
}

/// Reads an entry; `None` if it has an unknown field or a broken value.
fn login(entry: Member<'_>) -> Option<Credential> {
    if !entry.value.is_object() {
        return None;
    }
    let mut credential = Credential::at(entry.name().into_owned(), entry.range());
    let (mut user, mut password, mut auth) = (String::new(), String::new(), String::new());
    for field in java::map(entry.value) {
        let name = field.key.text();
        if !FIELDS.contains(&&*name) {
            return None;
        }
        let value = java::string(field.value).ok()?.unwrap_or_default();
        match &*name {
            "username" => user = value,
            "password" => password = value,
            "auth" => auth = value,
            "identitytoken" => credential.identity_token = Secret::new(value),
            "registrytoken" => credential.registry_token = Secret::new(value),
            _ => {}
        }
    }
    (credential.user, credential.password) =
        (user.clone().into_bytes(), Secret::new(password.as_str()));
    if is_blank(&user) && is_blank(&password) && !is_blank(&auth) {
        let decoded = java::decode_base64(&auth).ok()?;
        if let Some((user, password)) = split_login(&decoded) {
            (credential.user, credential.password) = (user.to_vec(), Secret::new(password));
        }
    }
    Some(credential)
}
