//! Names that say that their values are secret: of members of a file, and in logs and commands.

use super::look::has_secret;
use super::table::{ENDS, HARMLESS, SHORT_ENDS, TELLING};
use crate::go::fold;

/// Longest name that is looked at.
const MAX_NAME: usize = 96;

/// Returns whether the name of a member says that its value is secret.
pub(super) fn is_telling(name: &str) -> bool {
    let name = name.to_lowercase();
    TELLING.iter().any(|word| name.contains(word)) && !HARMLESS.contains(&name.as_str())
}

/// Returns whether the value at this path of names, outside `auths`, is secret.
pub fn is_secret_at(path: &[String], value: &str) -> bool {
    let is_helper = path.first().is_some_and(|name| fold::matches(name, "credHelpers"));
    let is_named = || !is_helper && path.iter().any(|name| is_telling(name));
    !value.is_empty() && (has_secret(value) || is_named())
}

/// Returns whether the value of a name in a log is secret: an option, a variable, a header, a key.
pub fn is_secret_name(name: &str) -> bool {
    let name = name.trim_matches(['-', '_', '.']);
    if name.len() > MAX_NAME || name.starts_with("docker-credential") {
        return false;
    }
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
    let joined: String = letters.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    ENDS.iter().any(|end| joined.ends_with(end)) || SHORT_ENDS.contains(&&*last_word(name))
}

/// Returns the last word of `registryAuth`, `REGISTRY_AUTH` or `registry-auth`, in lower case.
pub(super) fn last_word(name: &str) -> String {
    let bytes = name.as_bytes();
    let begins = |at: usize| {
        let Some(before) = at.checked_sub(1).map(|before| bytes[before]) else { return true };
        let is_hump = before.is_ascii_lowercase() && bytes[at].is_ascii_uppercase();
        !before.is_ascii_alphanumeric() || is_hump
    };
    let start = (0..bytes.len()).rev().find(|at| begins(*at)).unwrap_or_default();
    name.get(start..).unwrap_or_default().to_ascii_lowercase()
}
