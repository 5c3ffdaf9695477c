//! Tokens of the clouds: AWS, Google, Microsoft and others.

use super::kind::{Times, TokenKind, BASE};

pub(in crate::config::token) static ECR: TokenKind = TokenKind {
    id: "ecr",
    name: "Amazon ECR password",
    issuer: "AWS",
    registries: &["ecr", "ecr-public"],
    scope: "It can do in ECR what the IAM identity that asked for it can do.",
    lifetime: "It expires after 12 hours.",
    short_lived: true,
    revoke: "AWS: it cannot be revoked; remove the right to use ECR from the IAM identity",
    times: Times::Ecr,
    source: "AWS documentation, Amazon ECR API, AuthorizationData; the JSON inside: measured on a \
             published sample",
    ..BASE
};

pub(in crate::config::token) static AWS_KEY: TokenKind = TokenKind {
    id: "aws-access-key",
    name: "AWS access key",
    issuer: "AWS",
    registries: &["ecr", "ecr-public"],
    scope: "It can do everything that its IAM identity can do, and no registry takes it as a \
        password.",
    lifetime: "It lasts until it is deleted; one that begins with `ASIA` for some hours.",
    revoke: "AWS: IAM, Users, Security credentials, Access keys",
    source: "AWS documentation, IAM identifiers; gitleaks, rule aws-access-token",
    ..BASE
};

const GOOGLE: TokenKind = TokenKind {
    issuer: "Google",
    registries: &["artifact-registry"],
    domains: &["gcr.io", "pkg.dev"],
    source: "Google Cloud documentation, set up authentication for Docker; gcloud reference, \
             auth print-access-token, --lifetime: 3600 s, at most 43200 s (read 2026-11-28)",
    ..BASE
};

pub(in crate::config::token) static GOOGLE_ACCESS: TokenKind = TokenKind {
    id: "google-access",
    name: "Google access token",
    prefixes: &["ya29."],
    scope: "It can do in Google Cloud what the account that asked for it can do.",
    lifetime: "It lasts for one hour, or for up to 12 where a policy of the organization allows \
               it. The token does not contain its expiry time.",
    short_lived: true,
    revoke: "Google: gcloud auth revoke, or wait for an hour",
    ..GOOGLE
};

pub(in crate::config::token) static GOOGLE_KEY: TokenKind = TokenKind {
    id: "google-key",
    name: "Key file of a Google service account",
    scope: "It holds a private key: it can do everything that the service account can do.",
    lifetime: "It does not expire.",
    revoke: "Google Cloud: IAM, Service accounts, Keys",
    ..GOOGLE
};

pub(in crate::config::token) static ACR: TokenKind = TokenKind {
    id: "acr",
    name: "Token of Azure Container Registry",
    issuer: "Microsoft",
    registries: &["acr"],
    scope: "It can do in this registry what the identity that asked for it can do.",
    lifetime: "It expires after 3 hours.",
    short_lived: true,
    revoke: "Azure: it cannot be revoked; remove the role from the identity",
    times: Times::Jwt,
    source: "Microsoft Learn, authenticate with an Azure container registry, az acr login \
             --expose-token",
    ..BASE
};

pub(super) static DIGITALOCEAN: TokenKind = TokenKind {
    id: "digitalocean",
    name: "DigitalOcean token",
    issuer: "DigitalOcean",
    prefixes: &["dop_v1_", "doo_v1_"],
    registries: &["digitalocean"],
    scope: "Its scopes count for the whole DigitalOcean account.",
    lifetime: "It expires on the chosen day, or never.",
    revoke: "DigitalOcean: API, Tokens",
    source: "gitleaks, rules/digitalocean.go",
    ..BASE
};

pub(super) static NVIDIA: TokenKind = TokenKind {
    id: "nvidia",
    name: "NVIDIA API key",
    issuer: "NVIDIA",
    prefixes: &["nvapi-"],
    registries: &["ngc"],
    scope:
        "A personal or service key of NGC can do what was chosen when it was made, and pulls if \
            NGC Catalog is among its services. A key of build.nvidia.com begins in the same way, \
            is for hosted models, and does not pull.",
    lifetime: "It expires on the chosen day, or never.",
    revoke: "NVIDIA NGC: Setup, API keys",
    source: "NVIDIA documentation, NIM for speech, NGC access setup, and NeMo Retriever, \
             authentication and API keys (read 2026-11-29)",
    ..BASE
};
