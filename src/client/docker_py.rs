//! docker-py: Docker's library for Python.
//!
//! Facts: docker-py 7.2.0, `docker/auth.py` (`load_config`, `parse_auth`, `resolve_authconfig`,
//! `decode_auth`), on Python 3.11.

use super::shared::python::{self, is_true, type_name};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_python;
use crate::codec::split_login;
use crate::docker::DOCKER_HUB_KEY;
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;

/// docker-py.
pub(super) const CLIENT: Client = Client {
    id: ClientId::DockerPy,
    name: "docker-py",
    version: "7.2.0",
    stands_for: "the Python package docker, Ansible's community.docker",
    source: "docker-py 7.2.0, docker/auth.py, AuthConfig.resolve_authconfig",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

const INDEX_NAME: &str = "docker.io";

/// Parts of the file that it keeps.
#[derive(Debug, Default)]
struct File<'a> {
    auths: Vec<Credential>,
    store: Option<Member<'a>>,
    helpers: Option<Member<'a>>,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let registry = match registry_of(query.image) {
        Ok(registry) => registry,
        Err(message) => return trace.fail(message),
    };
    let Some(document) = query.config else {
        trace.say("There is no file.");
        return trace.answer(Outcome::anonymous());
    };
    let loaded = match python::load(document) {
        Ok(loaded) => loaded,
        Err(error) if error.is_value_error() => {
            let outcome = legacy(document, &registry, &mut trace);
            return trace.answer(outcome);
        }
        Err(error) => return trace.fail(error.to_string()),
    };
    let file = match loaded.root().map(|root| read(root, &mut trace)).transpose() {
        Ok(file) => file.unwrap_or_default(),
        Err(message) => {
            trace.say("One entry that it cannot read breaks the whole file.");
            return trace.fail(message);
        }
    };
    let outcome = look_up(&file, &registry, &mut trace);
    trace.answer(outcome)
}

/// Returns the registry of an image (`resolve_repository_name`).
fn registry_of(image: &str) -> Result<String, String> {
    if image.contains("://") {
        return Err(format!(
            "InvalidRepository: Repository name cannot contain a scheme ({image})"
        ));
    }
    let index = match image.split_once('/') {
        Some((first, _)) if first.contains(['.', ':']) || first == "localhost" => first,
        _ => INDEX_NAME,
    };
    if index.starts_with('-') || index.ends_with('-') {
        return Err(format!(
            "InvalidRepository: Invalid index name ({index}). Cannot begin or end with a hyphen."
        ));
    }
    Ok(index_name(index))
}

/// Removes every `http://` and `https://`, wherever it is, and the path (`resolve_index_name`).
fn index_name(key: &str) -> String {
    let stripped = key.replace("http://", "").replace("https://", "");
    let host = stripped.split('/').next().unwrap_or_default();
    match host {
        "index.docker.io" => INDEX_NAME.to_owned(),
        other => other.to_owned(),
    }
}

/// Reads text that is not JSON as the two lines `auth = …` and `email = …` (`_load_legacy_config`).
fn legacy(document: &Document, registry: &str, trace: &mut Trace) -> Outcome {
    trace.say("The file is not JSON to Python: it tries to read it as an old two-line file.");
    let text = std::str::from_utf8(document.bytes()).unwrap_or_default();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines = text.split_inclusive('\n');
    let values: Option<Vec<&str>> = lines.map(|line| line.trim().split(" = ").nth(1)).collect();
    let login = match values.as_deref() {
        Some([auth, _, ..]) => decode(auth).ok(),
        _ => None,
    };
    match login {
        Some((user, password)) if registry == INDEX_NAME => {
            Outcome::signs_in_unless_empty(Credential {
                key: INDEX_NAME.to_owned(),
                user,
                password: Secret::new(password),
                ..Credential::default()
            })
        }
        _ => {
            trace.say("That gives nothing. There is no error.");
            Outcome::anonymous()
        }
    }
}

