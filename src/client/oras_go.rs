//! oras-go: ORAS, Helm, Notation.
//!
//! Facts: oras-go v2.6.2, `registry/remote/credentials/internal/config/config.go` (`Load`,
//! `GetCredential`, `ToHostname`), `registry/remote/credentials/store.go` and `registry.go`,
//! `registry/reference.go`. Entries are decoded only when they are used.

use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_go;
use crate::codec::split_login;
use crate::collections::OrderedMap;
use crate::docker::reference::Reference;
use crate::docker::DOCKER_HUB_KEY;
use crate::go::json::{base64_message, syntax_message, wrong_type, EntryType};
use crate::go::url;
use crate::json::{Document, Kind, Member};
use crate::secret::Secret;
use crate::text::TextRange;

/// ORAS and Helm.
pub(super) const CLIENT: Client = Client {
    id: ClientId::OrasGo,
    name: "ORAS, Helm",
    version: "oras-go 2.6.2",
    stands_for: "oras, helm, notation",
    source: "oras-project/oras-go v2.6.2, registry/remote/credentials/internal/config/config.go, GetCredential",
    family: Family::Builders,
    aliases: &[],
    find,
    find_with_token: None,
};

const ENTRY: EntryType = EntryType {
    name: "config.AuthConfig",
    root: "AuthConfig",
    fields: &["auth", "identitytoken", "registrytoken", "username", "password"],
};

/// Parts of the file that it reads. A second member of the same name replaces the first as a whole.
#[derive(Debug, Default)]
struct File<'a> {
    auths: OrderedMap<Member<'a>>,
    store: Option<(String, TextRange)>,
    helpers: OrderedMap<(String, TextRange)>,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let registry = match registry_of(query.image) {
        Ok(registry) => registry,
        Err(message) => return trace.fail(format!("invalid reference: {message}")),
    };
    let key = match registry {
        "docker.io" | "registry-1.docker.io" => DOCKER_HUB_KEY,
        other => other,
    };
    trace.say(format!("The key is {key}; there are no other spellings."));
    let file = match query.config.map(read).transpose() {
        Ok(file) => file.unwrap_or_default(),
        Err(message) => return trace.fail(message),
    };
    let outcome = look_up(&file, key, &mut trace);
    trace.answer(outcome)
}

/// Returns the registry of an image (`ParseReference`): always the part before the first slash.
fn registry_of(image: &str) -> Result<&str, String> {
    let (registry, path) = image.split_once('/').ok_or("missing registry or repository")?;
    let (repository, suffix) = match path.find(['@', ':']) {
        Some(at) => path.split_at(at),
        None => (path, ""),
    };
    let (mark, reference) = match suffix.split_once('@') {
        Some((_, digest)) => ("@", digest),
        None => (":", suffix.get(1..).unwrap_or_default()),
    };
    let url = url::parse(&format!("dummy://{registry}"));
    if !url.is_ok_and(|url| url.authority == registry) {
        return Err(format!("invalid registry {registry:?}"));
    }
    let fits = |text: &str| Reference::parse(text).is_ok();
    if !repository.split('/').all(|part| fits(&format!("localhost/{part}"))) {
        return Err(format!("invalid repository {repository:?}"));
    }
    if !reference.is_empty() && !fits(&format!("localhost/a{mark}{reference}")) {
        let kind = if mark == "@" { "digest" } else { "tag" };
        return Err(format!("invalid {kind} {reference:?}"));
    }
    Ok(registry)
}

