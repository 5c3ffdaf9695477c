//! The header `X-Registry-Auth`, in which the CLI passes the credential to the daemon.

use base64::engine::general_purpose::URL_SAFE;
use base64::Engine;

use crate::client::Credential;
use crate::config::secrets::has_secret;
use crate::json::encode_string;

/// Returns the value of `X-Registry-Auth`: base64url, with padding, of the JSON that Go writes
/// (moby, `api/pkg/authconfig`, `Encode`). The daemon sees U+FFFD for bytes that are not UTF-8.
pub fn x_registry_auth(credential: Option<&Credential>) -> String {
    URL_SAFE.encode(credential.map_or("{}".to_owned(), auth_json))
}

/// Writes `AuthConfig` as JSON; empty fields are left out.
fn auth_json(credential: &Credential) -> String {
    let members = auth_members(credential);
    let members = members.iter().map(|member| format!("\"{}\":{}", member.key, member.json));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// A member of `AuthConfig`.
pub(crate) struct AuthMember {
    pub(crate) key: &'static str,
    /// The string as JSON, with its quotes.
    pub(crate) json: String,
    pub(crate) is_secret: bool,
}

/// Returns the members of `AuthConfig` that are not empty, in Docker's order.
pub(crate) fn auth_members(credential: &Credential) -> Vec<AuthMember> {
    let fields: [(&str, &[u8], bool); 6] = [
        ("username", &credential.user, credential.has_secret_user()),
        ("password", credential.password.expose(), true),
        ("auth", credential.auth.expose(), true),
        ("serveraddress", credential.server.as_bytes(), has_secret(&credential.server)),
        ("identitytoken", credential.identity_token.expose(), true),
        ("registrytoken", credential.registry_token.expose(), true),
    ];
    let given = fields.into_iter().filter(|(_, value, _)| !value.is_empty());
    given
        .map(|(key, value, is_secret)| AuthMember { key, json: encode_bytes(value), is_secret })
        .collect()
}

/// Writes a Go string as JSON: each byte that is not UTF-8 is the escape `\ufffd` (Go 1.26).
fn encode_bytes(bytes: &[u8]) -> String {
    let mut json = String::from("\"");
    for chunk in bytes.utf8_chunks() {
        json.push_str(encode_string(chunk.valid()).trim_matches('"'));
        for _ in chunk.invalid() {
            json.push_str("\\ufffd");
        }
    }
    json.push('"');
    json
}
