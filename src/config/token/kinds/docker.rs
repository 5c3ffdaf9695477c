//! Tokens of Docker Hub.

use super::kind::{TokenKind, BASE};

const DOCKER: TokenKind = TokenKind {
    issuer: "Docker",
    registries: &["docker-hub", "dhi"],
    domains: &["docker.io", "docker.com"],
    source: "Docker documentation, access token reference (docs.docker.com/security/access-tokens/\
             reference) and organization access tokens (read 2026-11-29); prefixes: Docker Hub API \
             reference and reference/api/ai-governance/api.yaml",
    ..BASE
};

pub(super) static PERSONAL: TokenKind = TokenKind {
    id: "docker-pat",
    name: "Docker personal access token",
    prefixes: &["dckr_pat_"],
    // The levels of the documentation: Repo Public Read-only (the default), Repo Read-only, Repo
    // Read & Write, Repo Read, Write, Delete, and Cloud Sandboxes, which is for another API.
    scope: "It can do what was chosen when it was made, from Repo Public Read-only, the default, \
            which pulls no private image, to Repo Read, Write, Delete, on everything that its \
            owner reaches. It cannot manage the account.",
    lifetime: "It expires on the chosen day, or never.",
    revoke: "Docker: Account settings, Personal access tokens",
    ..DOCKER
};

pub(super) static ORGANIZATION: TokenKind = TokenKind {
    id: "docker-oat",
    name: "Docker organization access token",
    prefixes: &["dckr_oat_"],
    scope: "It is limited to chosen repositories of the organization; its username is the \
            organization's name.",
    lifetime: "It expires on the chosen day, or never.",
    revoke: "Docker: the organization's settings, Access tokens",
    ..DOCKER
};
