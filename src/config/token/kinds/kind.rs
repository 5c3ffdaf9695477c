//! A kind of token and the facts about it.

/// Place of a token's times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::config::token) enum Times {
    /// The token carries no times.
    None,
    /// Payload of a JSON Web Token.
    Jwt,
    /// JSON below the base64, as in Amazon ECR's.
    Ecr,
    /// Text below the base64, as in Artifactory's.
    Jfrog,
}

/// Facts that a prefix or a shape reveals.
#[derive(Debug, PartialEq, Eq)]
pub struct TokenKind {
    /// Stable name for code and tests: `github-classic`.
    pub id: &'static str,
    /// Common name, which can begin a sentence.
    pub name: &'static str,
    /// Issuer of the token.
    pub issuer: &'static str,
    /// Prefixes; none if the shape or the username identifies it.
    pub prefixes: &'static [&'static str],
    /// Registries that it is for, by [`crate::registries::RegistryFacts::id`]; none if it may be
    /// for any.
    pub registries: &'static [&'static str],
    /// Further hosts that it is for, with the names below them.
    pub domains: &'static [&'static str],
    /// True if the issuer's software is also self-hosted.
    pub own_hosts: bool,
    /// Permissions, as far as the prefix shows them; one sentence.
    pub scope: &'static str,
    /// Lifetime; one sentence.
    pub lifetime: &'static str,
    /// True if it lives for hours: right for a login, wrong for a stored secret.
    pub short_lived: bool,
    /// Place where its owner can revoke it, as the end of a sentence; empty if unknown.
    pub revoke: &'static str,
    /// True if the last six of the 36 characters after the prefix are check digits.
    pub(in crate::config::token) has_checksum: bool,
    pub(in crate::config::token) times: Times,
    /// Sources of the facts, and those that are not confirmed.
    pub source: &'static str,
}

/// Defaults of most kinds.
pub(super) const BASE: TokenKind = TokenKind {
    id: "",
    name: "",
    issuer: "",
    prefixes: &[],
    registries: &[],
    domains: &[],
    own_hosts: false,
    scope: "",
    lifetime: "",
    short_lived: false,
    revoke: "",
    has_checksum: false,
    times: Times::None,
    source: "",
};
