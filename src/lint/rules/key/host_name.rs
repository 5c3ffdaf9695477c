//! Hosts that an image name can have.

use crate::docker::reference::Reference;
use crate::docker::ServerKey;
use crate::lint::key_parts::{is_dockers_own, is_hub_spelling};

/// Returns true for nearly all keys: lower-case letters and digits, with single dots and dashes
/// between them.
pub(super) fn is_usual(key: &str) -> bool {
    let mut was_letter = false;
    for byte in key.bytes() {
        let is_letter = byte.is_ascii_lowercase() || byte.is_ascii_digit();
        if !(is_letter || was_letter && matches!(byte, b'.' | b'-')) {
            return false;
        }
        was_letter = is_letter;
    }
    was_letter
}

/// Returns true when the key has no valid host, for no reason that another rule reports.
pub(super) fn names_no_host(key: &str) -> bool {
    let host = ServerKey::parse(key).host;
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let is_number = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    if is_usual(name) && is_number {
        return false;
    }
    let is_others = |c: char| !c.is_ascii_graphic() || matches!(c, '*' | '?' | '\\');
    if is_dockers_own(key) || is_hub_spelling(key) || key.contains(is_others) {
        return false;
    }
    let host = host.to_ascii_lowercase();
    let bare = |host: &str| host.trim_matches(['[', ']']).to_owned();
    let named = Reference::parse(&format!("{host}/team/app"));
    // A host in capitals without dot and port is read as part of the path.
    !is_usual(&host) && named.map_or(true, |named| bare(&named.domain) != bare(&host))
}
