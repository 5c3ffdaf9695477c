//! An image to ask about, for a key of `auths`.

use super::{facts_for, host_of};

/// An image that the entry `key` could be meant for: on its host, below its path if it has one.
pub fn example_image(key: &str) -> String {
    let host = host_of(key);
    if facts_for(key).is_some_and(|facts| facts.id == "docker-hub") {
        return "alpine".to_owned();
    }
    let bare = key.split_once("://").map_or(key, |(_, rest)| rest);
    let path = bare
        .split_once('/')
        .map_or("", |(_, path)| path)
        .trim_matches('/');
    let path = path
        .trim_start_matches("v1")
        .trim_start_matches("v2")
        .trim_matches('/');
    if path.is_empty() || !bare.starts_with(host.as_ref()) {
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
        ] {
            assert_eq!(example_image(key), image);
        }
    }
}
