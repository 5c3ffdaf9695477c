//! The times that a token carries in itself.

use super::kinds::{Times as Reader, TokenKind};
use crate::config::decode_base64;
use crate::json::Document;

/// A longer part is not read: no issuer writes one, and a hostile file should cost nothing.
const MOST: usize = 16_384;

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Times {
    /// When it ends.
    pub(super) expires: Option<i64>,
    /// When it begins, or was made.
    pub(super) begins: Option<i64>,
}

/// The times in `secret`, whose kind says where they stand.
pub(super) fn times(kind: &TokenKind, secret: &[u8]) -> Times {
    let found = match kind.times {
        Reader::None => None,
        Reader::Jwt => claims(secret),
        Reader::Ecr => expiration(secret),
        Reader::Jfrog => reference_token(secret),
    };
    found.unwrap_or_default()
}

/// The payload of a JSON Web Token, which may have a prefix before its first `eyJ` (RFC 7519:
/// `exp`, `nbf` and `iat` are seconds since 1970). The signature is not looked at.
fn claims(secret: &[u8]) -> Option<Times> {
    let mut parts = secret.split(|byte| *byte == b'.');
    let payload = parts.nth(1)?;
    parts.next()?;
    let document = Document::parse(decode_any_base64(payload)?);
    Some(Times {
        expires: number(&document, "exp"),
        begins: number(&document, "nbf").or_else(|| number(&document, "iat")),
    })
}

/// The password of Amazon ECR: base64 of `{"payload", "datakey", "version", "type", "expiration"}`.
fn expiration(secret: &[u8]) -> Option<Times> {
    let document = Document::parse(decode_any_base64(secret)?);
    let life = 12 * 3600;
    let expires = number(&document, "expiration");
    Some(Times {
        expires,
        begins: expires.map(|end| end.saturating_sub(life)),
    })
}

/// The reference token of Artifactory, base64 of `reftkn:01:EXPIRY:RANDOM`; 0 stands for no end.
fn reference_token(secret: &[u8]) -> Option<Times> {
    let decoded = decode_any_base64(secret)?;
    let expiry = decoded.split(|byte| *byte == b':').nth(2)?;
    let expires = std::str::from_utf8(expiry).ok()?.parse().ok();
    Some(Times {
        expires: expires.filter(|end| *end > 0),
        begins: None,
    })
}

/// Base64 of either alphabet, padded or not.
pub(super) fn decode_any_base64(text: &[u8]) -> Option<Vec<u8>> {
    if text.is_empty() || text.len() > MOST {
        return None;
    }
    let end = text.iter().rposition(|byte| *byte != b'=')? + 1;
    let mut standard: Vec<u8> = text[..end]
        .iter()
        .map(|byte| match byte {
            b'-' => b'+',
            b'_' => b'/',
            other => *other,
        })
        .collect();
    standard.resize(end.div_ceil(4) * 4, b'=');
    decode_base64(&standard).ok()
}

/// The number of the member `key`; what follows a decimal point is dropped.
fn number(document: &Document, key: &str) -> Option<i64> {
    if document.error().is_some() {
        return None;
    }
    let mut members = document.root()?.members();
    let value = members.find(|member| member.name() == key)?.value;
    let text = std::str::from_utf8(value.raw()).ok()?;
    text.split('.').next()?.parse().ok()
}
