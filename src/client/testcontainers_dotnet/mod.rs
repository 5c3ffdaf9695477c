//! Testcontainers for .NET.
//!
//! Facts: testcontainers-dotnet 1717807a (4.12.0-21), `CredsHelperProvider.cs`,
//! `CredsStoreProvider.cs`, `Base64Provider.cs`, `DockerRegistryAuthenticationProvider.cs`, on .NET
//! 8.0.4 with its System.Text.Json.

mod json;

use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_go;
use crate::codec::split_login;
use crate::docker::reference::Reference;
use crate::docker::DOCKER_HUB_KEY;
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;

/// Testcontainers for .NET.
pub(super) const CLIENT: Client = Client {
    id: ClientId::TestcontainersDotnet,
    name: "Testcontainers (.NET)",
    version: "4.12.0-21 (1717807a)",
    stands_for: "the NuGet package Testcontainers",
    source: "testcontainers/testcontainers-dotnet 1717807a, src/Testcontainers/Builders/DockerRegistryAuthenticationProvider.cs",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Returns what .NET says when a value is not of the type that is asked for.
fn wrong_type(found: NodeRef<'_>, wanted: &str) -> String {
    let found = json::kind_name(found.kind());
    format!("InvalidOperationException: The requested operation requires an element of type '{wanted}', but the target element has type '{found}'.")
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let is_reference = Reference::parse(query.image).is_ok_and(|found| !found.domain.is_empty());
    if !is_reference {
        return trace.fail(format!(
            "ArgumentException: Error parsing reference: '{}' is not a valid repository/tag.",
            query.image
        ));
    }
    let registry = match query.image.split_once('/') {
        Some((first, _)) if first.contains(['.', ':']) => first,
        _ => DOCKER_HUB_KEY,
    };
    trace.say(format!("It looks for {registry}, in any case, with any scheme and any path."));
    let file =
        query.config.map(|document| without_mark(document).unwrap_or_else(|| document.clone()));
    // A value that is no JSON is passed over (measured).
    let variable = query.machine.value("DOCKER_AUTH_CONFIG").map(Document::parse);
    let variable = variable.filter(|variable| json::root_of(variable).is_ok());
    let outcome = look_up(file.as_ref(), variable.as_ref(), registry, &mut trace);
    trace.answer(outcome.unwrap_or_else(Outcome::failure))
}

/// Returns the document without a byte order mark; `None` if it has none.
fn without_mark(document: &Document) -> Option<Document> {
    document.bytes().strip_prefix(b"\xef\xbb\xbf").map(Document::parse)
}

fn look_up(
    file: Option<&Document>,
    variable: Option<&Document>,
    registry: &str,
    trace: &mut Trace,
) -> Result<Outcome, String> {
    let in_variable = match variable.map(root_of).transpose()? {
        Some(root) => in_auths(root, registry)?.map(Credential::elsewhere),
        None => None,
    };
    if in_variable.is_some() {
        trace.say("DOCKER_AUTH_CONFIG has an entry, which is used if the file has nothing.");
    }
    let last = in_variable.map_or_else(Outcome::anonymous, Outcome::signs_in_unless_empty);
    let Some(root) = file.map(root_of).transpose()? else {
        trace.say("There is no file.");
        return Ok(last);
    };
    let own = last_match(root, "credHelpers", registry)?;
    let own = own.filter(|own| !own.value.text().is_empty() && own.value.kind() == Kind::String);
    let store = member(root, "credsStore");
    let is_text = |kind| matches!(kind, Kind::String | Kind::Null);
    if let Some(store) = store.filter(|store| !is_text(store.value.kind())) {
        return Err(wrong_type(store.value, "String"));
    }
    let store = store.filter(|store| !store.value.text().is_empty());
    let entry = in_auths(root, registry)?;
    let after = if let Some(entry) = entry {
        trace.at(entry.range, format!("{} is the last key that matches {registry}.", entry.key));
        Outcome::signs_in_unless_empty(entry)
    } else {
        trace.say(format!("No key in auths gives a login for {registry}."));
        last
    };
    Ok([own, store].into_iter().flatten().rev().fold(after, |after, helper| {
        let name = helper.value.text();
        trace.at(helper.range(), format!("It runs docker-credential-{name} for {registry} first; if the program is missing or prints no JSON, it continues."));
        HelperCall::new(&name, registry, after.clone(), after).into()
    }))
}

/// Returns the root of a document that must be one strict object.
fn root_of(document: &Document) -> Result<NodeRef<'_>, String> {
    object(json::root_of(document)?)
}

