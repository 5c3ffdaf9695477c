//! Self-hosted registries. Their host can be any name, so they match none: the host does not show
//! software, and a wrong guess would be worse than no name.

use super::facts::{Placeholder, RegistryFacts, SecretKind, UserRule};
use super::general::{GITLAB_SECRET, GITLAB_USER};

/// The host in image names; the key must have the same port.
const HOST: Placeholder = Placeholder {
    name: "host",
    label: "Host, with the port if images have one",
    example: "registry.example.com:5000",
};

pub(super) const GITLAB_SELF_MANAGED: RegistryFacts = RegistryFacts {
    id: "gitlab-self-managed",
    name: "GitLab (self-managed)",
    short: "GitLab, self-managed",
    key: "{host}",
    placeholders: &[Placeholder { example: "registry.gitlab.example.com", ..HOST }],
    user: GITLAB_USER,
    secret: SecretKind::DeployToken,
    secret_help: GITLAB_SECRET,
    command: None,
    source: "GitLab documentation, authenticate with the container registry, and deploy tokens.",
    matches: |_| false,
};

pub(super) const HARBOR: RegistryFacts = RegistryFacts {
    id: "harbor",
    name: "Harbor",
    short: "Harbor",
    key: "{host}",
    placeholders: &[Placeholder { example: "harbor.example.com", ..HOST }],
    user: UserRule::Pattern {
        example: "robot$myproject+name",
        help: "The robot account's full name. A system robot has no project: robot$name. \
               The prefix robot$ can be set differently. Put the name in single quotes in a shell.",
    },
    secret: SecretKind::RobotSecret,
    secret_help: "The robot account's secret, with pull permission on the project. \
                  Its expiry is set when it is made. If you sign in with OIDC, your own secret \
                  is the CLI secret from your profile.",
    command: None,
    source:
        "Harbor documentation (goharbor.io), robot accounts (read 2026-11-28); the CLI secret: \
             Harbor API 2.0, OIDCUserInfo.secret, and goharbor/harbor#14172 (read 2026-11-29).",
    matches: |_| false,
};

pub(super) const SELF_HOSTED: RegistryFacts = RegistryFacts {
    id: "self-hosted",
    name: "Other registry",
    short: "Other",
    key: "{host}",
    placeholders: &[HOST],
    user: UserRule::Any { help: "Your username at this registry." },
    secret: SecretKind::PasswordOrToken,
    secret_help: "Use a token, not your account password, if the registry has tokens. \
                  They can be limited and revoked.",
    command: None,
    source: "Key: the bare lower-case host with the port as in the image is the one spelling that \
             all twelve measured clients find.",
    matches: |_| false,
};
