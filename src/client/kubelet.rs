//! Kubelet: the `imagePullSecrets` of a pod.
//!
//! Facts: kubernetes v1.29.15, `pkg/credentialprovider/config.go` (`UnmarshalJSON`,
//! `decodeDockerConfigFieldAuth`) and `keyring.go` (`Lookup`); the matching is the same in v1.35.

use super::docker_config::small_map_orders;
use super::shared::secret::{self, in_ring};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Credential, Family, Outcome, Query};
use crate::collections::OrderedMap;
use crate::docker::reference::Reference;
use crate::go::fold;
use crate::go::json::{read_map, unmarshal_struct, wrong_type, EntryType};
use crate::json::{Document, Kind, Member, NodeRef};
use crate::secret::Secret;

/// Kubelet.
pub(super) const CLIENT: Client = Client {
    id: ClientId::Kubelet,
    name: "Kubernetes imagePullSecrets",
    version: "1.29.15, the same code to 1.35",
    stands_for: "kubelet 1.29 to 1.35 with a Secret of type kubernetes.io/dockerconfigjson",
    source: "kubernetes v1.29.15, pkg/credentialprovider/keyring.go and config.go",
    family: Family::Clusters,
    aliases: &[],
    find,
    find_with_token: None,
};

/// Maximum number of listed orders.
const MAX_ORDERS: usize = 720;

/// Its name for the file.
const FILE: &str = "DockerConfigJSON";

const ENTRY: EntryType = EntryType {
    name: "credentialprovider.dockerConfigEntryWithAuth",
    root: "dockerConfigEntryWithAuth",
    fields: &["username", "password", "email", "auth"],
};

/// A key of the file that answers for the image, and its form in the key ring.
#[derive(Clone, Debug)]
struct Match {
    ring_key: String,
    /// Index among all entries, in the order in which Go inserted them into its map.
    slot: usize,
    credential: Credential,
}

fn find(query: Query<'_>) -> Answer {
    let mut trace = Trace::default();
    let image = match Reference::parse(query.image) {
        Ok(reference) => reference.name(),
        Err(error) => return trace.fail(format!("couldn't parse image name: {error}")),
    };
    let empty = |document: &&Document| document.bytes().is_empty();
    let Some(document) = query.config.filter(|document| !empty(document)) else {
        trace.say("A Secret without content is skipped.");
        return trace.answer(Outcome::anonymous());
    };
    let entries = match read(document) {
        Ok(entries) => entries,
        Err(message) => {
            trace.say("One wrong value breaks the Secret, and no image of the pod can be pulled.");
            return trace.fail(message);
        }
    };
    let matches = look_up(&entries, &image, &mut trace);
    if matches.is_empty() {
        trace.say("It pulls without a credential.");
        return trace.answer(Outcome::anonymous());
    }
    let outcome = in_order(&entries, matches, &mut trace);
    trace.answer(outcome)
}

fn read(document: &Document) -> Result<OrderedMap<Credential>, String> {
    let root = unmarshal_struct(document, "credentialprovider.DockerConfigJSON")?;
    let auths = (FILE, "credentialprovider.DockerConfig");
    let entries = read_map(root, "auths", auths, entry)?;
    for member in root.members() {
        if fold::matches(&member.name(), "HttpHeaders") {
            check_headers(root, member)?;
        }
    }
    Ok(entries)
}

fn check_headers(root: NodeRef<'_>, headers: Member<'_>) -> Result<(), String> {
    let is_text = |kind| matches!(kind, Kind::String | Kind::Null);
    match headers.value.kind() {
        Kind::Object => {}
        Kind::Null => return Ok(()),
        _ => return Err(wrong_type(root, headers.value, FILE, "map[string]string")),
    }
    let mut values = headers.value.members().map(|member| member.value);
    match values.find(|value| !is_text(value.kind())) {
        Some(wrong) => Err(wrong_type(root, wrong, FILE, "string")),
        None => Ok(()),
    }
}

