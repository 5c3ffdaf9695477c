//! The header `X-Registry-Auth`, in which the CLI hands the credential to the daemon.

use base64::engine::general_purpose::URL_SAFE;
use base64::Engine;

use crate::client::Credential;
use crate::json::encode_string;

/// The value of `X-Registry-Auth`: base64url, with padding, of the JSON that Go writes
/// (moby, `api/pkg/authconfig`, `Encode`). The daemon sees U+FFFD for bytes that are not UTF-8.
pub fn x_registry_auth(credential: Option<&Credential>) -> String {
    URL_SAFE.encode(credential.map_or("{}".to_owned(), auth_json))
}

/// `AuthConfig` as JSON; empty fields are left out.
fn auth_json(credential: &Credential) -> String {
    let fields: [(&str, &[u8]); 6] = [
        ("username", &credential.user),
        ("password", credential.password.expose()),
        ("auth", credential.auth.expose()),
        ("serveraddress", credential.server.as_bytes()),
        ("identitytoken", credential.identity_token.expose()),
        ("registrytoken", credential.registry_token.expose()),
    ];
    let members = fields
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("\"{key}\":{}", encode_bytes(value)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// A Go string as JSON: each byte that is not UTF-8 is written as the escape `\ufffd` (Go 1.26).
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
