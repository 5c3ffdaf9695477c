//! fabric8's docker-maven-plugin.
//!
//! Facts: docker-maven-plugin 25120570 (v0.49.0-1), `AuthConfigFactory`, `CredentialHelperClient`,
//! `AuthConfig`, `ImageName`; gson 2.10, lenient. Maven's settings and properties, and for ECR the
//! keys of AWS, come first and were not measured.

use super::shared::java::get;
use super::shared::{gson, Trace};
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_node;
use crate::codec::split_login;
use crate::docker::reference::Reference;
use crate::docker::DOCKER_HUB_KEY;
use crate::json::{Kind, Member, NodeRef};
use crate::secret::Secret;

/// docker-maven-plugin.
pub(super) const CLIENT: Client = Client {
    id: ClientId::DockerMavenPlugin,
    name: "docker-maven-plugin",
    version: "0.49.0-1 (25120570)",
    stands_for: "io.fabric8:docker-maven-plugin",
    source: "fabric8io/docker-maven-plugin 25120570, AuthConfigFactory.java, getAuthConfigFromDockerConfig",
    family: Family::Builders,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Names of Docker Hub, in any case.
const HUB: [&str; 3] = ["docker.io", "index.docker.io", "registry.hub.docker.com"];

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let is_name = Reference::parse(query.image)
        .is_ok_and(|found| !found.domain.is_empty() && !found.domain.starts_with('['));
    if !is_name {
        // The other lines of it say which part is.
        return trace.fail(format!(
            "java.lang.IllegalArgumentException: Given Docker name '{}' is invalid:",
            full_name(query.image)
        ));
    }
    let registry = match query.image.split_once('/') {
        Some((first, _)) if first.contains(['.', ':']) => first,
        _ => DOCKER_HUB_KEY,
    };
    let registry = if HUB.iter().any(|name| registry.eq_ignore_ascii_case(name)) {
        DOCKER_HUB_KEY
    } else {
        registry
    };
    trace.say(format!("It looks for {registry}, then for https:// before it."));
    let Some(document) = query.config else {
        trace.say("There is no file.");
        return trace.answer(Outcome::anonymous());
    };
    let loaded = match gson::parse(document) {
        Ok(loaded) => loaded,
        Err(message) => return trace.fail(message),
    };
    let outcome = match loaded.root() {
        None => Ok(Outcome::anonymous()),
        Some(root) if root.is_object() => look_up(root, registry, &mut trace),
        Some(root) => Err(format!(
            "com.google.gson.JsonSyntaxException: Expected a com.google.gson.JsonObject but was {}; at path $",
            class_of(root)
        )),
    };
    trace.answer(outcome.unwrap_or_else(Outcome::failure))
}

/// Returns an image as it shows it: with the tag that it adds.
fn full_name(image: &str) -> String {
    let last = image.rsplit('/').next().unwrap_or_default();
    let has_tag = last.split_once(':').is_some_and(|(_, tag)| !tag.is_empty());
    if has_tag || image.contains('@') {
        image.to_owned()
    } else {
        format!("{image}:latest")
    }
}

/// Returns Gson's class of a value.
fn class_of(value: NodeRef<'_>) -> &'static str {
    match value.kind() {
        Kind::Object => "com.google.gson.JsonObject",
        Kind::Array => "com.google.gson.JsonArray",
        Kind::Null => "com.google.gson.JsonNull",
        _ => "com.google.gson.JsonPrimitive",
    }
}

/// Returns a member that must be an object.
fn object<'a>(value: NodeRef<'a>, name: &str) -> Result<Option<Member<'a>>, String> {
    match get(value, name) {
        Some(member) if !member.value.is_object() => {
            let class = class_of(member.value);
            Err(format!("java.lang.ClassCastException: class {class} cannot be cast to class com.google.gson.JsonObject ({class} and com.google.gson.JsonObject are in unnamed module of loader 'app')"))
        }
        member => Ok(member),
    }
}

/// Returns a value as text: that of a list of one is the element's.
fn string(value: NodeRef<'_>) -> Result<String, String> {
    match value.kind() {
        Kind::String => Ok(value.text().into_owned()),
        Kind::Null => Err("java.lang.UnsupportedOperationException: JsonNull".to_owned()),
        Kind::Object => Err("java.lang.UnsupportedOperationException: JsonObject".to_owned()),
        Kind::Array => {
            let mut elements = value.elements();
            match (elements.next(), elements.count()) {
                (Some(only), 0) if only.kind() != Kind::Array => string(only),
                (first, more) => {
                    let size = more + usize::from(first.is_some());
                    Err(format!("java.lang.IllegalStateException: Array must have size 1, but has size {size}"))
                }
            }
        }
        _ => Ok(String::from_utf8_lossy(value.raw()).into_owned()),
    }
}

fn look_up(root: NodeRef<'_>, registry: &str, trace: &mut Trace) -> Result<Outcome, String> {
    let own = object(root, "credHelpers")?.and_then(|helpers| get(helpers.value, registry));
    if let Some(helper) = own.or_else(|| get(root, "credsStore")) {
        let name = string(helper.value)?;
        trace.at(helper.range(), format!("It runs docker-credential-{name} for {registry}, then for https://{registry}; auths is ignored."));
        let missing = Outcome::failure(format!("org.apache.maven.plugin.MojoExecutionException: Error getting the credentials for {registry} from the configured credential helper"));
        let asks = |key: &str, otherwise: Outcome| -> Outcome {
            let call = HelperCall::new(&name, key, otherwise.clone(), otherwise);
            HelperCall { missing: missing.clone(), ..call }.into()
        };
        let second = asks(&format!("https://{registry}"), Outcome::anonymous());
        return Ok(asks(registry, second));
    }
    let auths = object(root, "auths")?;
    let entry = match auths {
        None => None,
        Some(auths) => match object(auths.value, registry)? {
            Some(entry) => Some(entry),
            None => object(auths.value, &format!("https://{registry}"))?,
        },
    };
    let auth = entry.and_then(|entry| Some((entry, get(entry.value, "auth")?)));
    let Some((entry, auth)) = auth else {
        trace.say("auths has no such key with an auth: other keys of an entry are not read.");
        return Ok(Outcome::anonymous());
    };
    trace.at(entry.range(), format!("auths has {}.", entry.name()));
    let found = Credential::at(entry.name().into_owned(), entry.range());
    let decoded = decode_node(&string(auth.value)?);
    let (user, password) = split_login(&decoded).ok_or("java.lang.IllegalArgumentException: Invalid credentials: expected base64 encoded 'username:password'")?;
    let token = get(entry.value, "identitytoken").map(|token| string(token.value)).transpose()?;
    Ok(Outcome::signs_in_unless_empty(match token {
        Some(token) => Credential { identity_token: Secret::new(token), ..found },
        None => Credential { user: user.to_vec(), password: Secret::new(password), ..found },
    }))
}