/// Reads the file (`load_config`): without any of its three keys the whole object counts as
/// `auths`.
fn read<'a>(root: NodeRef<'a>, trace: &mut Trace) -> Result<File<'a>, String> {
    let no_get = |value: NodeRef<'_>, name: &str| {
        let kind = type_name(value);
        format!("AttributeError: '{kind}' object has no attribute '{name}'")
    };
    if !root.is_object() {
        return Err(no_get(root, "get"));
    }
    let set = |key| python::get(root, key).filter(|member| is_true(member.value));
    let mut file =
        File { auths: Vec::new(), store: set("credsStore"), helpers: set("credHelpers") };
    if let Some(auths) = set("auths") {
        if !auths.value.is_object() {
            return Err(no_get(auths.value, "items"));
        }
        for member in python::dict(auths.value) {
            file.auths.push(entry(member)?.ok_or_else(|| {
                let key = member.name();
                format!("InvalidConfigFile: Invalid configuration for registry {key}")
            })?);
        }
    } else if file.store.is_none() && file.helpers.is_none() {
        trace.say("Without auths, credsStore and credHelpers the whole file counts as auths.");
        for member in python::dict(root) {
            if let Some(entry) = entry(member)? {
                file.auths.push(entry);
            } else {
                trace.at(member.range(), "This is not an entry, so nothing is used.");
                file.auths.clear();
                break;
            }
        }
    }
    Ok(file)
}

/// Reads one entry (`parse_auth`); `None` if it is not an object. The mere presence of
/// `identitytoken` makes it the only thing that counts.
fn entry(member: Member<'_>) -> Result<Option<Credential>, String> {
    if !member.value.is_object() {
        return Ok(None);
    }
    let mut credential =
        Credential { ..Credential::at(member.name().into_owned(), member.range()) };
    if let Some(token) = python::get(member.value, "identitytoken") {
        credential.identity_token = match token.value.kind() {
            _ if !is_true(token.value) => Secret::default(),
            Kind::String => Secret::new(token.value.text().as_bytes()),
            _ => Secret::new(token.value.raw()),
        };
    } else if let Some(auth) = python::get(member.value, "auth") {
        let text = auth.value.as_str().ok_or_else(|| {
            let kind = type_name(auth.value);
            format!(
                "TypeError: argument should be a bytes-like object or ASCII string, not '{kind}'"
            )
        })?;
        let (user, password) = decode(&text)?;
        credential.user = user;
        credential.password = Secret::new(password);
    }
    Ok(Some(credential))
}

/// Decodes lenient base64 with a colon and UTF-8 on both sides (`decode_auth`).
fn decode(auth: &str) -> Result<(Vec<u8>, Vec<u8>), String> {
    if !auth.is_ascii() {
        return Err(
            "UnicodeEncodeError: 'ascii' codec can't encode characters: ordinal not in range(128)"
                .to_owned(),
        );
    }
    let decoded = decode_python(auth)?;
    let (user, password) = split_login(&decoded)
        .ok_or("ValueError: not enough values to unpack (expected 2, got 1)")?;
    for part in [user, password] {
        if let Err(error) = std::str::from_utf8(part) {
            return Err(python::not_utf8(part, error));
        }
    }
    Ok((user.to_vec(), password.to_vec()))
}

fn look_up(file: &File<'_>, registry: &str, trace: &mut Trace) -> Outcome {
    let inline = in_file(file, registry, trace);
    let address = if registry == INDEX_NAME { DOCKER_HUB_KEY } else { registry };
    let own = match file.helpers {
        Some(helpers) if !helpers.value.is_object() => {
            let kind = type_name(helpers.value);
            return Outcome::failure(format!(
                "AttributeError: '{kind}' object has no attribute 'get'"
            ));
        }
        Some(helpers) => python::get(helpers.value, address),
        None => None,
    };
    let Some(helper) = own.filter(|own| is_true(own.value)).or(file.store) else {
        return inline;
    };
    let Some(name) = helper.value.as_str() else {
        let kind = type_name(helper.value);
        return Outcome::failure(format!(
            "TypeError: can only concatenate str (not \"{kind}\") to str"
        ));
    };
    trace.at(
        helper.range(),
        format!("It runs docker-credential-{name} for {address} first. Only when that has nothing, auths counts."),
    );
    let fails = Outcome::failure(format!(
        "DockerException: Credentials store error: StoreError('docker-credential-{name} not installed or not available in PATH')"
    ));
    HelperCall::new(&name, address, inline, fails).into()
}

fn in_file(file: &File<'_>, registry: &str, trace: &mut Trace) -> Outcome {
    let exact = file.auths.iter().find(|entry| entry.key == registry);
    let by_host = || file.auths.iter().find(|entry| index_name(&entry.key) == registry);
    let Some(entry) = exact.or_else(by_host) else {
        trace.say(format!("No key in auths has the host {registry}."));
        return Outcome::anonymous();
    };
    let how = if exact.is_some() { "is exactly" } else { "is the first whose host is" };
    trace.at(entry.range, format!("{} {how} {registry}.", entry.key));
    Outcome::signs_in_unless_empty(entry.clone())
}
