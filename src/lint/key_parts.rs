//! Parts of a key of `auths`, and the kind of its spelling.

use crate::docker::{is_docker_hub, is_web_login, KeyForm, ServerKey, DOCKER_HUB_KEY};
use crate::text::invisible;

/// Returns true for a key that is more than a host in its usual characters, and none of those that
/// Docker itself writes for Docker Hub. A quick test of the bytes excludes nearly all keys.
pub(in crate::lint) fn is_unusual(key: &str) -> bool {
    !key.bytes().all(is_plain) && !is_dockers_own(key)
}

/// Returns the parts of a key that [`is_unusual`].
pub(in crate::lint) fn unusual(key: &str) -> Option<ServerKey<'_>> {
    is_unusual(key).then(|| ServerKey::parse(key))
}

/// Returns true when a key may be more than a host in its usual characters. It checks the raw
/// bytes, quotes included, because rules about the whole file ask this of every entry.
pub(in crate::lint) fn may_be_unusual(raw: &[u8]) -> bool {
    !is_usual_host(raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default())
}

/// Returns true for a host in its usual characters, without a port, and not Docker Hub's.
fn is_usual_host(key: &[u8]) -> bool {
    key.iter().all(|byte| is_plain(*byte) && *byte != b':') && !is_hub(key)
}

/// Returns true for keys of Docker Hub that look like any other host.
fn is_hub(key: &[u8]) -> bool {
    key.ends_with(b"docker.io") || key.ends_with(b"docker.com")
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b':')
}

/// Returns true when Docker writes this key at a login to Docker Hub: the one that it looks up, or
/// one of the two that hold the tokens of a web login.
pub(in crate::lint) fn is_dockers_own(key: &str) -> bool {
    key == DOCKER_HUB_KEY || is_web_login(key)
}

/// Returns true when people mean Docker Hub by this key, whatever clients make of it. It is not
/// called for the keys that Docker itself writes.
pub(in crate::lint) fn is_hub_spelling(key: &str) -> bool {
    let is_word =
        |part: &[u8]| matches!(part[0], b'd' | b'D') && part.eq_ignore_ascii_case(b"docker");
    let mentions_docker = key.as_bytes().windows(6).any(is_word);
    mentions_docker && key != DOCKER_HUB_KEY && is_docker_hub(key)
}

/// Returns the registry of a key, whatever its spelling: the host in lower case, without port and
/// white space.
pub(in crate::lint) fn registry_of(key: &str) -> String {
    if is_usual_host(key.as_bytes()) {
        return key.to_owned();
    }
    if is_dockers_own(key) || is_hub_spelling(key) {
        return "docker.io".to_owned();
    }
    let host = ServerKey::parse(key).host;
    let name = host.split(':').next().unwrap_or(host);
    invisible::trim(name).to_lowercase()
}

/// Returns true when the key is one namespace of Docker Hub, such as `docker.io/team`.
pub(in crate::lint) fn is_hub_namespace(key: &str) -> bool {
    let shape = ServerKey::parse(key);
    let first = shape.path.trim_start_matches('/').split('/').next();
    is_hub_spelling(key)
        && matches!(shape.form(), KeyForm::Path | KeyForm::Image)
        && !shape.host.eq_ignore_ascii_case("hub.docker.com")
        && !matches!(first, Some("v1" | "v2"))
}
