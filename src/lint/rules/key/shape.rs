//! Which keys of `auths` a rule has to look at.

use crate::config::Entry;
use crate::docker::{is_docker_hub, is_web_login, KeyForm, ServerKey, DOCKER_HUB_KEY};
use crate::lint::LintContext;

/// Parts of a key that is more than a host in its usual letters, and none of those that Docker
/// itself writes for Docker Hub. One look at the bytes settles it for nearly all keys.
pub(super) fn unusual(key: &str) -> Option<ServerKey<'_>> {
    if key.bytes().all(is_plain) || is_dockers_own(key) {
        return None;
    }
    Some(ServerKey::parse(key))
}

/// Entries whose key may be more than a host in its usual letters, judged by the bytes in the file,
/// because rules about the whole file look at all of them.
pub(super) fn unusual_entries<'a>(context: &LintContext<'a>) -> impl Iterator<Item = Entry<'a>> {
    context.file.entries().filter(|entry| {
        let raw = entry.member.key.raw();
        let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
        !inner.iter().all(|byte| is_plain(*byte)) || inner.contains(&b':') || is_hub(inner)
    })
}

/// Returns whether the key is of Docker Hub, but looks like any other host.
fn is_hub(key: &[u8]) -> bool {
    key.ends_with(b"docker.io") || key.ends_with(b"docker.com")
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:".contains(&byte)
}

/// Returns whether Docker writes this key at a login to Docker Hub: the one that it looks up, or
/// one of the two that hold the tokens of a web login.
pub(super) fn is_dockers_own(key: &str) -> bool {
    key == DOCKER_HUB_KEY || is_web_login(key)
}

/// Returns whether the key is meant for Docker Hub, whatever clients make of it, and is none that
/// Docker itself writes.
pub(super) fn is_hub_spelling(key: &str) -> bool {
    let mentions_docker = key
        .as_bytes()
        .windows(6)
        .any(|part| part.eq_ignore_ascii_case(b"docker"));
    mentions_docker && key != DOCKER_HUB_KEY && is_docker_hub(key)
}

/// Returns whether the key is one namespace of Docker Hub, as `docker.io/team`.
pub(super) fn is_hub_namespace(key: &str) -> bool {
    let parts = ServerKey::parse(key);
    let first = parts.path.trim_start_matches('/').split('/').next();
    is_hub_spelling(key)
        && matches!(parts.form(), KeyForm::Path | KeyForm::Image)
        && !parts.host.eq_ignore_ascii_case("hub.docker.com")
        && !matches!(first, Some("v1" | "v2"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
