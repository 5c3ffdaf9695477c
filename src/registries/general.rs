//! Registries with one fixed host.

use super::facts::{RegistryFacts, SecretKind, UserRule};
use crate::docker::{is_docker_hub_host, DOCKER_HUB_KEY};

pub(super) const DOCKER_HUB: RegistryFacts = RegistryFacts {
    id: "docker-hub",
    name: "Docker Hub",
    short: "Docker Hub",
    key: DOCKER_HUB_KEY,
    placeholders: &[],
    user: UserRule::Any {
        help: "Your Docker ID, not your e-mail address. \
               For an organization access token: the organization's name.",
    },
    secret: SecretKind::AccessToken,
    secret_help: "A personal access token (dckr_pat_…) with Repo Read-only is enough to pull. \
                  The default, Repo Public Read-only, pulls no private image. \
                  You may set an expiry date when you make it. \
                  Organization access tokens do not work in Docker Desktop. \
                  GitHub Actions can sign in without a stored token: OIDC connections, \
                  docker/login-action 4.5 or later, with a Team or Business plan.",
    command: None,
    source: "Key: measured with docker/cli 29.7.2. Tokens: Docker documentation, access token \
             reference and organization access tokens (read 2026-11-29), and the example in the \
             Docker Hub API reference. OIDC: Docker documentation, \
             enterprise/security/oidc-connections (read 2026-11-28); docker/login-action v4, \
             src/docker.ts at 14d6a79 (read 2026-11-29).",
    matches: is_docker_hub_host,
};

pub(super) const DHI: RegistryFacts = RegistryFacts {
    id: "dhi",
    name: "Docker Hardened Images",
    short: "dhi.io",
    key: "dhi.io",
    placeholders: &[],
    user: UserRule::Any {
        help: "Your Docker ID. For an organization access token: the organization's name.",
    },
    secret: SecretKind::AccessToken,
    secret_help: "A personal or organization access token of Docker Hub. Docker asks for a login \
                  even for the community images. docker pull looks only for the entry dhi.io; \
                  docker build uses the entry of Docker Hub if there is none. Images of a paid \
                  plan are in your organization's namespace on Docker Hub.",
    command: None,
    source: "Docker documentation, use a Docker Hardened Image (docs.docker.com/dhi/how-to/use, \
             read 2026-11-29); docker build: docker/buildx at 461836ba, \
             util/dockerutil/dockerconfig/configprovider.go (read 2026-11-28).",
    matches: |host| host == "dhi.io",
};

pub(super) const GHCR: RegistryFacts = RegistryFacts {
    id: "ghcr",
    name: "GitHub Container Registry",
    short: "GHCR",
    key: "ghcr.io",
    placeholders: &[],
    user: UserRule::Any {
        help: "Your GitHub username. In GitHub Actions: the value of github.actor.",
    },
    secret: SecretKind::AccessToken,
    secret_help: "A classic personal access token (ghp_…) with read:packages, and write:packages \
                  to push. Fine-grained tokens (github_pat_…) do not work. In GitHub Actions use \
                  GITHUB_TOKEN, which expires with the job.",
    command: None,
    source: "GitHub documentation, working with the container registry; GitHub community \
             discussion 210789; github/roadmap#558 is open (read 2026-11-28).",
    matches: |host| host == "ghcr.io",
};

/// Username rule of both GitLab presets.
pub(super) const GITLAB_USER: UserRule = UserRule::Pattern {
    example: "gitlab+deploy-token-1",
    help: "The username that GitLab shows with the deploy token. \
           With a personal access token: your GitLab username. In a CI job: $CI_REGISTRY_USER.",
};

/// Help of both GitLab presets on the token.
pub(super) const GITLAB_SECRET: &str =
    "A deploy token with read_registry, and write_registry to push. It does not expire unless you \
     set a date. A personal, project or group access token with the same scopes also works. A job \
     token expires with the job.";

