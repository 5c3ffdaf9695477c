//! The login of the Dev Containers CLI for a registry, for Features and for images.
//!
//! Facts: npm `@devcontainers/cli` 0.89.0, `src/spec-configuration/containerCollectionsOCI.ts`
//! (`getRef`), `src/spec-configuration/httpOCIRegistry.ts` (`getCredential`). An `auth` is sent as
//! it is, undecoded.

use super::js::{self, get, is_true};
use super::jsonc;
use super::Trace;
use crate::client::{Answer, Credential, HelperCall, Machine, Outcome, Query};
use crate::config::encode_auth;
use crate::docker::reference::lower;
use crate::json::{Kind, Member, NodeRef};
use crate::secret::Secret;

/// Returns the registry of a reference, in lower case; `None` for what is none.
pub(in crate::client) fn registry_of(input: &str) -> Option<String> {
    let input = lower(input);
    let resource = resource_of(&input);
    let version = match input.as_bytes().get(resource.len()) {
        Some(b'@') => input[resource.len() + 1..].strip_prefix("sha256:"),
        Some(_) => Some(&input[resource.len() + 1..]),
        None => Some("latest"),
    };
    let version = version.filter(|version| !version.contains(':'))?;
    let is_digest = input.contains('@');
    if !is_digest && !version.is_empty() && !is_version(version) {
        return None;
    }
    let mut parts = resource.split('/');
    let registry = parts.next()?;
    let path: Vec<&str> = parts.collect();
    (path.len() >= 2 && path.iter().all(|part| is_path_part(part))).then(|| registry.to_owned())
}

/// Returns a reference without its version.
pub(in crate::client) fn resource_of(input: &str) -> &str {
    match (input.rfind('@'), input.rfind(':')) {
        (Some(at), _) => &input[..at],
        (None, Some(colon)) if input.rfind('/').is_none_or(|slash| colon > slash) => {
            &input[..colon]
        }
        _ => input,
    }
}

fn is_version(text: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    text.bytes().next().is_some_and(is_word)
        && text.len() <= 128
        && text.bytes().all(|byte| is_word(byte) || b".-".contains(&byte))
}

