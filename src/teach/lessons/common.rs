//! Files of several lessons, and what is asked of a file.

use crate::config::{ConfigFile, Login};

/// `alice`, `fake-token-1` for Docker Hub.
pub(super) const ALICE: &str = "{\n\t\"auths\": {\n\t\t\"https://index.docker.io/v1/\": {\n\t\t\t\"auth\": \"YWxpY2U6ZmFrZS10b2tlbi0x\"\n\t\t}\n\t}\n}";
/// `bot`, `fake-token-1` for GHCR.
pub(super) const BOT: &str = "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"Ym90OmZha2UtdG9rZW4tMQ==\"\n\t\t}\n\t}\n}";

/// Returns the username and password of the entry with exactly this key.
pub(super) fn login_of(file: ConfigFile<'_>, key: &str) -> Option<(Vec<u8>, Vec<u8>)> {
    let entry = file.entries().find(|entry| entry.key() == key)?;
    match entry.login() {
        Login::Auth(Ok(login)) => Some((login.user, login.password.expose().to_vec())),
        Login::Fields { user, password } => Some((user.into_bytes(), password.expose().to_vec())),
        _ => None,
    }
}
