//! Kubernetes Secrets with a Docker file in them: JSON, YAML, a List, several documents, `data` or
//! `stringData`, or only the lines of the data.

use crate::config::fields;
use crate::docker::reference::Reference;
use crate::import::encoded::decode;
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{member, string, Input, Wants};
use crate::json::{Document, NodeRef};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("kubernetes-secret"), name: "Kubernetes Secret", recognise };

/// Keys that hold a file, best first: the two that Kubernetes reads, and common names of a mounted
/// file.
const KEYS: [&str; 4] = [".dockerconfigjson", ".dockercfg", "config.json", "auth.json"];

const DATA: Wants = Wants::Base64("The data of a Secret");
const STRING_DATA: Wants = Wants::Text("The stringData of a Secret");

fn recognise(input: &Input<'_>) -> Option<Match> {
    let mut found = Vec::new();
    let mut whole = false;
    for object in input.objects() {
        let secret = string(object, "kind") == "Secret";
        let before = found.len();
        secret_files(object, &mut found);
        whole |= secret && found.len() > before;
    }
    if found.is_empty() {
        return None;
    }
    let image = image_in(input);
    for thing in &mut found {
        thing.image.clone_from(&image);
    }
    let (confidence, reason) = if whole {
        (Confidence::Certain, "It is a Secret with a Docker file in its data.")
    } else {
        (
            Confidence::Likely,
            "It has the key of a Docker file in a Secret, though not the whole Secret.",
        )
    };
    Some(Match::of_parts(confidence, reason, found))
}

/// Returns the name of an object, to tell parts apart.
pub(super) fn name_of(object: NodeRef<'_>) -> String {
    let metadata = member(object, "metadata");
    let text = |name| metadata.map(|data| string(data, name)).unwrap_or_default();
    match (text("namespace"), text("name")) {
        (space, name) if space.is_empty() => name.into_owned(),
        (space, name) => format!("{space}/{name}"),
    }
}

fn secret_files(object: NodeRef<'_>, found: &mut Vec<Extracted>) {
    let whole = string(object, "kind") == "Secret";
    for key in KEYS {
        let string_data = member(object, "stringData").map(|data| string(data, key));
        let data = member(object, "data").map(|data| string(data, key));
        let direct = (!whole && key.starts_with('.')).then(|| string(object, key));
        let maps = ["stringData", "data"].into_iter().filter_map(|place| member(object, place));
        if let Some(map) = maps.filter_map(|place| member(place, key)).find(NodeRef::is_object) {
            found.push(as_map(object, key, map));
            continue;
        }
        // stringData wins over data of the same key (Kubernetes, types.go, Secret).
        let places = [(string_data, STRING_DATA), (data, DATA), (direct, Wants::Anything)];
        let place = places
            .into_iter()
            .find_map(|(text, wants)| Some((text.filter(|text| !text.is_empty())?, wants)));
        let Some((text, wants)) = place else { continue };
        let mut thing = Extracted::wrapped(text.as_bytes(), wants)
            .remark(type_remark(object, key))
            .remark(misfit(key, text.as_bytes()));
        thing.part = Some(name_of(object));
        found.push(thing);
    }
}

/// Returns the file that is in the Secret as a map instead of as text.
fn as_map(object: NodeRef<'_>, key: &str, map: NodeRef<'_>) -> Extracted {
    let words = format!(
        "{key} is a map here, and a Secret holds text: the API server refuses it. Put the file in base64 under data, or as text under stringData."
    );
    let mut thing = Extracted::wrapped(map.raw(), Wants::Anything)
        .remark(Some(Remark::new(RemarkKind::NotFound, words)));
    thing.part = Some(name_of(object));
    thing
}

/// Returns a remark on a file that is of the other kind than its key: kubelet finds no login in it, and
/// the API server does not complain (Kubernetes v1.34, `pkg/credentialprovider/config.go`).
fn misfit(key: &str, text: &[u8]) -> Option<Remark> {
    let decoded = decode(text, false);
    let document = Document::parse(decoded.as_ref().map_or(text, |decoded| &decoded.bytes));
    let root = document.root().filter(|_| document.error().is_none())?;
    let has_auths = root.members().any(|member| member.name() == "auths");
    let is_known = root.members().any(|member| fields::top_level(&member.name()).is_some());
    let any = root.members().next().is_some();
    let words = match key {
        ".dockerconfigjson" if any && !is_known => {
            "The key .dockerconfigjson needs auths around the entries. Without it, kubelet finds no login in it, and the API server does not complain."
        }
        ".dockercfg" if has_auths => {
            "The key .dockercfg takes the entries without auths around them. With it, kubelet finds no login; a file with auths belongs under .dockerconfigjson."
        }
        _ => return None,
    };
    Some(Remark::new(RemarkKind::NotFound, words))
}

/// Returns a remark on a type that does not fit the key: kubelet skips such a Secret
/// (`pkg/credentialprovider/secrets/secrets.go`).
fn type_remark(object: NodeRef<'_>, key: &str) -> Option<Remark> {
    let wanted = match key {
        ".dockerconfigjson" => "kubernetes.io/dockerconfigjson",
        ".dockercfg" => "kubernetes.io/dockercfg",
        _ => return other_key(object, key),
    };
    let found = string(object, "type");
    if string(object, "kind") != "Secret" || found == wanted {
        return None;
    }
    let found = if found.is_empty() { "Opaque" } else { &found };
    Some(Remark::new(
        RemarkKind::NotFound,
        format!("The type of the Secret is {found}; kubelet reads this key only with the type {wanted}."),
    ))
}

/// Returns a remark on a key that is for programs which mount the Secret: the API server wants another
/// one for the type of a pull secret, and kubelet reads no other (Kubernetes v1.34, `validation.go`,
/// `ValidateSecret`).
fn other_key(object: NodeRef<'_>, key: &str) -> Option<Remark> {
    let kind = string(object, "type");
    let words = match &*kind {
        "kubernetes.io/dockerconfigjson" => format!("The type of the Secret needs the key .dockerconfigjson, and this has {key}: the API server refuses it."),
        _ => format!("kubelet reads only .dockerconfigjson and .dockercfg to pull an image; {key} is for a program that mounts the Secret."),
    };
    (string(object, "kind") == "Secret").then(|| Remark::new(RemarkKind::NotFound, words))
}

/// Returns the first image that an object beside the Secrets names.
fn image_in(input: &Input<'_>) -> Option<String> {
    let mut open: Vec<NodeRef<'_>> =
        input.objects().filter(|object| string(*object, "kind") != "Secret").collect();
    open.reverse();
    while let Some(node) = open.pop() {
        let image = string(node, "image");
        if !image.is_empty() && Reference::parse(&image).is_ok() {
            return Some(image.into_owned());
        }
        let inner: Vec<_> =
            node.members().map(|member| member.value).chain(node.elements()).collect();
        open.extend(inner.into_iter().rev());
    }
    None
}
