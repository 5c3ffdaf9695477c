//! Tokens of GitLab.

use super::kind::{Times, TokenKind, BASE};

const GITLAB: TokenKind = TokenKind {
    issuer: "GitLab",
    registries: &["gitlab"],
    domains: &["gitlab.com"],
    own_hosts: true,
    source:
        "GitLab documentation, token overview and token prefixes, doc/security/tokens/_index.md \
             at 017a6c12, and personal access tokens (read 2026-11-28); gitleaks, rules/gitlab.go",
    ..BASE
};

pub(super) static ACCESS: TokenKind = TokenKind {
    id: "gitlab-access",
    name: "GitLab access token",
    prefixes: &["glpat-"],
    scope: "It belongs to a person, a project or a group, and can do what its scopes say; \
            read_registry is enough to pull.",
    // 400 days are possible since GitLab 17.6.
    lifetime: "It expires on the chosen day: within 365 days, or 400 where the server allows it. \
               Only a service account's token may have no expiry date.",
    revoke: "GitLab: the user's, project's or group's settings, Access tokens",
    ..GITLAB
};

pub(super) static DEPLOY: TokenKind = TokenKind {
    id: "gitlab-deploy",
    name: "GitLab deploy token",
    prefixes: &["gldt-"],
    scope: "It is limited to a project or group; read_registry is enough to pull.",
    lifetime: "It does not expire unless a date was set.",
    revoke: "GitLab: the project's or group's settings, Repository, Deploy tokens",
    ..GITLAB
};

pub(super) static JOB: TokenKind = TokenKind {
    id: "gitlab-job",
    name: "GitLab job token",
    prefixes: &["glcbt-"],
    scope: "It can do what the user that started the job can do, within its project.",
    lifetime: "It expires with its job.",
    short_lived: true,
    revoke: "GitLab: it expires with its job",
    times: Times::Jwt,
    ..GITLAB
};

pub(super) static OTHER: TokenKind = TokenKind {
    id: "gitlab-other",
    name: "GitLab token for something other than the registry",
    prefixes: &[
        "glrt-",
        "glrtr-",
        "glptt-",
        "gloas-",
        "glagent-",
        "glft-",
        "glimt-",
        "glsoat-",
        "glffct-",
        // Workspaces, since GitLab 18.2.
        "glwt-",
        "GR1348941",
    ],
    scope: "It is for runners, triggers, feeds, workspaces or apps; the registry does not take it.",
    lifetime: "Most of this kind do not expire.",
    ..GITLAB
};
