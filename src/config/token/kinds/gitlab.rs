//! Tokens of GitLab.

use super::kind::{Times, TokenKind, BASE};

const GITLAB: TokenKind = TokenKind {
    issuer: "GitLab",
    registries: &["gitlab"],
    domains: &["gitlab.com"],
    own_hosts: true,
    source: "GitLab documentation, token overview and token prefixes; gitleaks, rules/gitlab.go",
    ..BASE
};

pub(super) static ACCESS: TokenKind = TokenKind {
    id: "gitlab-access",
    name: "GitLab access token",
    prefixes: &["glpat-"],
    scope: "It belongs to a person, a project or a group, and can do what its scopes say; \
            read_registry is enough to pull.",
    lifetime: "It ends on the day that was chosen, on most servers after a year at the latest.",
    revoke: "GitLab: the user's, project's or group's settings, Access tokens",
    ..GITLAB
};

pub(super) static DEPLOY: TokenKind = TokenKind {
    id: "gitlab-deploy",
    name: "GitLab deploy token",
    prefixes: &["gldt-"],
    scope: "It is limited to a project or group; read_registry is enough to pull.",
    lifetime: "It has no end unless somebody set one.",
    revoke: "GitLab: the project's or group's settings, Repository, Deploy tokens",
    ..GITLAB
};

pub(super) static JOB: TokenKind = TokenKind {
    id: "gitlab-job",
    name: "GitLab job token",
    prefixes: &["glcbt-"],
    scope: "It can do what the user who started the job may do, within its project.",
    lifetime: "It ends with its job.",
    short_lived: true,
    revoke: "GitLab: it ends with its job",
    times: Times::Jwt,
    ..GITLAB
};

pub(super) static OTHER: TokenKind = TokenKind {
    id: "gitlab-other",
    name: "GitLab token for something else than the registry",
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
        "GR1348941",
    ],
    scope: "It is for runners, triggers, feeds or apps; the registry does not take it.",
    lifetime: "Most of this kind do not end by themselves.",
    ..GITLAB
};
