//! The way from an entry whose login is with a credential helper to that login.

use crate::config::secrets::has_secret;
use crate::quote::sh;

/// Returns the command that prints the login of `address`, as JSON; `None` for a helper or an address
/// that a command should not name.
///
/// The protocol: the address on standard input, `get` as the only argument
/// (docker/docker-credential-helpers v0.9.4, `credentials/credentials.go`, read 2026-11-29).
pub fn command_of_helper(helper: &str, address: &str) -> Option<String> {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    let is_program = !helper.is_empty() && helper.chars().all(is_plain) && !helper.starts_with('-');
    if !is_program || address.is_empty() || has_secret(address) || has_secret(helper) {
        return None;
    }
    Some(format!("printf %s {} | docker-credential-{helper} get", sh(address)?))
}
