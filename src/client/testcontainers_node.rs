//! Testcontainers for Node.js.
//!
//! Facts: npm `testcontainers` 12.2.0, `src/container-runtime/auth` (`get-auth-config.ts`,
//! `credential-provider.ts`, `auths.ts`), `image-name.ts`. A file that is no JSON ends the process
//! as soon as the package is loaded.

use super::shared::js::{self, get, is_true};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, HelperCall, Outcome, Query};
use crate::codec::base64::decode_node;
use crate::codec::split_login;
use crate::docker::DOCKER_HUB_KEY;
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;

/// Testcontainers for Node.js.
pub(super) const CLIENT: Client = Client {
    id: ClientId::TestcontainersNode,
    name: "Testcontainers (Node)",
    version: "12.2.0",
    stands_for: "the npm package testcontainers",
    source: "npm testcontainers 12.2.0, src/container-runtime/auth/get-auth-config.ts",
    family: Family::Libraries,
    aliases: &[],
    find,
    find_with_token: None,
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let registry = registry_of(query.image);
    trace.say(format!("It looks for {registry}, exactly as it is in the image."));
    let variable = query.machine.value("DOCKER_AUTH_CONFIG").map(Document::parse);
    if variable.is_some() {
        trace.say("DOCKER_AUTH_CONFIG is set: its value replaces the file.");
    }
    let outcome = match variable.as_ref().or(query.config).map(js::parse) {
        None => {
            trace.say("There is no file.");
            Outcome::anonymous()
        }
        Some(Err(message)) => Outcome::failure(message),
        Some(Ok(root)) => in_helpers(root, registry, &mut trace),
    };
    let answer = trace.answer(outcome);
    if variable.is_some() {
        answer.elsewhere()
    } else {
        answer
    }
}

/// Returns the registry of an image as it is written.
fn registry_of(image: &str) -> &str {
    match image.split_once('/') {
        Some((first, _)) if first.contains(['.', ':']) || first == "localhost" => first,
        _ => DOCKER_HUB_KEY,
    }
}

fn in_helpers(root: NodeRef<'_>, registry: &str, trace: &mut Trace) -> Outcome {
    if root.kind() == Kind::Null {
        return Outcome::failure("Cannot read properties of null (reading 'credsStore')");
    }
    let own = get(root, "credHelpers").and_then(|helpers| get(helpers.value, registry));
    let own = own.filter(|own| is_true(own.value));
    let store = match get(root, "credsStore") {
        Some(store) if store.value.kind() == Kind::Null => {
            Err("Cannot read properties of null (reading 'length')")
        }
        Some(store) if has_length(store.value) => Ok(Some(store)),
        _ => Ok(None),
    };
    let last = in_auths(root, registry, trace);
    let with_store = match store {
        Err(message) => Outcome::failure(message),
        Ok(None) => last,
        Ok(Some(store)) => asks(store, registry, last, trace),
    };
    match own {
        None => with_store,
        Some(own) => asks(own, registry, with_store, trace),
    }
}

fn has_length(value: NodeRef<'_>) -> bool {
    matches!(value.kind(), Kind::String | Kind::Array)
        && match value.kind() {
            Kind::String => !value.text().is_empty(),
            _ => value.elements().next().is_some(),
        }
}

/// Calls a helper: what it ends with other than success counts as nothing, but it must be there.
fn asks(helper: Member<'_>, registry: &str, otherwise: Outcome, trace: &mut Trace) -> Outcome {
    let name = js::text(helper.value);
    trace.at(helper.range(), format!("It runs docker-credential-{name} for {registry} first."));
    let missing = Outcome::failure(format!(
        "Error from Docker credential provider: Error: spawn docker-credential-{name} ENOENT"
    ));
    let call = HelperCall::new(&name, registry, otherwise.clone(), otherwise);
    HelperCall { missing, ..call }.into()
}

fn in_auths(root: NodeRef<'_>, registry: &str, trace: &mut Trace) -> Outcome {
    let auths = get(root, "auths").map(|auths| js::properties(auths.value)).unwrap_or_default();
    let with_scheme = format!("://{registry}");
    let found = auths.into_iter().find(|member| {
        let key = member.key.text();
        key == registry || key.ends_with(&with_scheme)
    });
    let Some(entry) = found else {
        trace.say(format!("No key in auths is {registry} or ends with ://{registry}."));
        return Outcome::anonymous();
    };
    trace.at(entry.range(), format!("{} is the first key that matches.", entry.name()));
    match login(entry) {
        Ok(credential) => Outcome::signs_in_unless_empty(credential),
        Err(message) => Outcome::failure(message),
    }
}

fn login(entry: Member<'_>) -> Result<Credential, String> {
    let found = Credential::at(entry.name().into_owned(), entry.range());
    let field = |name| get(entry.value, name).filter(|field| is_true(field.value));
    // A daemon cannot read another type than a string.
    let text = |field: Option<Member<'_>>| field.map(|field| field.value.text().into_owned());
    if let Some(token) = text(field("identitytoken")) {
        return Ok(Credential { identity_token: Secret::new(token), ..found });
    }
    let Some(auth) = field("auth") else {
        let user = text(field("username")).unwrap_or_default();
        let password = text(field("password")).unwrap_or_default();
        return Ok(Credential {
            user: user.into_bytes(),
            password: Secret::new(password),
            ..found
        });
    };
    let decoded = match auth.value.kind() {
        Kind::String => decode_node(&auth.value.text()),
        Kind::Array => auth.value.elements().map(js::byte).collect(),
        kind => {
            let raw = String::from_utf8_lossy(auth.value.raw());
            let found = match kind {
                Kind::Object => "an instance of Object".to_owned(),
                Kind::True => "type boolean (true)".to_owned(),
                // JavaScript writes other numbers in another way than the file.
                _ if is_short_integer(&raw) => format!("type number ({raw})"),
                _ => "type number (…)".to_owned(),
            };
            return Err(format!("The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received {found}"));
        }
    };
    let (user, password) = split_login(&decoded).unwrap_or((&decoded, b""));
    Ok(Credential { user: user.to_vec(), password: Secret::new(password), ..found })
}

fn is_short_integer(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    digits.len() <= 15 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
