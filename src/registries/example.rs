//! An example image for a key of `auths`.

use crate::docker::{host_of, is_docker_hub, ServerKey};

/// Returns an image that the entry `key` could be meant for: on its host, and below its path if
/// there is one. A user before the host and a password are left out.
pub fn example_image(key: &str) -> String {
    if is_docker_hub(key) {
        return "alpine".to_owned();
    }
    let host = host_of(key);
    let host = host.rsplit_once('@').map_or(&*host, |(_, host)| host);
    let parts = ServerKey::parse(key);
    let path = parts.path.trim_matches('/');
    let path = path.trim_start_matches("v1").trim_start_matches("v2");
    match path.trim_matches('/') {
        path if !path.is_empty() && parts.host.starts_with(host) => format!("{host}/{path}/app"),
        _ => format!("{host}/team/app"),
    }
}
