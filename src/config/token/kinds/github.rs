//! Tokens of GitHub.

use super::kind::{TokenKind, BASE};

const GITHUB: TokenKind = TokenKind {
    issuer: "GitHub",
    registries: &["ghcr"],
    domains: &["pkg.github.com", "ghe.com"],
    own_hosts: true,
    has_checksum: true,
    source: "GitHub documentation, about authentication to GitHub, token formats and token \
             expiration; GitHub changelog, 2021-03-31 and 2026-04-24",
    ..BASE
};

pub(super) static CLASSIC: TokenKind = TokenKind {
    id: "github-classic",
    name: "GitHub personal access token (classic)",
    prefixes: &["ghp_"],
    scope: "It can do what its scopes say, on everything that its owner reaches; \
            read:packages is enough to pull.",
    lifetime: "It expires on the chosen day, or never; GitHub deletes it after a year without use.",
    revoke: "GitHub: Settings, Developer settings, Personal access tokens",
    ..GITHUB
};

pub(super) static FINE_GRAINED: TokenKind = TokenKind {
    id: "github-fine-grained",
    name: "GitHub personal access token (fine-grained)",
    prefixes: &["github_pat_"],
    scope: "It is limited to chosen repositories; the container registry does not take it.",
    lifetime: "It expires on the chosen day.",
    revoke: "GitHub: Settings, Developer settings, Personal access tokens",
    has_checksum: false,
    ..GITHUB
};

pub(super) static OAUTH: TokenKind = TokenKind {
    id: "github-oauth",
    name: "GitHub OAuth token",
    prefixes: &["gho_"],
    scope: "It can do what the app was allowed to do; the gh command has such a token.",
    lifetime: "It lasts until it is revoked, or a year without use.",
    revoke: "GitHub: Settings, Applications, Authorized OAuth Apps",
    ..GITHUB
};

pub(super) static USER: TokenKind = TokenKind {
    id: "github-user",
    name: "User token of a GitHub App",
    prefixes: &["ghu_"],
    scope: "It can do what both the app and the user can do.",
    lifetime: "It expires after 8 hours, unless the app opted out of that.",
    short_lived: true,
    revoke: "GitHub: Settings, Applications, Authorized GitHub Apps",
    ..GITHUB
};

pub(super) static INSTALLATION: TokenKind = TokenKind {
    id: "github-installation",
    name: "GitHub job or installation token",
    prefixes: &["ghs_"],
    scope: "It can do what the job's permissions say; GITHUB_TOKEN is one.",
    // The job of GITHUB_TOKEN renews it, up to the limit of its runner.
    lifetime: "GITHUB_TOKEN expires with its job, after at most 6 hours on a runner of GitHub and \
               24 hours on your own; any other token of this kind after one hour.",
    short_lived: true,
    revoke: "GitHub: it expires by itself; GITHUB_TOKEN with its job",
    source: "GitHub documentation, about authentication to GitHub, token formats; GITHUB_TOKEN \
             (actions/concepts/security/github_token) and generating an installation access token \
             (read 2026-11-29); GitHub changelog, 2026-04-24",
    ..GITHUB
};

pub(super) static REFRESH: TokenKind = TokenKind {
    id: "github-refresh",
    name: "GitHub refresh token",
    prefixes: &["ghr_"],
    scope: "It gets new user tokens for a GitHub App; no registry takes it as a password.",
    lifetime: "It expires after 6 months.",
    revoke: "GitHub: Settings, Applications, Authorized GitHub Apps",
    ..GITHUB
};
