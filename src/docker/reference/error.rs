//! Error texts of `distribution/reference` v0.6.0 (`reference.go`).

/// Why a text is no reference. The texts are those that Docker prints.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// It does not fit the grammar.
    #[error("invalid reference format")]
    Format,
    /// The repository has upper-case letters.
    #[error("invalid reference format: repository name ({0}) must be lowercase")]
    NotLowercase(String),
    /// It would fit in lower case.
    #[error("repository name must be lowercase")]
    Uppercase,
    /// It looks like the id of an image.
    #[error("invalid repository name ({0}), cannot specify 64-byte hexadecimal strings")]
    Identifier(String),
    /// The repository has more than 255 bytes.
    #[error("repository name must not be more than 255 characters")]
    TooLong,
    /// The digest is not of the form that its algorithm wants.
    #[error("invalid checksum digest format")]
    DigestFormat,
    /// The digest is too short or too long.
    #[error("invalid checksum digest length")]
    DigestLength,
    /// The digest's algorithm is not known.
    #[error("unsupported digest algorithm")]
    DigestAlgorithm,
}
