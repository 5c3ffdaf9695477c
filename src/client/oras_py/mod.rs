//! oras-py: ORAS for Python.
//!
//! Facts: oras 0.2.43 (Python), `oras/auth/base.py` (`_load_auth`, `load_configs`),
//! `oras/auth/utils.py`, `oras/container.py`, `oras/defaults.py`, on Python 3.11. The text of
//! `auth` is sent unchanged and never decoded.

mod name;

use super::shared::python::{self, is_true, type_name};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;
use name::registry_of;

/// oras-py.
pub(super) const CLIENT: Client = Client {
    id: ClientId::OrasPy,
    name: "oras (Python)",
    version: "0.2.43",
    stands_for: "the Python package oras",
    source: "oras 0.2.43 (Python), oras/auth/base.py, _load_auth",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Members of the file that it reads.
#[derive(Debug, Default)]
struct File<'a> {
    auths: Option<NodeRef<'a>>,
    store: Option<Member<'a>>,
    helpers: Option<NodeRef<'a>>,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let Some(registry) = registry_of(query.image) else {
        return trace.fail(format!(
            "ValueError: {} does not match a recognized registry unique resource identifier. Try <registry>/<namespace>/<repository>:<tag|digest>",
            query.image
        ));
    };
    let loaded = match query.config.map(python::load).transpose() {
        Ok(loaded) => loaded,
        Err(error) => return trace.fail(error.to_string()),
    };
    let root = loaded.as_deref().and_then(Document::root);
    let file = match root.map(read).transpose() {
        Ok(file) => file.unwrap_or_default(),
        Err(message) => return trace.fail(message),
    };
    let names = local_names(&registry);
    let outcome = look_up(&file, &names, &mut trace);
    trace.answer(outcome)
}

/// Returns the registry, and the other name of this machine (`iter_localhosts`).
fn local_names(registry: &str) -> Vec<String> {
    let mut names = vec![registry.to_owned()];
    if registry.contains("localhost") {
        names.push(registry.replace("localhost", "127.0.0.1"));
    } else if registry.contains("127.0.0.1") {
        names.push(registry.replace("127.0.0.1", "localhost"));
    }
    names
}

fn read(root: NodeRef<'_>) -> Result<File<'_>, String> {
    if !root.is_object() {
        return Err(no_get(root));
    }
    let updated = |key| match python::get(root, key) {
        Some(member) => updates(member.value),
        None => Ok(None),
    };
    Ok(File {
        auths: updated("auths")?,
        store: python::get(root, "credsStore").filter(|member| is_true(member.value)),
        helpers: updated("credHelpers")?,
    })
}

/// Reads the argument of `dict.update`: an object, or anything empty that can be iterated.
fn updates(value: NodeRef<'_>) -> Result<Option<NodeRef<'_>>, String> {
    let kind = type_name(value);
    match value.kind() {
        Kind::Object => Ok(Some(value)),
        Kind::Array | Kind::String if !is_true(value) => Ok(None),
        Kind::Array | Kind::String => {
            Err("ValueError: dictionary update sequence element #0 has the wrong length".to_owned())
        }
        _ => Err(format!("TypeError: '{kind}' object is not iterable")),
    }
}

fn no_get(value: NodeRef<'_>) -> String {
    let kind = type_name(value);
    format!("AttributeError: '{kind}' object has no attribute 'get'")
}

/// Tries the entry, then the registry's helper, then the store, for each name. A helper that fails
/// only causes a warning.
fn look_up(file: &File<'_>, names: &[String], trace: &mut Trace) -> Outcome {
    let Some((name, rest)) = names.split_first() else {
        trace.say("It sends no login.");
        return Outcome::anonymous();
    };
    let entry = file.auths.and_then(|auths| python::get(auths, name));
    if let Some(entry) = entry.filter(|entry| entry.value.kind() != Kind::Null) {
        if !entry.value.is_object() {
            trace.at(entry.range(), "The entry is not an object.");
            return Outcome::failure(no_get(entry.value));
        }
        let auth = python::get(entry.value, "auth").filter(|auth| is_true(auth.value));
        if let Some(auth) = auth {
            trace.at(
                entry.range(),
                format!("{name} has an auth, which goes into the header unchanged."),
            );
            let text = match auth.value.as_str() {
                Some(text) => text.as_bytes().to_vec(),
                None => auth.value.raw().to_vec(),
            };
            return Outcome::signs_in(Credential {
                auth: Secret::new(text),
                ..Credential::at(entry.name().into_owned(), entry.range())
            });
        }
        trace.at(entry.range(), format!("{name} has no auth; other keys are not read."));
    } else {
        trace.say(format!("auths has no key {name}; only the exact key counts."));
    }
    let own = file.helpers.and_then(|helpers| python::get(helpers, name));
    let own = own.filter(|own| is_true(own.value));
    let helpers: Vec<Member<'_>> = own.into_iter().chain(file.store).collect();
    for helper in &helpers {
        trace.at(helper.range(), format!("It runs docker-credential-{}.", program(*helper)));
    }
    let next = look_up(file, rest, trace);
    helpers.into_iter().rev().fold(next, |next, helper| {
        HelperCall::new(&program(helper), name, next.clone(), next).into()
    })
}

/// Returns the name as an f-string prints it.
fn program(helper: Member<'_>) -> String {
    match helper.value.as_str() {
        Some(name) => name.into_owned(),
        None => String::from_utf8_lossy(helper.value.raw()).into_owned(),
    }
}
