//! `Digest.Validate` of opencontainers/go-digest v1.0.0 (`digest.go`, `algorithm.go`).

use super::error::ReferenceError;

/// Checks a digest that fits the grammar of references, with at least 32 hexadecimal digits.
pub(super) fn validate(digest: &str) -> Result<(), ReferenceError> {
    let (algorithm, encoded) = digest.split_once(':').unwrap_or((digest, ""));
    let size = match algorithm {
        "sha256" => 64,
        "sha384" => 96,
        "sha512" => 128,
        _ if algorithm.bytes().any(|b| b.is_ascii_uppercase()) => {
            return Err(ReferenceError::DigestFormat)
        }
        _ => return Err(ReferenceError::DigestAlgorithm),
    };
    if encoded.len() != size {
        return Err(ReferenceError::DigestLength);
    }
    if encoded.bytes().any(|b| b.is_ascii_uppercase()) {
        return Err(ReferenceError::DigestFormat);
    }
    Ok(())
}
