//! A Secret of the type `kubernetes.io/basic-auth`; Tekton's annotation names its registry.

use super::kubernetes_secret::name_of;
use crate::docker::login_key;
use crate::import::build::{new_file, Login};
use crate::import::encoded::decode;
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match};
use crate::import::input::{member, string, Input};
use crate::json::NodeRef;

pub(in crate::import) const FORMAT: Format = Format {
    id: FormatId::new("basic-auth-secret"),
    name: "Kubernetes Secret with user and password",
    recognise,
};

fn recognise(input: &Input<'_>) -> Option<Match> {
    let mut all: Vec<Extracted> = Vec::new();
    for object in input.objects() {
        let Some(mut thing) = login(object) else {
            continue;
        };
        thing.part = Some(name_of(object));
        let text = |key| member(object, "stringData").and_then(|data| member(data, key));
        let remark = input.ambiguous(&[text("username"), text("password")]);
        thing.remarks.extend(remark);
        all.push(thing);
    }
    if all.is_empty() {
        return None;
    }
    Some(Match::of_parts(
        Confidence::Certain,
        "It is a Secret with the keys username and password.",
        all,
    ))
}

fn login(object: NodeRef<'_>) -> Option<Extracted> {
    if string(object, "kind") != "Secret" {
        return None;
    }
    let (user, password) = (field(object, "username")?, field(object, "password")?);
    let key = registry(object);
    Some(new_file(&[Login::new(&key, &user, &password)]))
}

/// Returns the bytes of a key, from `stringData` before `data`.
fn field(object: NodeRef<'_>, key: &str) -> Option<Vec<u8>> {
    let text = member(object, "stringData").and_then(|data| member(data, key)?.as_str());
    if let Some(text) = text {
        return Some(text.as_bytes().to_vec());
    }
    let text = member(object, "data").and_then(|data| member(data, key)?.as_str())?;
    // Two or three characters are fewer than the generic decoder wants, but here four are the
    // minimum.
    decode(text.as_bytes(), false).map(|decoded| decoded.bytes)
}

/// Returns the first `tekton.dev/docker-N` (Tekton, docs/auth.md), or a plain key that names it.
fn registry(object: NodeRef<'_>) -> String {
    let notes = member(object, "metadata").and_then(|data| member(data, "annotations"));
    let named = notes.and_then(|notes| {
        let docker = notes.members().find(|note| note.name().starts_with("tekton.dev/docker-"))?;
        docker.value.as_str()
    });
    if let Some(url) = named {
        return url.into_owned();
    }
    let plain = ["registry", "server", "url"].into_iter().find_map(|key| {
        let bytes = field(object, key)?;
        String::from_utf8(bytes).ok()
    });
    plain.map(|server| login_key(&server)).unwrap_or_default()
}
