//! Error texts of `distribution/reference` v0.6.0 (`reference.go`).

/// Reason why a text is not a reference. The texts are those that Docker prints.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// Text outside the grammar.
    #[error("invalid reference format")]
    Format,
    /// Repository with upper-case letters.
    #[error("invalid reference format: repository name ({0}) must be lowercase")]
    NotLowercase(String),
    /// Text that would fit in lower case.
    #[error("repository name must be lowercase")]
    Uppercase,
    /// Text that looks like the ID of an image.
    #[error("invalid repository name ({0}), cannot specify 64-byte hexadecimal strings")]
    Identifier(String),
    /// Repository of more than 255 bytes.
    #[error("repository name must not be more than 255 characters")]
    TooLong,
    /// Digest in a form that its algorithm does not have.
    #[error("invalid checksum digest format")]
    DigestFormat,
    /// Digest that is too short or too long.
    #[error("invalid checksum digest length")]
    DigestLength,
    /// Digest of an unknown algorithm.
    #[error("unsupported digest algorithm")]
    DigestAlgorithm,
}
