//! Tokens of Artifactory.

use super::kind::{Times, TokenKind, BASE};

const JFROG: TokenKind = TokenKind {
    issuer: "JFrog",
    registries: &["self-hosted"],
    domains: &["jfrog.io"],
    own_hosts: true,
    scope: "It can do in Artifactory what its user can do.",
    revoke: "JFrog: your user profile, Identity Tokens",
    ..BASE
};

pub(super) static API_KEY: TokenKind = TokenKind {
    id: "jfrog-api-key",
    name: "Artifactory API key",
    prefixes: &["AKCp"],
    lifetime:
        "It does not expire, but JFrog announced the end of API keys for the end of 2024: this one \
               probably no longer works.",
    source: "JFrog documentation, deprecations: no new API keys since Artifactory 7.98 (read \
             2026-11-28); gitleaks, rule jfrog-api-key; the prefix is from other scanners (not \
             confirmed)",
    ..JFROG
};

pub(super) static REFERENCE: TokenKind = TokenKind {
    id: "jfrog-reference",
    name: "Artifactory reference token",
    prefixes: &["cmVmdGtu"],
    lifetime: "Its expiry date is inside, if it has one.",
    times: Times::Jfrog,
    source: "trufflehog, detector artifactoryreferencetoken: base64 of reftkn:01:EXPIRY:RANDOM",
    ..JFROG
};
