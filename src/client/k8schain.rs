//! go-containerregistry's `authn/kubernetes`: Knative, Tekton's controller, kpack, policy
//! controllers.
//!
//! Facts: go-containerregistry v0.21.9+11, `pkg/authn/kubernetes/keychain.go`
//! (`NewFromPullSecrets`, `Resolve`) and `pkg/authn/authn.go` (`UnmarshalJSON`). Kubelet's
//! algorithm, with another image name, more fields, and stricter keys.

use super::shared::secret::{self, in_ring};
use super::shared::{ggcr_name, Trace};
use super::{Answer, Client, ClientId, Credential, Family, Outcome, Query};
use crate::collections::OrderedMap;
use crate::go::json::{read_map, unmarshal_struct, EntryType};
use crate::json::{Document, Member};
use crate::secret::Secret;

/// k8schain.
pub(super) const CLIENT: Client = Client {
    id: ClientId::K8schain,
    name: "k8schain",
    version: "go-containerregistry 0.21.9+11",
    stands_for: "Knative, Tekton controllers, kpack, policy controllers",
    source: "google/go-containerregistry 3f4ff3ca, pkg/authn/kubernetes/keychain.go",
    family: Family::Clusters,
    aliases: &[],
    find,
    find_with_token: None,
};

const ENTRY: EntryType = EntryType {
    name: "authn.authConfig",
    root: "authConfig",
    fields: &["username", "password", "auth", "identitytoken", "registrytoken"],
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
        return trace.answer(Outcome::anonymous());
    };
    match read(document) {
        Ok(entries) => {
            let outcome = look_up(&entries, &image, &mut trace);
            trace.answer(outcome)
        }
        Err(message) => {
            trace.say("One wrong value breaks the Secret for every image.");
            trace.fail(message)
        }
    }
}

fn read(document: &Document) -> Result<OrderedMap<Credential>, String> {
    let root = unmarshal_struct(document, "kubernetes.dockerConfigJSON")?;
    let auths = ("dockerConfigJSON", "map[string]authn.AuthConfig");
    read_map(root, "auths", auths, entry)
}

fn entry(member: Member<'_>) -> Result<Credential, String> {
    let entry = ENTRY.read(member.value, member)?;
    let (user, password) = secret::login(&entry, "must be formatted as base64(username:password)")
        .map_err(|message| format!("unable to decode auth field: {message}"))?;
    Ok(Credential {
        user,
        password: Secret::new(password),
        identity_token: Secret::new(entry.identity_token),
        registry_token: Secret::new(entry.registry_token),
        ..Credential::at(member.name().into_owned(), entry.range)
    })
}

fn look_up(entries: &OrderedMap<Credential>, image: &str, trace: &mut Trace) -> Outcome {
    let mut best: Option<String> = None;
    let mut matches: Vec<&Credential> = Vec::new();
    let mut failures = Vec::new();
    for entry in in_ring(entries, image) {
        let credential = entry.credential;
        let key = &credential.key;
        let ring_key = match entry.ring_key {
            Ok(ring_key) => ring_key,
            Err((url, error)) => {
                trace.at(credential.range, format!("{key} is not a URL: the whole Secret fails."));
                let reason = format!("parse {url:?}: {error}");
                failures.push(Outcome::failure(format!(
                    "Entry {url:?} in dockercfg invalid ({reason})"
                )));
                continue;
            }
        };
        if !entry.fits {
            continue;
        }
        trace.at(credential.range, format!("{key} answers for {image} as {ring_key}."));
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
        return Outcome::one_of(failures);
    }
    match (best, matches.len()) {
        (None, _) => trace.say(format!("No key answers for {image}.")),
        (Some(key), 1) => trace.say(format!("It takes {key}, the one that sorts last.")),
        (Some(key), _) => trace.say(format!(
            "Several keys match {key}, the one that sorts last: it takes one at random."
        )),
    }
    let matches = matches.into_iter().cloned();
    Outcome::one_of(matches.map(Outcome::signs_in_unless_empty))
}
