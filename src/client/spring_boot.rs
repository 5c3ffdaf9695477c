//! Spring Boot, when it builds an image with buildpacks.
//!
//! Facts: spring-boot c329ffa2 (4.2.0-SNAPSHOT, 2026-08-21), `DockerRegistryConfigAuthentication`,
//! `DockerConfigurationMetadata`, `CredentialHelper`, `ImageReference`; Jackson 3.0.0-rc3. Every
//! entry is decoded when the file is loaded, even where a helper answers.

use super::shared::java::{self, get, too_deep, Unreadable};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::split_login;
use crate::config::trim_nul;
use crate::docker::reference::{Reference, HUB};
use crate::docker::DOCKER_HUB_KEY;
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;

/// Spring Boot.
pub(super) const CLIENT: Client = Client {
    id: ClientId::SpringBoot,
    name: "Spring Boot (buildpacks)",
    version: "4.2.0-SNAPSHOT (c329ffa2)",
    stands_for: "spring-boot:build-image, bootBuildImage",
    source: "spring-projects/spring-boot c329ffa2, buildpack/spring-boot-buildpack-platform, DockerRegistryConfigAuthentication.java",
    family: Family::Builders,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Depth at which Jackson 3 gives up.
const MAX_DEPTH: usize = 500;

/// User and password of an entry; `None` for one that is not there.
#[derive(Debug)]
struct Entry<'a> {
    member: Member<'a>,
    user: Option<Vec<u8>>,
    password: Option<Vec<u8>>,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let registry = match Reference::parse(query.image) {
        Ok(reference) if !reference.domain.is_empty() && !reference.domain.starts_with('[') => {
            match reference.domain.as_str() {
                HUB => DOCKER_HUB_KEY.to_owned(),
                _ => reference.domain,
            }
        }
        _ => {
            return trace.fail(format!(
                "java.lang.IllegalArgumentException: 'value' [{}] must be an image reference in the form '[domainHost:port/][path/]name[:tag][@digest]' (with 'path' and 'name' containing only [a-z0-9][.][_][-])",
                query.image
            ))
        }
    };
    trace.say(format!("It looks for {registry}."));
    let Some(document) = query.config else {
        trace.say("There is no file.");
        return trace.answer(Outcome::anonymous());
    };
    let failed = |doing: &str| {
        let directory = query.machine.docker_directory();
        format!("java.lang.IllegalStateException: Error {doing} Docker configuration file '{directory}/config.json'")
    };
    let outcome = check(document, &failed).and_then(|root| match root {
        Some(root) => look_up(root, &registry, &failed, &mut trace),
        None => Ok(Outcome::anonymous()),
    });
    trace.answer(outcome.unwrap_or_else(Outcome::failure))
}

/// Returns the first value of the file; `None` for an empty one.
fn check<'a>(
    document: &'a Document,
    failed: &impl Fn(&str) -> String,
) -> Result<Option<NodeRef<'a>>, String> {
    if std::str::from_utf8(document.bytes()).is_err() {
        return Err(failed("reading"));
    }
    if document.bytes().trim_ascii().is_empty() {
        return Ok(None);
    }
    let is_deep = |root: &NodeRef<'_>| too_deep(root.raw(), MAX_DEPTH).is_some();
    let root = document.root().filter(|root| !is_deep(root));
    match java::read(document) {
        Ok(()) if root.is_some() => Ok(root),
        _ => Err(failed("parsing")),
    }
}

/// Returns a field by its name, or by that name with a capital.
fn field<'a>(value: NodeRef<'a>, name: &str) -> Option<Member<'a>> {
    let mut letters = name.chars();
    let capital = letters.next().map(|first| first.to_ascii_uppercase());
    let named = |name: &str| get(value, name).filter(|field| field.value.kind() != Kind::Null);
    named(name).or_else(|| {
        let capital: String = capital.into_iter().chain(letters).collect();
        named(&capital)
    })
}