/// Returns whether it is words of small letters and digits with one of `._-` between them.
fn is_path_part(part: &str) -> bool {
    part.split(['.', '_', '-']).all(|word| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}

/// Returns the answer for a registry.
pub(in crate::client) fn answer(mut trace: Trace, query: Query<'_>, registry: &str) -> Answer {
    let machine = query.machine;
    if let Some(login) = in_variable(machine, registry) {
        trace.say(format!(
            "DEVCONTAINERS_OCI_AUTH has {registry}: its login comes before the file."
        ));
        return trace.answer(sent(login));
    }
    let outcome = in_file(&mut trace, query, registry);
    trace.answer(outcome)
}

/// Returns the login of the first item for the registry in `registry|user|token,…`.
fn in_variable(machine: Machine<'_>, registry: &str) -> Option<Credential> {
    let mut items = machine.value("DEVCONTAINERS_OCI_AUTH")?.split(',');
    let item = items.find(|item| item.split('|').next() == Some(registry))?;
    let mut parts = item.split('|').skip(1);
    let mut part = || parts.next().unwrap_or("undefined");
    let auth = encode_auth(part().as_bytes(), part().as_bytes());
    Some(Credential { key: registry.to_owned(), auth: Secret::new(auth), ..Credential::default() })
}

/// Returns the outcome of a login; what no header can hold ends the program.
fn sent(login: Credential) -> Outcome {
    let is_header = |auth: &str| {
        auth.chars().all(|c| c == '\t' || (' '..='\u{ff}').contains(&c) && c != '\u{7f}')
    };
    if !login.auth.expose_str().is_none_or(is_header) {
        return Outcome::failure("Invalid character in header content [\"authorization\"]");
    }
    // HTTP drops the space at the end of a header (measured).
    let trimmed = login.auth.expose().trim_ascii_end();
    Outcome::signs_in_unless_empty(Credential { auth: Secret::new(trimmed), ..login })
}

/// Returns what follows where the file has no login: the token of GitHub, for its registry.
fn last(machine: Machine<'_>, registry: &str) -> Outcome {
    let is_github = machine.value("GITHUB_HOST").is_none_or(|host| host == "github.com");
    match machine.value("GITHUB_TOKEN") {
        Some(token) if registry == "ghcr.io" && is_github => {
            let auth = encode_auth(b"USERNAME", token.as_bytes());
            let key = registry.to_owned();
            sent(Credential { key, auth: Secret::new(auth), ..Credential::default() })
        }
        _ => Outcome::anonymous(),
    }
}

fn in_file(trace: &mut Trace, query: Query<'_>, registry: &str) -> Outcome {
    let machine = query.machine;
    let last = last(machine, registry);
    if !last.is_anonymous() {
        trace.say("GITHUB_TOKEN is what it uses if the file has nothing for ghcr.io.");
    }
    let Some(document) = query.config else {
        trace.say("There is no file.");
        return default_helper(trace, machine, registry, last);
    };
    let loaded = jsonc::parse(document);
    let root = match loaded.as_ref().map(|loaded| loaded.root()) {
        Some(Some(root)) if root.kind() != Kind::Null => root,
        // It is not an object, and reading a property of it fails.
        _ => {
            trace.say("The file has no value that it could read: it continues without it.");
            return last;
        }
    };
    let helpers = get(root, "credHelpers");
    let own = helpers.and_then(|helpers| get(helpers.value, registry));
    let own = own.filter(|own| is_true(own.value));
    let store = get(root, "credsStore").filter(|store| is_true(store.value));
    let entry = get(root, "auths").and_then(|auths| get(auths.value, registry));
    let after = if let Some(entry) = entry.filter(|entry| is_true(entry.value)) {
        trace.at(
            entry.range(),
            format!("auths has exactly {registry}: its auth is sent without decoding it."),
        );
        sent(login(entry))
    } else {
        trace.say(format!("auths has no key that is exactly {registry}."));
        let has_auth = [helpers, get(root, "auths")].into_iter().flatten();
        let has_auth = has_auth.map(|member| member.value).any(has_keys);
        if has_auth || store.is_some() {
            last
        } else {
            default_helper(trace, machine, registry, last)
        }
    };
    match own.or(store) {
        None => after,
        Some(helper) => {
            let name = js::text(helper.value);
            trace.at(helper.range(), format!("It runs docker-credential-{name} for {registry} first; after any failure it continues."));
            HelperCall::new(&name, registry, after.clone(), after).into()
        }
    }
}

fn has_keys(value: NodeRef<'_>) -> bool {
    match value.kind() {
        Kind::Object => value.members().next().is_some(),
        Kind::Array => value.elements().next().is_some(),
        Kind::String => !value.text().is_empty(),
        _ => false,
    }
}

/// Asks the helper of the system; on Linux, the one besides `pass` has a name that no program has.
fn default_helper(
    trace: &mut Trace,
    machine: Machine<'_>,
    registry: &str,
    otherwise: Outcome,
) -> Outcome {
    let name = if machine.has("pass") { "pass" } else { "secret" };
    if !machine.has(&format!("docker-credential-{name}")) {
        trace.say(format!("The file has no helper and no entry: it tries docker-credential-{name}, which is not installed."));
        return otherwise;
    }
    trace.say(format!("The file has no helper and no entry: it runs docker-credential-{name}."));
    HelperCall::new(name, registry, otherwise.clone(), otherwise).into()
}

fn login(entry: Member<'_>) -> Credential {
    let found = Credential::at(entry.name().into_owned(), entry.range());
    let field = |name| get(entry.value, name).filter(|field| is_true(field.value));
    let text = |field: Member<'_>| Secret::new(js::text(field.value).into_owned());
    match (field("identitytoken"), field("auth")) {
        (Some(token), _) => Credential { identity_token: text(token), ..found },
        (None, Some(auth)) => Credential { auth: text(auth), ..found },
        (None, None) => found,
    }
}

#[cfg(test)]
mod tests {
    use super::registry_of;

    #[test]
    fn a_reference_needs_a_namespace() {
        for (input, registry) in [
            ("ghcr.io/devcontainers/features/go:1", Some("ghcr.io")),
            ("GHCR.IO/Team/App", Some("ghcr.io")),
            ("localhost:5000/team/app", Some("localhost:5000")),
            ("ghcr.io/team/app@sha256:00", Some("ghcr.io")),
            ("ghcr.io/team/app@md5:00", None),
            ("ghcr.io/app", None),
            ("alpine:3", None),
            ("ghcr.io/team//app", None),
            ("ghcr.io/team/app:a:b", None),
        ] {
            assert_eq!(registry_of(input).as_deref(), registry, "{input}");
        }
    }
}
