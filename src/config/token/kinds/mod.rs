//! Recognisable kinds of tokens, one file for each issuer.

mod cloud;
mod docker;
mod github;
mod gitlab;
mod jfrog;
mod kind;

use kind::BASE;

pub(super) use cloud::{ACR, AWS_KEY, ECR, GOOGLE_ACCESS, GOOGLE_KEY};
pub(super) use kind::Times;
pub use kind::TokenKind;

pub(super) static JWT: TokenKind = TokenKind {
    id: "jwt",
    name: "JSON Web Token",
    issuer: "the registry or its login service",
    scope: "The token itself contains what it can do, and anyone can read it.",
    lifetime: "Its `exp` is its expiry time; without one it does not expire.",
    times: Times::Jwt,
    source: "RFC 7519",
    ..BASE
};

/// Every kind.
pub static TOKEN_KINDS: &[&TokenKind] = &[
    &ECR,
    &AWS_KEY,
    &GOOGLE_ACCESS,
    &GOOGLE_KEY,
    &ACR,
    &JWT,
    &github::CLASSIC,
    &github::FINE_GRAINED,
    &github::OAUTH,
    &github::USER,
    &github::INSTALLATION,
    &github::REFRESH,
    &gitlab::ACCESS,
    &gitlab::DEPLOY,
    &gitlab::JOB,
    &gitlab::OTHER,
    &docker::PERSONAL,
    &docker::ORGANIZATION,
    &jfrog::API_KEY,
    &jfrog::REFERENCE,
    &cloud::DIGITALOCEAN,
    &cloud::NVIDIA,
];
