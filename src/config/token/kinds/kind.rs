//! A kind of token and what is known about it.

/// Where a token carries its times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::config::token) enum Times {
    /// Nowhere.
    None,
    /// In the payload of a JSON Web Token.
    Jwt,
    /// In the JSON below the base64, as Amazon ECR writes it.
    Ecr,
    /// In the text below the base64, as Artifactory writes it.
    Jfrog,
}

/// What a prefix or a shape tells.
#[derive(Debug, PartialEq, Eq)]
pub struct TokenKind {
    /// Stable name for code and tests: `github-classic`.
    pub id: &'static str,
    /// The name people use; it can begin a sentence.
    pub name: &'static str,
    /// Who makes it.
    pub issuer: &'static str,
    /// How it begins; none where the shape or the user name tells.
    pub prefixes: &'static [&'static str],
    /// The registries it is for, by [`crate::registries::RegistryFacts::id`]; none where it can be
    /// anybody's.
    pub registries: &'static [&'static str],
    /// Further hosts it is for, with the names below them.
    pub domains: &'static [&'static str],
    /// People run this issuer's software on hosts of their own.
    pub own_hosts: bool,
    /// What it can do, as far as the prefix tells; one sentence.
    pub scope: &'static str,
    /// How long it lives; one sentence.
    pub lifetime: &'static str,
    /// It lives for hours: right for a login, wrong for a stored secret.
    pub short_lived: bool,
    /// Where its owner takes it back, as words to follow; empty where nobody can say.
    pub revoke: &'static str,
    /// Its last six characters are check digits, in the layout of 36 behind the prefix.
    pub(in crate::config::token) has_checksum: bool,
    pub(in crate::config::token) times: Times,
    /// Where the facts come from, and which are not confirmed.
    pub source: &'static str,
}

/// Facts that most kinds leave open.
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
