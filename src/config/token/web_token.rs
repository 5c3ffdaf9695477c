//! JSON Web Tokens.

use crate::codec::base64::decode_any;
use crate::json::{Document, NodeRef};

/// Maximum length of a payload: no issuer writes a longer one, and a hostile file should cost
/// nothing.
const MAX_PAYLOAD: usize = 16_384;

/// Claims of a JSON Web Token (RFC 7519). Its signature is not checked: the page has no key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebToken {
    /// `exp`, in seconds since 1970.
    pub expires: Option<i64>,
    /// `nbf`, in seconds since 1970: the time from which it is valid.
    pub not_before: Option<i64>,
    /// `iat`, in seconds since 1970.
    pub issued: Option<i64>,
    /// `iss`: its issuer.
    pub issuer: Option<String>,
    /// `aud`: the service that it is for, if it is one name.
    pub audience: Option<String>,
}

impl WebToken {
    /// Reads the claims of `secret`; `None` if it is not such a token. A prefix may precede its
    /// first `eyJ`.
    pub fn read(secret: &[u8]) -> Option<Self> {
        let mut parts = secret.split(|byte| *byte == b'.');
        let payload = parts.nth(1)?;
        parts.next()?;
        let document = payload_document(payload)?;
        let claims = document.root().filter(NodeRef::is_object)?;
        let text = |key: &str| Some(claims.get(key)?.as_str()?.into_owned());
        Some(Self {
            expires: seconds(claims, "exp"),
            not_before: seconds(claims, "nbf"),
            issued: seconds(claims, "iat"),
            issuer: text("iss"),
            audience: text("aud"),
        })
    }
}

/// Returns the JSON in `payload`, which is base64 of either alphabet, padded or not.
pub(super) fn payload_document(payload: &[u8]) -> Option<Document> {
    if payload.len() > MAX_PAYLOAD {
        return None;
    }
    let document = Document::parse(decode_any(payload)?);
    document.error().is_none().then_some(document)
}

/// Returns the time of the member `key`, without a fraction.
pub(super) fn seconds(object: NodeRef<'_>, key: &str) -> Option<i64> {
    let value = object.get(key)?;
    let text = std::str::from_utf8(value.raw()).ok()?;
    text.split('.').next()?.parse().ok()
}