fn entry(member: Member<'_>) -> Result<Credential, String> {
    let entry = ENTRY.read(member.value, member)?;
    let no_colon = "unable to parse auth field, must be formatted as base64(username:password)";
    let (user, password) = secret::login(&entry, no_colon)?;
    Ok(Credential {
        user,
        password: Secret::new(password),
        ..Credential::at(member.name().into_owned(), entry.range)
    })
}

fn look_up(entries: &OrderedMap<Credential>, image: &str, trace: &mut Trace) -> Vec<Match> {
    let mut matches = Vec::new();
    let mut hub = Vec::new();
    for (slot, entry) in in_ring(entries, image).enumerate() {
        let credential = entry.credential.clone();
        let ring_key = match entry.ring_key {
            Ok(ring_key) => ring_key,
            Err((_, error)) => {
                let text = format!("{} is not a URL and is left out: {error}.", credential.key);
                trace.at(credential.range, text);
                continue;
            }
        };
        let list = if entry.fits {
            &mut matches
        } else if ring_key == "index.docker.io" {
            &mut hub
        } else {
            continue;
        };
        list.push(Match { ring_key, slot, credential });
    }
    if !matches.is_empty() {
        return matches;
    }
    trace.say(format!("No key answers for {image}."));
    let first = image.split('/').next().unwrap_or_default();
    if first == "docker.io" || first == "index.docker.io" || !first.contains(['.', ':']) {
        trace.say("The host is Docker Hub's or has no dot and no colon: the entry of index.docker.io is taken, if there is one.");
        return hub;
    }
    Vec::new()
}

/// Returns all matches, the key that sorts last first; keys that are equal in the key ring are in
/// the random order of the map.
fn in_order(
    entries: &OrderedMap<Credential>,
    mut matches: Vec<Match>,
    trace: &mut Trace,
) -> Outcome {
    matches.sort_by(|a, b| b.ring_key.cmp(&a.ring_key).then(a.slot.cmp(&b.slot)));
    for found in &matches {
        let text = format!("{} answers as {}.", found.credential.key, found.ring_key);
        trace.at(found.credential.range, text);
    }
    trace.say("It tries them one after the other, in descending order of these names, until a pull succeeds.");
    let orders = match small_map_orders(entries.items().len()) {
        Some(orders) => {
            let orders = orders.map(|order| {
                let mut place = vec![0; entries.items().len()];
                for (at, slot) in order.enumerate() {
                    place[slot] = at;
                }
                let mut ordered = matches.clone();
                ordered.sort_by(|a, b| {
                    let by_key = b.ring_key.cmp(&a.ring_key);
                    by_key.then(place[a.slot].cmp(&place[b.slot]))
                });
                ordered
            });
            orders.collect()
        }
        None => any_order(&matches, trace),
    };
    let outcomes = orders.into_iter().map(|order: Vec<Match>| {
        Outcome::tries(order.into_iter().map(|found| found.credential).collect())
    });
    Outcome::one_of(outcomes)
}

/// Returns every order in which keys of equal form can come from a large map.
fn any_order(matches: &[Match], trace: &mut Trace) -> Vec<Vec<Match>> {
    let mut orders = vec![Vec::new()];
    for group in matches.chunk_by(|a, b| a.ring_key == b.ring_key) {
        let count: usize =
            (1..=group.len()).try_fold(orders.len(), usize::checked_mul).unwrap_or(usize::MAX);
        if count > MAX_ORDERS {
            trace.say(format!(
                "The order of the {} entries for {} is random. Only one is listed.",
                group.len(),
                group[0].ring_key
            ));
            for order in &mut orders {
                order.extend_from_slice(group);
            }
            continue;
        }
        let permutations = permutations(group);
        orders = orders
            .iter()
            .flat_map(|order| permutations.iter().map(|group| [order.as_slice(), group].concat()))
            .collect();
    }
    orders
}

fn permutations(group: &[Match]) -> Vec<Vec<Match>> {
    let mut all = vec![Vec::new()];
    for (count, found) in group.iter().enumerate() {
        all = all
            .into_iter()
            .flat_map(|order| {
                (0..=count).map(move |at| {
                    let mut longer = order.clone();
                    longer.insert(at, found.clone());
                    longer
                })
            })
            .collect();
    }
    all
}