fn text(member: Option<Member<'_>>) -> Result<Option<String>, String> {
    let Some(member) = member else { return Ok(None) };
    java::string(member.value).map_err(|Unreadable| {
        let (kind, token) = if member.value.is_object() {
            ("Object", "OBJECT")
        } else {
            ("Array", "ARRAY")
        };
        format!("java.lang.IllegalStateException: tools.jackson.databind.exc.MismatchedInputException: Cannot deserialize value of type `java.lang.String` from {kind} value (token `JsonToken.START_{token}`)")
    })
}

fn look_up(
    root: NodeRef<'_>,
    registry: &str,
    failed: &impl Fn(&str) -> String,
    trace: &mut Trace,
) -> Result<Outcome, String> {
    let context = text(field(root, "currentContext"))?;
    if let Some(context) = context.filter(|context| !context.is_empty() && context != "default") {
        trace.say("It looks for the context that the file names, which is in no file here.");
        return Err(format!(
            "java.lang.IllegalArgumentException: Docker context '{context}' does not exist"
        ));
    }
    let store = field(root, "credsStore");
    let store_name = text(store)?;
    let mut helpers = Vec::new();
    for member in get(root, "credHelpers").map(|all| java::map(all.value)).unwrap_or_default() {
        let Some(name) = member.value.as_str() else {
            return Err(failed("parsing"));
        };
        helpers.push((member, Some(name.into_owned())));
    }
    let auths = get(root, "auths").map(|auths| java::map(auths.value)).unwrap_or_default();
    let entries: Vec<Entry<'_>> = auths.into_iter().map(read).collect::<Result<_, _>>()?;
    let with_scheme = format!("://{registry}");
    let entry = entries.iter().find(|entry| {
        let key = entry.member.key.text();
        key == registry || key.ends_with(&with_scheme)
    });
    let after = match entry {
        None => {
            trace.say(format!("No key in auths is {registry} or ends with ://{registry}."));
            Outcome::anonymous()
        }
        Some(entry) => {
            trace.at(
                entry.member.range(),
                format!(
                    "{} is the first key that matches; it must have a username and a password.",
                    entry.member.name()
                ),
            );
            login(entry)
        }
    };
    let own = helpers.into_iter().find(|(member, _)| member.key.text() == registry);
    let (helper, name) = match own {
        Some((member, name)) => (Some(member), name),
        None => (store, store_name),
    };
    Ok(match helper.zip(name.filter(|name| !name.is_empty())) {
        None => after,
        Some((helper, name)) => {
            trace.at(helper.range(), format!("It runs docker-credential-{name} for {registry} first; a failure is printed, and it continues."));
            HelperCall::new(&name, registry, after.clone(), after).into()
        }
    })
}

/// Decodes an entry; an `auth` that is not empty wins.
fn read(member: Member<'_>) -> Result<Entry<'_>, String> {
    let auth = text(field(member.value, "auth"))?.filter(|auth| !auth.is_empty());
    if let Some(auth) = auth {
        let decoded = java::decode_base64(&auth)?;
        let (user, password) = split_login(&decoded).ok_or(
            "java.lang.IllegalStateException: Malformed auth in docker configuration metadata",
        )?;
        let password = trim_nul(password).to_vec();
        return Ok(Entry { member, user: Some(user.to_vec()), password: Some(password) });
    }
    let bytes = |name| Ok::<_, String>(text(field(member.value, name))?.map(String::into_bytes));
    Ok(Entry { member, user: bytes("username")?, password: bytes("password")? })
}

fn login(entry: &Entry<'_>) -> Outcome {
    let missing = |name: &str| {
        Outcome::failure(format!("java.lang.IllegalStateException: '{name}' must not be null"))
    };
    match (&entry.user, &entry.password) {
        (None, _) => missing("username"),
        (_, None) => missing("password"),
        (Some(user), Some(password)) => Outcome::signs_in_unless_empty(Credential {
            user: user.clone(),
            password: Secret::new(password.as_slice()),
            ..Credential::at(entry.member.name().into_owned(), entry.member.range())
        }),
    }
}
