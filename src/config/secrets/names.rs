//! Members whose names say that their values are secret.

use super::look::has_secret;
use crate::go::fold;

/// Words in a name of any case that indicate a secret.
const TELLING: [&str; 21] = [
    "auth",
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "cookie",
    "session",
    "credential",
    "signature",
    "bearer",
    "jwt",
    "apikey",
    "api-key",
    "api_key",
    "accesskey",
    "access-key",
    "access_key",
    "privatekey",
    "private-key",
];

/// Names with one of these words that say something else.
const HARMLESS: [&str; 4] = ["author", "authors", "authority", "secretformat"];

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
