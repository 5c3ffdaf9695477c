//! go-containerregistry's `authn/kubernetes`: Knative, Tekton's controller, kpack, policy
//! controllers.
//!
//! Facts: go-containerregistry v0.21.9+11, `pkg/authn/kubernetes/keychain.go`
//! (`NewFromPullSecrets`, `Resolve`) and `pkg/authn/authn.go` (`UnmarshalJSON`). Kubelet's
//! algorithm, with another image name, more fields, and less patience with keys.

use super::shared::key_ring::{ring_key, Target};
use super::shared::{credential_or_none, failure, ggcr_name, one_of, Trace};
use super::{Answer, Client, Credential, Outcome, Query};
use crate::codec::base64::decode_kubernetes;
use crate::codec::split_login;
use crate::collections::OrderedMap;
use crate::go::json::{base64_message, read_map, unmarshal, wrong_type, EntryType};
use crate::json::{Document, Kind, Member};
use crate::secret::Secret;

/// k8schain.
pub(super) const CLIENT: Client = Client {
    id: "k8schain",
    name: "k8schain",
    version: "go-containerregistry 0.21.9+11",
    stands_for: "Knative, Tekton controllers, kpack, policy controllers",
    source: "google/go-containerregistry 3f4ff3ca, pkg/authn/kubernetes/keychain.go",
    find,
};

const ENTRY: EntryType = EntryType {
    target: "value of type authn.authConfig",
    field: "struct field authConfig",
    fields: &[
        "username",
        "password",
        "auth",
        "identitytoken",
        "registrytoken",
    ],
};

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let image = match ggcr_name::parse(query.image) {
        Ok(repository) => repository.name(),
        Err(message) => return trace.fail(message),
    };
    let empty = |document: &&Document| document.bytes().is_empty();
    let Some(document) = query.config.filter(|document| !empty(document)) else {
        trace.say("A Secret without content is skipped.");
        return trace.answer(Outcome::Anonymous);
    };
    match read(document) {
        Ok(entries) => {
            let outcome = look_up(&entries, &image, &mut trace);
            trace.answer(outcome)
        }
        Err(message) => {
            trace.say("One wrong value spoils the Secret for every image.");
            trace.fail(message)
        }
    }
}

fn read(document: &Document) -> Result<OrderedMap<Credential>, String> {
    let root = unmarshal(document)?;
    match root.kind() {
        Kind::Object | Kind::Null => {}
        _ => {
            let target = "value of type kubernetes.dockerConfigJSON";
            return Err(wrong_type(root, target));
        }
    }
    let auths = "struct field dockerConfigJSON.auths of type map[string]authn.AuthConfig";
    read_map(root, "auths", auths, entry)
}

fn entry(member: Member<'_>) -> Result<Credential, String> {
    let entry = ENTRY.read(member)?;
    let (user, password) = if entry.auth.is_empty() {
        (entry.username.into_bytes(), entry.password.into_bytes())
    } else {
        let wrap = |message: &str| format!("unable to decode auth field: {message}");
        let decoded =
            decode_kubernetes(&entry.auth).map_err(|offset| wrap(&base64_message(offset)))?;
        let (user, password) = split_login(&decoded)
            .ok_or_else(|| wrap("must be formatted as base64(username:password)"))?;
        (user.to_vec(), password.to_vec())
    };
    Ok(Credential {
        key: member.name().into_owned(),
        range: entry.range,
        user,
        password: Secret::new(password),
        identity_token: Secret::new(entry.identity_token),
        registry_token: Secret::new(entry.registry_token),
        ..Credential::default()
    })
}

fn look_up(entries: &OrderedMap<Credential>, image: &str, trace: &mut Trace) -> Outcome {
    let target = Target::parse(image);
    let mut best: Option<String> = None;
    let mut matches: Vec<&Credential> = Vec::new();
    let mut failures = Vec::new();
    for (key, credential) in entries.items() {
        let ring_key = match ring_key(key) {
            Ok(ring_key) => ring_key,
            Err((url, error)) => {
                trace.at(
                    credential.range,
                    format!("{key} is no URL: the whole Secret fails."),
                );
                let reason = format!("parse {url:?}: {error}");
                failures.push(failure(format!(
                    "Entry {url:?} in dockercfg invalid ({reason})"
                )));
                continue;
            }
        };
        let fits = Target::parse(&ring_key)
            .zip(target.as_ref())
            .is_some_and(|(key, image)| key.answers_for(image));
        if !fits {
            continue;
        }
        trace.at(
            credential.range,
            format!("{key} answers for {image} as {ring_key}."),
        );
        match best.as_ref().map(|best| ring_key.cmp(best)) {
            Some(std::cmp::Ordering::Less) => {}
            Some(std::cmp::Ordering::Equal) => matches.push(credential),
            _ => {
                best = Some(ring_key);
                matches = vec![credential];
            }
        }
    }
    if !failures.is_empty() {
        return one_of(failures);
    }
    match (best, matches.len()) {
        (None, _) => trace.say(format!("No key answers for {image}.")),
        (Some(key), 1) => trace.say(format!("It takes {key}, the one that sorts last.")),
        (Some(key), _) => trace.say(format!(
            "Several keys stand for {key}, the one that sorts last: it takes one at random."
        )),
    }
    one_of(matches.into_iter().cloned().map(credential_or_none))
}
