//! The parts of a key of `auths`, and what kind of spelling it is.

use crate::docker::DOCKER_HUB_KEY;
use crate::registries::{DOCKER_HUB_WEB_LOGIN_KEYS, REGISTRIES};
use crate::text::invisible;

/// A key in its parts.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct KeyParts<'k> {
    /// What stands before `://`.
    pub(in crate::lint) scheme: Option<&'k str>,
    /// What stands before the `@` of the host.
    pub(in crate::lint) user: Option<&'k str>,
    /// The host, with its port.
    pub(in crate::lint) host: &'k str,
    /// Everything from the first slash on.
    pub(in crate::lint) path: &'k str,
}

/// What kind of spelling a key is. The most particular one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lint) enum Form {
    /// A host: what every client finds.
    Host,
    /// A host and a slash.
    Slash,
    /// A URL, or the path of a registry's API.
    Url,
    /// A path below the host.
    Path,
    /// A whole image, with tag or digest.
    Image,
}

impl<'k> KeyParts<'k> {
    /// Takes `key` apart.
    pub(in crate::lint) fn of(key: &'k str) -> Self {
        let (scheme, rest) = match key.split_once("://") {
            Some((scheme, rest)) => (Some(scheme), rest),
            None => (None, key),
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (user, host) = match authority.rsplit_once('@') {
            Some((user, host)) => (Some(user), host),
            None => (None, authority),
        };
        Self {
            scheme,
            user,
            host,
            path,
        }
    }

    /// What kind of spelling it is.
    pub(in crate::lint) fn form(&self) -> Form {
        let path = self.path.trim_matches('/');
        let is_api = matches!(path, "v1" | "v2");
        if path.is_empty() || is_api {
            return if self.scheme.is_some() || self.user.is_some() || is_api {
                Form::Url
            } else if self.path.is_empty() {
                Form::Host
            } else {
                Form::Slash
            };
        }
        let last = path.rsplit('/').next().unwrap_or(path);
        if last.contains(':') || path.contains('@') {
            Form::Image
        } else {
            Form::Path
        }
    }
}

/// The shape of a key that is more than a host in its usual letters, and none of those that Docker
/// itself writes for Docker Hub. Nearly all keys are told apart by one look at their bytes.
pub(in crate::lint) fn unusual(key: &str) -> Option<KeyParts<'_>> {
    if key.bytes().all(is_plain) || is_dockers_own(key) {
        return None;
    }
    Some(KeyParts::of(key))
}

/// Whether a key may be more than a host in its usual letters: told by its bytes in the file, quotes
/// included, because rules about the whole file ask it of every entry.
pub(in crate::lint) fn may_be_unusual(raw: &[u8]) -> bool {
    let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
    !inner.iter().all(|byte| is_plain(*byte)) || inner.contains(&b':') || is_hub(inner)
}

/// The keys of Docker Hub that look like any other host.
fn is_hub(key: &[u8]) -> bool {
    key.ends_with(b"docker.io") || key.ends_with(b"docker.com")
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:".contains(&byte)
}

/// Whether Docker writes this key at a login to Docker Hub: the one that it looks up, or one of the
/// two that hold the tokens of a web login.
pub(in crate::lint) fn is_dockers_own(key: &str) -> bool {
    key.starts_with(DOCKER_HUB_KEY)
        && (key.len() == DOCKER_HUB_KEY.len()
            || DOCKER_HUB_WEB_LOGIN_KEYS
                .iter()
                .any(|(known, _)| *known == key))
}

/// Whether people mean Docker Hub by this key, whatever clients make of it. The keys that Docker
/// itself writes are not asked about here.
pub(in crate::lint) fn is_hub_spelling(key: &str) -> bool {
    let mentions_docker = key
        .as_bytes()
        .windows(6)
        .any(|part| part.eq_ignore_ascii_case(b"docker"));
    mentions_docker
        && !is_dockers_own(key)
        && REGISTRIES
            .iter()
            .find(|facts| facts.id == "docker-hub")
            .is_some_and(|facts| (facts.matches)(key))
}

/// The registry that a key is about, whatever its spelling: the host in small letters, without port
/// and white space.
pub(in crate::lint) fn registry_of(key: &str) -> String {
    if is_dockers_own(key) || is_hub_spelling(key) {
        return "docker.io".to_owned();
    }
    let host = KeyParts::of(key).host;
    let name = host.split(':').next().unwrap_or(host);
    invisible::trim(name).to_lowercase()
}

/// Whether the key is one namespace of Docker Hub, as `docker.io/team`.
pub(in crate::lint) fn is_hub_namespace(key: &str) -> bool {
    let shape = KeyParts::of(key);
    let first = shape.path.trim_start_matches('/').split('/').next();
    is_hub_spelling(key)
        && matches!(shape.form(), Form::Path | Form::Image)
        && !shape.host.eq_ignore_ascii_case("hub.docker.com")
        && !matches!(first, Some("v1" | "v2"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_form() {
        for (key, form) in [
            ("ghcr.io", Form::Host),
            ("localhost:5000", Form::Host),
            ("[::1]:5000", Form::Host),
            ("ghcr.io/", Form::Slash),
            ("https://ghcr.io", Form::Url),
            ("ghcr.io/v2/", Form::Url),
            ("https://bob@ghcr.io/v1", Form::Url),
            ("ghcr.io/team", Form::Path),
            ("ghcr.io/v1/team", Form::Path),
            ("https://ghcr.io/team/", Form::Path),
            ("ghcr.io/team/app:1.0", Form::Image),
            ("ghcr.io/team/app@sha256:0123", Form::Image),
        ] {
            assert_eq!(KeyParts::of(key).form(), form, "{key}");
        }
    }

    #[test]
    fn spellings_of_docker_hub() {
        for key in [
            "docker.io",
            "https://index.docker.io/v1",
            "HTTPS://INDEX.DOCKER.IO/v1/",
            "hub.docker.com/r/x",
        ] {
            assert!(is_hub_spelling(key) && !is_hub_namespace(key), "{key}");
        }
        assert!(is_hub_namespace("docker.io/team"));
        for key in [
            DOCKER_HUB_KEY,
            "docker.example.com",
            "ghcr.io",
            "https://index.docker.io/v1/access-token",
        ] {
            assert!(!is_hub_spelling(key), "{key}");
        }
    }
}
