//! Registries as structures name them.

use crate::docker::{host_of, login_key, reference::Reference, DOCKER_HUB_KEY};

/// Names that mean Docker Hub where no key of `auths` is written: its API, and its token server.
const HUB: [&str; 5] = [
    "docker.io",
    "index.docker.io",
    "registry-1.docker.io",
    "auth.docker.io",
    "https://index.docker.io/v1/",
];

/// Returns whether a text can be the address of a registry.
pub(crate) fn is_host(text: &str) -> bool {
    let has_scheme = text.starts_with("https://") || text.starts_with("http://");
    let bare = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = bare.split('/').next().unwrap_or(bare);
    let sound = |c: char| c.is_ascii_alphanumeric() || ".-_:[]*".contains(c);
    let is_name = !host.is_empty() && host.len() < 254 && host.chars().all(sound);
    let is_dotted = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    let port = host.rsplit_once(':').map(|(_, port)| port);
    let has_port =
        port.is_some_and(|port| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()));
    let is_version =
        host.bytes().all(|b| b.is_ascii_digit() || b == b'.') && host.split('.').count() != 4;
    let is_plugin = host.starts_with("io.containerd.")
        || host.rsplit('.').next() == Some("json")
        || host.contains(':') && !has_port;
    is_name
        && !is_plugin
        && !is_version
        && (is_dotted || has_port || has_scheme || host == "localhost")
}

/// Returns the key of `auths` for an address in a structure.
pub fn key_of(server: &str) -> String {
    let server = server.trim().trim_matches(['"', '\'']);
    let server = ["docker://", "oci://"]
        .iter()
        .find_map(|scheme| server.strip_prefix(scheme))
        .unwrap_or(server);
    // A login in the address is read apart from it.
    let bare = server.trim_end_matches('/');
    if HUB.contains(&server) || HUB.contains(&bare) || HUB.contains(&&*host_of(server)) {
        return DOCKER_HUB_KEY.to_owned();
    }
    login_key(server)
}

/// Returns the key of the registry of an image.
pub(crate) fn key_of_image(image: &str) -> Option<String> {
    let image = ["docker://", "oci://"]
        .iter()
        .find_map(|scheme| image.strip_prefix(scheme))
        .unwrap_or(image);
    let reference = Reference::parse(image.trim()).ok()?;
    Some(key_of(&reference.domain))
}
