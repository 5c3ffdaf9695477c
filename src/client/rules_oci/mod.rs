//! rules_oci: images in Bazel.
//!
//! Facts: rules_oci 75ff2823 (v2.3.2), `oci/private/authn.bzl`, `oci/private/util.bzl`
//! (`parse_image`); bazel-lib c439ca6e, `base64.bzl`; Bazel's Starlark and its `json`, 4.2.3.

mod json;

use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::digit;
use crate::codec::split_login;
use crate::config::TOKEN_USER;
use crate::json::{Kind, Member, NodeRef};
use crate::secret::Secret;

/// rules_oci.
pub(super) const CLIENT: Client = Client {
    id: ClientId::RulesOci,
    name: "rules_oci (Bazel)",
    version: "2.3.2 (75ff2823)",
    stands_for: "oci_pull and oci_push in Bazel",
    source: "bazel-contrib/rules_oci 75ff2823, oci/private/authn.bzl, _get_auth",
    family: Family::Builders,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Registries whose token servers it knows, or the ends of their names.
const WITH_TOKEN_SERVER: [&str; 10] = [
    "index.docker.io",
    "public.ecr.aws",
    "ghcr.io",
    "cgr.dev",
    ".azurecr.io",
    "registry.gitlab.com",
    ".app.snowflake.com",
    "docker.elastic.co",
    "quay.io",
    "nvcr.io",
];

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let registry = registry_of(query.image);
    trace.say(format!("The first part of the image is the registry: {registry}."));
    let machine = query.machine;
    let other = || {
        let default = format!("{}/.config", machine.home());
        let directory = machine.variable("XDG_RUNTIME_DIR").unwrap_or(&default);
        let path = format!("{directory}/containers/auth.json");
        machine.file(machine.variable("REGISTRY_AUTH_FILE").unwrap_or(&path))
    };
    let Some(document) = query.config.or_else(other) else {
        trace.say("There is no file.");
        return trace.answer(Outcome::anonymous());
    };
    let mut own = Trace::default();
    let outcome = json::root_of(document).and_then(|root| look_up(root, registry, &mut own));
    match query.config {
        Some(_) => trace.append(own),
        None => trace.elsewhere(own.into_steps()),
    }
    match outcome {
        Ok(outcome) if query.config.is_none() => trace.answer(outcome.elsewhere()),
        Ok(outcome) => trace.answer(outcome),
        Err(message) => trace.fail(format!("java.lang.Exception: {message}")),
    }
}

/// Returns the first part of an image, whatever it is; Docker Hub's registry for a name alone.
fn registry_of(image: &str) -> &str {
    match image.split_once('/') {
        None | Some(("docker.io", _)) => "index.docker.io",
        Some((first, _)) => first,
    }
}

/// Returns the value of a name; Starlark's `in` works on lists and texts, too.
fn get<'a>(config: NodeRef<'a>, name: &str) -> Result<Option<Member<'a>>, String> {
    match config.kind() {
        Kind::Object => Ok(config.members().find(|member| member.key.text() == name)),
        Kind::Array | Kind::String => Ok(None),
        _ => Err(format!("unsupported binary operation: string in {}", json::type_name(config))),
    }
}

/// Returns the members of a map whose key matches the registry, in order.
fn matches<'a>(config: NodeRef<'a>, map: &str, registry: &str) -> Result<Vec<Member<'a>>, String> {
    let Some(map) = get(config, map)? else { return Ok(Vec::new()) };
    match map.value.kind() {
        Kind::Object => {}
        Kind::Array => {
            let is_match = |element: NodeRef<'_>| match element.as_str() {
                Some(text) => host_of(&text) == registry,
                None => true,
            };
            return if map.value.elements().any(is_match) {
                Err("got string for list index, want int".to_owned())
            } else {
                Ok(Vec::new())
            };
        }
        _ => return Err(format!("type '{}' is not iterable", json::type_name(map.value))),
    }
    let members = map.value.members();
    Ok(members.filter(|member| host_of(&member.key.text()) == registry).collect())
}

fn host_of(key: &str) -> String {
    key.replace("http://", "").replace("https://", "").replace("/v1/", "")
}

