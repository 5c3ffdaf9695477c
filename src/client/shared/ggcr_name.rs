//! Image names as go-containerregistry parses them, without strict validation.
//!
//! Facts: go-containerregistry v0.21.9+11, `pkg/name` (`ref.go`, `tag.go`, `digest.go`,
//! `repository.go`, `registry.go`).

use crate::go::url;

/// Registry of short names.
pub(in crate::client) const DEFAULT_REGISTRY: &str = "index.docker.io";

/// A repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::client) struct Repository {
    /// Registry; Docker Hub is `index.docker.io`.
    pub(in crate::client) registry: String,
    /// Path, for example `library/alpine`.
    pub(in crate::client) path: String,
}

impl Repository {
    /// Returns registry and path: `index.docker.io/library/alpine`.
    pub(in crate::client) fn name(&self) -> String {
        format!("{}/{}", self.registry, self.path)
    }
}

/// Returns the repository of an image (`ParseReference`).
///
/// # Errors
/// Returns the client's message.
pub(in crate::client) fn parse(image: &str) -> Result<Repository, String> {
    let repository = tagged(image).or_else(|| digested(image));
    repository.ok_or_else(|| format!("could not parse reference: {image}"))
}

fn tagged(text: &str) -> Option<Repository> {
    let (base, tag) = match text.rsplit_once(':') {
        Some((base, tag)) if !tag.contains('/') => (base, tag),
        _ => (text, ""),
    };
    let may_stand = |b: u8| b.is_ascii_alphanumeric() || b"_-.".contains(&b);
    let tag_fits = tag.len() <= 128 && tag.bytes().all(may_stand);
    tag_fits.then(|| repository(base)).flatten()
}

fn digested(text: &str) -> Option<Repository> {
    let (base, digest) = text.split_once('@')?;
    let hex = digest.strip_prefix("sha256:")?;
    let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    if hex.len() != 64 || !hex.bytes().all(is_hex) {
        return None;
    }
    tagged(base).or_else(|| repository(base))
}

fn repository(name: &str) -> Option<Repository> {
    let (registry, path) = match name.split_once('/') {
        Some((first, rest)) if first.contains(['.', ':']) || first == "localhost" => (first, rest),
        _ => ("", name),
    };
    let may_stand = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-./".contains(&b);
    let path_fits = (1..=255).contains(&path.len()) && path.bytes().all(may_stand);
    let url = url::parse(&format!("//{registry}")).ok()?;
    if !path_fits || url.authority != registry {
        return None;
    }
    let registry = match registry {
        "" | "docker.io" => DEFAULT_REGISTRY,
        other => other,
    };
    let path = if registry == DEFAULT_REGISTRY && !path.contains('/') {
        format!("library/{path}")
    } else {
        path.to_owned()
    };
    Some(Repository { registry: registry.to_owned(), path })
}
