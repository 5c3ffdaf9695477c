//! An image to ask about, for a key of `auths`.

use super::facts_for;
use crate::docker::host_of;

/// An image that the entry `key` could be meant for: on its host, below its path if it has one. A
/// user before the host, and a password, are no part of it.
pub fn example_image(key: &str) -> String {
    let host = host_of(key);
    let host = host.rsplit_once('@').map_or(&*host, |(_, host)| host);
    if facts_for(key).is_some_and(|facts| facts.id == "docker-hub") {
        return "alpine".to_owned();
    }
    let bare = key.split_once("://").map_or(key, |(_, rest)| rest);
    let (authority, _) = bare.split_once('/').unwrap_or((bare, ""));
    let bare = &bare[authority.rfind('@').map_or(0, |at| at + 1)..];
    let path = bare
        .split_once('/')
        .map_or("", |(_, path)| path)
        .trim_matches('/');
    let path = path
        .trim_start_matches("v1")
        .trim_start_matches("v2")
        .trim_matches('/');
    if path.is_empty() || !bare.starts_with(host) {
        format!("{host}/team/app")
    } else {
        format!("{host}/{path}/app")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_for_every_kind_of_key() {
        for (key, image) in [
            ("https://index.docker.io/v1/", "alpine"),
            ("docker.io", "alpine"),
            ("ghcr.io", "ghcr.io/team/app"),
            ("https://ghcr.io/v2/", "ghcr.io/team/app"),
            ("quay.io/org", "quay.io/org/app"),
            ("localhost:5000", "localhost:5000/team/app"),
            ("eve:pw@quay.io/org", "quay.io/org/app"),
            ("https://eve:pw@quay.io/org", "quay.io/org/app"),
            ("quay.io/a@b", "quay.io/a@b/app"),
        ] {
            assert_eq!(example_image(key), image);
        }
    }
}