fn look_up(config: NodeRef<'_>, registry: &str, trace: &mut Trace) -> Result<Outcome, String> {
    let helpers = matches(config, "credHelpers", registry)?;
    if let Some((last, others)) = helpers.split_last() {
        trace.at(last.range(), format!("credHelpers has {}: the helper is asked for the key unchanged, and if it fails or has nothing, the build fails.", last.name()));
        let own = asks(last.value, &last.key.text(), failed());
        return Ok(others.iter().rev().fold(own.into(), |then, other| {
            let call = asks(other.value, &other.key.text(), failed());
            HelperCall { for_other: true, otherwise: then, ..call }.into()
        }));
    }
    let store = get(config, "credsStore")?;
    let mut outcome = None;
    let mut before: Vec<HelperCall> = Vec::new();
    for entry in matches(config, "auths", registry)? {
        match entry_of(entry, store, registry)? {
            Entry::Nothing => {
                trace.at(entry.range(), format!("{} has nothing that it reads.", entry.name()));
            }
            Entry::Login(login) => {
                trace.at(
                    entry.range(),
                    format!("{} matches {registry}; the last one that does is used.", entry.name()),
                );
                outcome = Some(Outcome::signs_in_unless_empty(login));
            }
            Entry::Store(call) => {
                trace.at(
                    entry.range(),
                    format!(
                        "{} is empty: the helper of credsStore must have it, or the build fails.",
                        entry.name()
                    ),
                );
                before.push(call.clone());
                outcome = Some(call.into());
            }
        }
    }
    let Some(mut outcome) = outcome else {
        trace.say(format!("No key in auths gives a login for {registry}."));
        return Ok(match store {
            Some(store) => {
                let call = asks(store.value, registry, Outcome::anonymous());
                HelperCall { fails: Outcome::anonymous(), missing: Outcome::anonymous(), ..call }
                    .into()
            }
            None => Outcome::anonymous(),
        });
    };
    if outcome.helper().is_some() {
        before.pop();
    }
    for call in before.into_iter().rev() {
        outcome = HelperCall { for_other: true, otherwise: outcome, ..call }.into();
    }
    Ok(outcome)
}

fn failed() -> Outcome {
    Outcome::failure("java.lang.Exception: credential helper failed: ")
}

/// Calls a helper; if it fails, the build does.
fn asks(name: NodeRef<'_>, key: &str, otherwise: Outcome) -> HelperCall {
    let name = match name.as_str() {
        Some(name) => name.into_owned(),
        None => String::from_utf8_lossy(name.raw()).into_owned(),
    };
    HelperCall::new(&name, key, otherwise, failed())
}

enum Entry {
    Nothing,
    Login(Credential),
    Store(HelperCall),
}

fn entry_of(entry: Member<'_>, store: Option<Member<'_>>, registry: &str) -> Result<Entry, String> {
    let value = entry.value;
    if !value.is_object() {
        let kind = json::type_name(value);
        return Err(format!("'{kind}' value has no field or method 'keys'"));
    }
    if value.members().next().is_none() {
        let store = store.ok_or("key \"credsStore\" not found in dictionary")?;
        return Ok(Entry::Store(asks(store.value, &entry.key.text(), failed())));
    }
    let field = |name: &str| value.members().find(|member| member.key.text() == name);
    let text = |member: Member<'_>| {
        let text = member.value.as_str().map(|text| text.into_owned().into_bytes());
        text.ok_or_else(|| json::type_name(member.value))
    };
    let no_login = |kind: &str| format!("expected string, got {kind}");
    let (user, mut password) = if let Some(auth) = field("auth") {
        let decoded = decode(&text(auth).map_err(|kind| {
            // Its base64 counts the padding first.
            format!("'{kind}' value has no field or method 'count'")
        })?)
        .ok_or("expected a base64 encoded string")?;
        let (user, password) =
            split_login(&decoded).ok_or("auth string must be in form username:password")?;
        (user.to_vec(), password.to_vec())
    } else if let (Some(user), Some(password)) = (field("username"), field("password")) {
        (text(user).map_err(no_login)?, text(password).map_err(no_login)?)
    } else {
        return Ok(Entry::Nothing);
    };
    if let (true, Some(token)) = (password.is_empty(), field("identitytoken")) {
        password = text(token).map_err(no_login)?;
    }
    if user == TOKEN_USER.as_bytes() && knows_token_server(registry) {
        return Err(
            // The first of its lines.
            "OAuth2 support for oci_pull is highly experimental and is not enabled by default."
                .to_owned(),
        );
    }
    let found = Credential::at(entry.name().into_owned(), entry.range());
    Ok(Entry::Login(Credential { user, password: Secret::new(password), ..found }))
}

fn knows_token_server(registry: &str) -> bool {
    WITH_TOKEN_SERVER.iter().any(|known| registry.ends_with(known))
}

/// Decodes base64 as bazel-lib does: a strict alphabet, in which `=` is a zero; one byte is cut for
/// each `=`, and bits that are left over make another byte.
fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let (mut bits, mut count, mut cut) = (0_u32, 0, 0);
    let mut decoded = Vec::with_capacity(text.len());
    for &byte in text {
        let value = match byte {
            b'=' => {
                cut += 1;
                0
            }
            other => digit(other)?,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            decoded.push((bits >> count & 0xff) as u8);
        }
    }
    if count > 0 {
        decoded.push((bits << (8 - count) & 0xff) as u8);
    }
    decoded.truncate(decoded.len().saturating_sub(cut));
    Some(decoded)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn padding_is_only_counted() {
        for (text, decoded) in [
            ("azE6cDE=", "k1:p1"),
            ("azE6cDE", "k1:p1\0"),
            ("azE6cDE==", "k1:p1"),
            ("azEyOnAx=", "k12:p1"),
            ("azE6cDE=QUJD", "k1:p1\0AB"),
            ("azE6cDE=azI6cDI=", "k1:p1\0k2:p"),
            ("", ""),
        ] {
            assert_eq!(decode(text.as_bytes()).as_deref(), Some(decoded.as_bytes()), "{text}");
        }
        assert_eq!(decode(b"dT pw"), None);
    }
}
