//! Times inside a token.

use super::kinds::{Times as Reader, TokenKind};
use super::web_token::{payload_document, seconds, WebToken};
use crate::codec::base64::decode_any;

/// Lifetime of Amazon ECR's password: twelve hours.
const ECR_LIFE: i64 = 12 * 3600;

/// Times of one token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Times {
    /// End of its validity.
    pub(super) expires: Option<i64>,
    /// Start of its validity, or time of issue.
    pub(super) begins: Option<i64>,
}

/// Reads the times in `secret`, in the place that its kind defines.
pub(super) fn times(kind: &TokenKind, secret: &[u8]) -> Times {
    let found = match kind.times {
        Reader::None => None,
        Reader::Jwt => WebToken::read(secret).map(|token| Times {
            expires: token.expires,
            begins: token.not_before.or(token.issued),
        }),
        Reader::Ecr => expiration(secret),
        Reader::Jfrog => reference_token(secret),
    };
    found.unwrap_or_default()
}

/// Reads the password of Amazon ECR: base64 of `{"payload", "datakey", "version", "type",
/// "expiration"}`.
fn expiration(secret: &[u8]) -> Option<Times> {
    let document = payload_document(secret)?;
    let expires = seconds(document.root()?, "expiration");
    Some(Times { expires, begins: expires.map(|end| end.saturating_sub(ECR_LIFE)) })
}

/// Reads the reference token of Artifactory, base64 of `reftkn:01:EXPIRY:RANDOM`; 0 means that it
/// does not expire.
fn reference_token(secret: &[u8]) -> Option<Times> {
    let decoded = decode_any(secret)?;
    let expiry = decoded.split(|byte| *byte == b':').nth(2)?;
    let expires = std::str::from_utf8(expiry).ok()?.parse().ok();
    Some(Times { expires: expires.filter(|end| *end > 0), begins: None })
}