fn read(document: &Document) -> Result<File<'_>, String> {
    let invalid = |what: &str, why: &str| format!("failed to {what}: invalid config format: {why}");
    let top = "decode config file config.json";
    if let Some(error) = document.error() {
        return Err(invalid(top, &syntax_message(document, error)));
    }
    let mut file = File::default();
    let Some(root) = document.root() else {
        return Ok(file);
    };
    // The name of Go 1.27 for `map[string]json.RawMessage`.
    let raw_map = "map[string]jsontext.Value";
    // Each field is decoded by itself.
    let wrong = |value, wanted| wrong_type(value, value, "", wanted);
    match root.kind() {
        Kind::Object | Kind::Null => {}
        _ => return Err(invalid(top, &wrong(root, raw_map))),
    }
    let last = |name: &str| {
        let members = root.members().filter(|member| member.name() == name);
        members.last().filter(|member| member.value.kind() != Kind::Null)
    };
    if let Some(member) = last("credsStore") {
        let name = member.value.as_str().ok_or_else(|| {
            let why = wrong(member.value, "string");
            invalid("unmarshal creds store field", &why)
        })?;
        file.store = Some((name.into_owned(), member.range()));
    }
    if let Some(member) = last("credHelpers") {
        let fail = |why: &str| invalid("unmarshal cred helpers field", why);
        if !member.value.is_object() {
            let why = wrong(member.value, "map[string]string");
            return Err(fail(&why));
        }
        for helper in member.value.members() {
            if !matches!(helper.value.kind(), Kind::String | Kind::Null) {
                return Err(fail(&wrong_type(member.value, helper.value, "", "string")));
            }
            let name = helper.value.text().into_owned();
            file.helpers.put(&helper.name(), (name, helper.range()));
        }
    }
    if let Some(member) = last("auths") {
        if !member.value.is_object() {
            let why = wrong(member.value, raw_map);
            return Err(invalid("unmarshal auths field", &why));
        }
        for entry in member.value.members() {
            file.auths.put(&entry.name(), entry);
        }
    }
    Ok(file)
}

fn look_up(file: &File<'_>, key: &str, trace: &mut Trace) -> Outcome {
    let own = file.helpers.get(key).filter(|(name, _)| !name.is_empty());
    let store = file.store.as_ref().filter(|(name, _)| !name.is_empty());
    if key.is_empty() {
        trace.say("Without a host it sends no login.");
        return Outcome::anonymous();
    }
    if let Some((name, range)) = own.or(store) {
        trace.at(*range, format!("It runs docker-credential-{name}; auths is not used."));
        let program = format!("docker-credential-{name}");
        let fails =
            Outcome::failure(format!("exec: \"{program}\": executable file not found in $PATH"));
        return HelperCall::new(name, key, Outcome::anonymous(), fails).into();
    }
    if let Some(entry) = file.auths.get(key) {
        trace.at(entry.range(), format!("auths has exactly {key}."));
        return decode(*entry);
    }
    let entries = file.auths.items().iter();
    let matches: Vec<_> = entries.filter(|(found, _)| host(found) == key).collect();
    match matches.len() {
        0 => trace.say(format!("No key in auths is {key} or has it as its host.")),
        1 => {}
        count => trace.say(format!("{count} keys have this host: it takes one at random.")),
    }
    for (found, entry) in &matches {
        trace.at(entry.range(), format!("{found} has the host {key}."));
    }
    Outcome::one_of(matches.into_iter().map(|(_, entry)| decode(*entry)))
}

/// Returns the host of a key (`ToHostname`): only lower-case schemes and the path are dropped.
fn host(key: &str) -> &str {
    let stripped = key.strip_prefix("http://").unwrap_or(key);
    let stripped = stripped.strip_prefix("https://").unwrap_or(stripped);
    stripped.split_once('/').map_or(stripped, |(host, _)| host)
}

fn decode(member: Member<'_>) -> Outcome {
    let entry = match ENTRY.read(member.value, member) {
        Ok(entry) => entry,
        Err(why) => {
            return Outcome::failure(format!(
                "failed to unmarshal auth field: invalid config format: {why}"
            ))
        }
    };
    let mut credential = Credential {
        user: entry.username.into_bytes(),
        password: Secret::new(entry.password),
        identity_token: Secret::new(entry.identity_token),
        registry_token: Secret::new(entry.registry_token),
        ..Credential::at(member.name().into_owned(), entry.range)
    };
    if !entry.auth.is_empty() {
        let fail = |why: &str| {
            Outcome::failure(format!("failed to decode auth field: invalid config format: {why}"))
        };
        let decoded = match decode_go(entry.auth.as_bytes()) {
            Ok(decoded) => decoded,
            Err(offset) => return fail(&base64_message(offset)),
        };
        // The real message shows the decoded text, which is a secret.
        let Some((user, password)) = split_login(&decoded) else {
            return fail("auth '…' does not conform the base64(username:password) format");
        };
        credential.user = user.to_vec();
        credential.password = Secret::new(password);
    }
    Outcome::signs_in_unless_empty(credential)
}