/// Returns a value that must be an object.
fn object(value: NodeRef<'_>) -> Result<NodeRef<'_>, String> {
    if value.is_object() {
        Ok(value)
    } else {
        Err(wrong_type(value, "Object"))
    }
}

fn member<'a>(object: NodeRef<'a>, name: &str) -> Option<Member<'a>> {
    object.members().filter(|member| member.key.text() == name).last()
}

/// Returns the last key of a map that matches the registry.
fn last_match<'a>(
    root: NodeRef<'a>,
    map: &str,
    registry: &str,
) -> Result<Option<Member<'a>>, String> {
    let Some(map) = member(root, map).filter(|map| map.value.kind() != Kind::Null) else {
        return Ok(None);
    };
    let wanted = Wanted::of(registry);
    Ok(object(map.value)?.members().filter(|member| wanted.is(&member.key.text())).last())
}

fn in_auths(root: NodeRef<'_>, registry: &str) -> Result<Option<Credential>, String> {
    let Some(entry) = last_match(root, "auths", registry)? else { return Ok(None) };
    object(entry.value)?;
    let found = Credential::at(entry.name().into_owned(), entry.range());
    let text = |name| member(entry.value, name).and_then(|field| field.value.as_str());
    let filled = |name| text(name).filter(|text| !text.is_empty());
    if let Some(token) = filled("identitytoken") {
        return Ok(Some(Credential { identity_token: Secret::new(token.as_bytes()), ..found }));
    }
    let auth = filled("auth").map(|auth| auth.replace([' ', '\t', '\r', '\n'], ""));
    let decoded = auth.and_then(|auth| decode_go(auth.as_bytes()).ok());
    Ok(decoded.as_deref().and_then(split_login).map(|(user, password)| Credential {
        user: user.to_vec(),
        password: Secret::new(password),
        ..found
    }))
}

/// A registry to compare keys with.
struct Wanted {
    name: String,
    with_scheme: String,
    authority: Option<String>,
}

impl Wanted {
    fn of(registry: &str) -> Self {
        let name = registry.to_lowercase();
        Self { with_scheme: format!("://{name}"), authority: authority(registry), name }
    }

    fn is(&self, key: &str) -> bool {
        let lower = key.to_lowercase();
        lower == self.name
            || lower.ends_with(&self.with_scheme)
            || self.authority.is_some() && authority(key) == self.authority
    }
}

/// Returns host and port as .NET's `Uri` reads them, without the port that belongs to the scheme; a
/// name without a scheme gets one that has no such port.
fn authority(text: &str) -> Option<String> {
    // Space at the end is dropped.
    let text = text.trim_end();
    let (scheme, rest) = text.split_once("://").unwrap_or(("dummy", text));
    let mut letters = scheme.bytes();
    let is_scheme = letters.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && letters.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let authority = rest[..end].rsplit_once('@').map_or(&rest[..end], |(_, host)| host);
    let bracket = authority.rfind(']').unwrap_or(0);
    let (host, port) = match authority[bracket..].rfind(':') {
        Some(colon) => (&authority[..bracket + colon], &authority[bracket + colon + 1..]),
        None => (authority, ""),
    };
    let is_host = if let Some(address) = host.strip_prefix('[') {
        let address = address.strip_suffix(']')?;
        address.parse::<std::net::Ipv6Addr>().is_ok()
    } else {
        let may_be = |c: char| c.is_alphanumeric() || "-._".contains(c);
        !host.is_empty() && host.chars().all(may_be)
    };
    let port: Option<u16> = if port.is_empty() { None } else { Some(port.parse().ok()?) };
    let default = match scheme.to_ascii_lowercase().as_str() {
        "http" | "ws" => Some(80),
        "https" | "wss" => Some(443),
        "ftp" => Some(21),
        _ => None,
    };
    let host = host.to_lowercase();
    (is_scheme && is_host).then(|| match port.filter(|port| Some(*port) != default) {
        Some(port) => format!("{host}:{port}"),
        None => host,
    })
}
