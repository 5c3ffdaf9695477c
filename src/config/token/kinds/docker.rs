//! Tokens of Docker Hub.

use super::kind::{TokenKind, BASE};

const DOCKER: TokenKind = TokenKind {
    issuer: "Docker",
    registries: &["docker-hub"],
    domains: &["dhi.io", "docker.io", "docker.com"],
    source: "Docker documentation, personal and organization access tokens; prefixes: Docker Hub \
             API reference and reference/api/ai-governance/api.yaml",
    ..BASE
};

pub(super) static PERSONAL: TokenKind = TokenKind {
    id: "docker-pat",
    name: "Docker personal access token",
    prefixes: &["dckr_pat_"],
    scope: "It can do what was chosen when it was made (Read, Write, Delete) on everything \
            that its owner reaches, and cannot manage the account.",
    lifetime: "It ends on the day that was chosen, or never.",
    revoke: "Docker: Account settings, Personal access tokens",
    ..DOCKER
};

pub(super) static ORGANIZATION: TokenKind = TokenKind {
    id: "docker-oat",
    name: "Docker organization access token",
    prefixes: &["dckr_oat_"],
    scope: "It is limited to chosen repositories of the organization; its user name is the \
            organization's name.",
    lifetime: "It ends on the day that was chosen, or never.",
    revoke: "Docker: the organization's settings, Access tokens",
    ..DOCKER
};
