//! `docker_credential`: the Rust crate under testcontainers-rs and wkg.
//!
//! Facts: `docker_credential` 1.4.0, `src/lib.rs` (`extract_credential`, `decode_auth`) and
//! `src/config.rs`; `serde_json` 1. The registry is `Reference::resolve_registry` of oci-spec 0.10.

mod read;

use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_rust;
use crate::codec::split_login;
use crate::docker::reference::{Reference, HUB};
use crate::secret::Secret;
use read::{Entry, File};

/// `docker_credential`.
pub(super) const CLIENT: Client = Client {
    id: ClientId::DockerCredential,
    name: "docker_credential (Rust)",
    version: "1.4.0",
    stands_for: "testcontainers-rs, wkg, programs that use oci-client",
    source: "docker_credential 1.4.0, src/lib.rs, extract_credential",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let server = match Reference::parse(query.image) {
        // Its grammar has no IPv6 addresses (measured).
        Ok(reference) if !reference.domain.starts_with('[') => reference.domain,
        Ok(_) => return trace.fail("invalid reference format"),
        Err(error) => return trace.fail(error.to_string()),
    };
    let server = if server == HUB { "index.docker.io" } else { &server };
    let Some(file) = query.config.and_then(read::read) else {
        trace.say("One value of a wrong type, and the whole file cannot be read.");
        return trace.fail("Unable to read config");
    };
    let outcome = look_up(&file, server, &mut trace);
    trace.answer(outcome)
}

fn look_up(file: &File, server: &str, trace: &mut Trace) -> Outcome {
    if let Some((name, range)) = file.helpers.get(server).filter(|(name, _)| !name.is_empty()) {
        trace.at(*range, format!("credHelpers has {server}: it runs docker-credential-{name}."));
        return helper(name, server);
    }
    let exact = file.auths.get(server);
    let wanted = normalize(server);
    let entries = file.auths.items().iter();
    let matches: Vec<&Entry> =
        entries.filter(|(key, _)| registry_of(key) == wanted).map(|(_, entry)| entry).collect();
    match (exact, matches.as_slice()) {
        (Some(entry), _) => trace.at(entry.range, format!("auths has exactly {server}.")),
        (None, []) => trace.say(format!("No key in auths is {server}, with or without a scheme.")),
        (None, [only]) => trace.at(only.range, format!("{} has the host {server}.", only.key)),
        (None, many) => trace
            .say(format!("{} keys have the host {server}: it takes one at random.", many.len())),
    }
    let extracted = |other: Option<&Entry>| extract(file, server, exact, other);
    let outcome = if matches.is_empty() {
        extracted(None)
    } else {
        Outcome::one_of(matches.into_iter().map(|entry| extracted(Some(entry))))
    };
    if let (Some(call), Some((_, range))) = (outcome.helper(), &file.store) {
        let name = &call.name;
        trace.at(*range, format!("The file gives nothing: it runs docker-credential-{name}."));
    }
    outcome
}

/// Returns the outcome of `extract_credential` if the map's iteration reaches `other` first.
fn extract(file: &File, server: &str, exact: Option<&Entry>, other: Option<&Entry>) -> Outcome {
    let entry = exact.or(other);
    let found = |entry: &Entry| Credential { ..Credential::at(entry.key.clone(), entry.range) };
    if let Some((entry, token)) = entry.and_then(|e| Some((e, e.identity_token.as_ref()?))) {
        return Outcome::signs_in(Credential {
            identity_token: Secret::new(token.as_bytes()),
            ..found(entry)
        });
    }
    // Only here an exact key without both falls back to another one of the host.
    let login = |entry: Option<&Entry>| {
        let entry = entry?;
        Some((entry.username.clone()?, entry.password.clone()?))
    };
    let exact_login = login(exact).zip(exact);
    let fields = exact_login.or_else(|| login(other).zip(other));
    if let Some((entry, auth)) = entry.and_then(|e| Some((e, e.auth.as_ref()?))) {
        let Some((user, password)) = decode(auth) else {
            return Outcome::failure("Unable to decode credential");
        };
        let same =
            |(login, _): &((String, String), &Entry)| *login == (user.clone(), password.clone());
        if !fields.as_ref().is_none_or(same) {
            return Outcome::failure("auth field does not match username and password fields");
        }
        return Outcome::signs_in(Credential {
            user: user.into_bytes(),
            password: Secret::new(password),
            ..found(entry)
        });
    }
    if let Some(((user, password), entry)) = fields {
        return Outcome::signs_in(Credential {
            user: user.into_bytes(),
            password: Secret::new(password),
            ..found(entry)
        });
    }
    match &file.store {
        Some((name, _)) => helper(name, server),
        None => Outcome::anonymous(),
    }
}

/// Returns the outcome for a helper; one that has nothing counts as failed in this crate.
fn helper(name: &str, server: &str) -> Outcome {
    let nothing =
        format!("Credential helper `docker-credential-{name}` returned non-zero response code");
    let fails = "Unable to communicate with credential helper";
    HelperCall::new(name, server, Outcome::failure(nothing), Outcome::failure(fails)).into()
}

/// Decodes base64 with or without padding, nothing skipped; then UTF-8 with a colon.
fn decode(auth: &str) -> Option<(String, String)> {
    let decoded = decode_rust(auth)?;
    let (user, password) = split_login(&decoded)?;
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
    Some((text(user)?, text(password)?))
}

/// Returns the registry of a key (`normalize_key_to_registry`): only a key with a scheme loses its
/// path.
fn registry_of(key: &str) -> &str {
    let stripped = key.strip_prefix("http://").or(key.strip_prefix("https://"));
    match stripped {
        Some(rest) => normalize(rest.split_once('/').map_or(rest, |(host, _)| host)),
        None => normalize(key),
    }
}

fn normalize(registry: &str) -> &str {
    match registry {
        "registry-1.docker.io" | "docker.io" => "index.docker.io",
        other => other,
    }
}