pub(super) const GITLAB_COM: RegistryFacts = RegistryFacts {
    id: "gitlab",
    name: "GitLab.com",
    short: "GitLab",
    key: "registry.gitlab.com",
    placeholders: &[],
    user: GITLAB_USER,
    secret: SecretKind::DeployToken,
    secret_help: GITLAB_SECRET,
    command: None,
    source: "GitLab documentation, authenticate with the container registry, and deploy tokens.",
    matches: |host| host == "registry.gitlab.com",
};

pub(super) const QUAY: RegistryFacts = RegistryFacts {
    id: "quay",
    name: "Quay.io",
    short: "Quay",
    key: "quay.io",
    placeholders: &[],
    user: UserRule::Pattern {
        example: "myorg+robot",
        help: "The robot account's full name: organization or user, a plus sign, robot name. \
               With an OAuth token: $oauthtoken.",
    },
    secret: SecretKind::RobotSecret,
    secret_help: "The robot account's token, with Read permission on the repositories to pull. \
                  It does not expire.",
    command: None,
    source: "Quay source, auth/credential_consts.py at commit 9c0dd3b7; \
             Red Hat Quay 3.15 documentation, robot accounts (read 2026-11-28).",
    matches: |host| host == "quay.io",
};

pub(super) const DIGITALOCEAN: RegistryFacts = RegistryFacts {
    id: "digitalocean",
    name: "DigitalOcean Container Registry",
    short: "DigitalOcean",
    key: "registry.digitalocean.com",
    placeholders: &[],
    user: UserRule::Any { help: "The e-mail address of your DigitalOcean account." },
    secret: SecretKind::ApiKey,
    secret_help: "A DigitalOcean API token. The command prints a whole config.json with read-only \
                  credentials for the registry that you name instead of REGISTRY: paste that \
                  instead. It does not expire unless you add --expiry-seconds.",
    command: Some("doctl registries docker-config REGISTRY --expiry-seconds 2592000"),
    source: "DigitalOcean documentation, doctl registries docker-config (doctl 2.6.0, read \
             2026-11-29); README of docker/login-action for the username.",
    matches: |host| host == "registry.digitalocean.com",
};

pub(super) const RED_HAT: RegistryFacts = RegistryFacts {
    id: "red-hat",
    name: "Red Hat",
    short: "Red Hat",
    key: "registry.redhat.io",
    placeholders: &[],
    user: UserRule::Pattern {
        example: "12345678|name",
        help: "The registry service account's full name, with the number and the bar. Put it in \
               quotes in a shell. Your Red Hat login also works.",
    },
    secret: SecretKind::AccessToken,
    secret_help: "The token of a registry service account; it is long-lived. \
                  registry.access.redhat.com needs no credentials.",
    command: None,
    source: "Red Hat Customer Portal, Red Hat Container Registry Authentication; \
             3scale installation guide.",
    matches: |host| {
        matches!(
            host,
            "registry.redhat.io" | "registry.connect.redhat.com" | "registry.access.redhat.com"
        )
    },
};

pub(super) const NGC: RegistryFacts = RegistryFacts {
    id: "ngc",
    name: "NVIDIA NGC",
    short: "NGC",
    key: "nvcr.io",
    placeholders: &[],
    user: UserRule::Fixed("$oauthtoken"),
    secret: SecretKind::ApiKey,
    secret_help: "A personal or service key of NGC (nvapi-…) with NGC Catalog among its services. \
                  A key of build.nvidia.com begins in the same way and does not pull; some \
                  repositories refuse the older NGC keys. The username is literally $oauthtoken: \
                  put it in single quotes in a shell, which otherwise reads it as a variable.",
    command: None,
    source: "NVIDIA documentation: NIM for speech, NGC access setup; NeMo Retriever, \
             authentication and API keys; BioNeMo NIM, prerequisites (all read 2026-11-29).",
    matches: |host| host == "nvcr.io",
};
