//! Registries of cloud providers, whose host has an account, a region or a name in it.

use super::facts::{Placeholder, RegistryFacts, SecretKind, UserRule};
use crate::docker::is_under;

/// Endings of the host pattern in amazon-ecr-credential-helper.
const ECR_DOMAINS: [&str; 9] = [
    "amazonaws.com",
    "amazonaws.com.cn",
    "amazonaws.eu",
    "on.aws",
    "on.amazonwebservices.com.cn",
    "sc2s.sgov.gov",
    "c2s.ic.gov",
    "cloud.adc-e.uk",
    "csp.hci.ic.gov",
];

/// Matches the host pattern of amazon-ecr-credential-helper: 12 digits, `dkr.ecr` or `dkr-ecr`,
/// perhaps `-fips`, a region, one of the domains.
fn is_ecr(host: &str) -> bool {
    let Some((account, rest)) = host.split_once('.') else {
        return false;
    };
    let rest = rest
        .strip_prefix("dkr.ecr")
        .or_else(|| rest.strip_prefix("dkr-ecr"))
        .map(|rest| rest.strip_prefix("-fips").unwrap_or(rest))
        .and_then(|rest| rest.strip_prefix('.'));
    let Some((region, domain)) = rest.and_then(|rest| rest.split_once('.')) else {
        return false;
    };
    account.len() == 12
        && account.bytes().all(|b| b.is_ascii_digit())
        && region.starts_with(|c: char| c.is_ascii_alphanumeric())
        && region.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        && ECR_DOMAINS.contains(&domain)
}

/// Matches `<location>-docker.pkg.dev`, `docker.<location>.rep.pkg.dev`, and the gcr.io hosts.
fn is_artifact_registry(host: &str) -> bool {
    let location = host.strip_suffix("-docker.pkg.dev").or_else(|| {
        host.strip_prefix("docker.").and_then(|rest| rest.strip_suffix(".rep.pkg.dev"))
    });
    location.is_some_and(|name| !name.is_empty() && !name.contains('.'))
        || matches!(host, "gcr.io" | "us.gcr.io" | "eu.gcr.io" | "asia.gcr.io")
}

/// Matches `<region key>.ocir.io` and `ocir.<region>.oci.oraclecloud.com`.
fn is_ocir(host: &str) -> bool {
    is_under(host, &["ocir.io"])
        || (host.starts_with("ocir.") && is_under(host, &["oci.oraclecloud.com"]))
}

pub(super) const ECR: RegistryFacts = RegistryFacts {
    id: "ecr",
    name: "Amazon ECR",
    short: "ECR",
    key: "{account}.dkr.ecr.{region}.amazonaws.com",
    placeholders: &[
        Placeholder {
            name: "account",
            label: "AWS account ID (12 digits)",
            example: "123456789012",
        },
        Placeholder { name: "region", label: "Region", example: "eu-central-1" },
    ],
    user: UserRule::Fixed("AWS"),
    secret: SecretKind::ShortLivedToken,
    secret_help: "An authorization token, valid for 12 hours, with the rights of your IAM \
                  identity. For longer use the credential helper ecr-login.",
    command: Some("aws ecr get-login-password --region {region}"),
    source: "AWS documentation, Amazon ECR API, AuthorizationData; \
             host pattern from the source of amazon-ecr-credential-helper.",
    matches: is_ecr,
};

pub(super) const ECR_PUBLIC: RegistryFacts = RegistryFacts {
    id: "ecr-public",
    name: "Amazon ECR Public",
    short: "ECR Public",
    key: "public.ecr.aws",
    placeholders: &[],
    user: UserRule::Fixed("AWS"),
    secret: SecretKind::ShortLivedToken,
    secret_help: "An authorization token, valid for 12 hours; always from the region us-east-1. \
                  For longer use the credential helper ecr-login.",
    command: Some("aws ecr-public get-login-password --region us-east-1"),
    source: "AWS documentation, registry authentication in Amazon ECR Public; \
             second host name from the source of docker/login-action 4.1.0.",
    matches: |host| matches!(host, "public.ecr.aws" | "ecr-public.aws.com"),
};

pub(super) const ARTIFACT_REGISTRY: RegistryFacts = RegistryFacts {
    id: "artifact-registry",
    name: "Google Artifact Registry",
    short: "Artifact Registry",
    key: "{location}-docker.pkg.dev",
    placeholders: &[Placeholder { name: "location", label: "Location", example: "europe-west3" }],
    user: UserRule::OneOf(&[
        ("_json_key", "with a service account's JSON key"),
        ("_json_key_base64", "with the same key, base64-encoded"),
        ("oauth2accesstoken", "with a short-lived access token"),
    ]),
    secret: SecretKind::JsonKey,
    secret_help: "The service account's whole key file as the password. It does not expire, so \
                  give the account only Artifact Registry Reader. An access token (ya29.…) expires \
                  after one hour, or after up to 12 where a policy of the organization allows it. \
                  The same is true of gcr.io hosts.",
    command: Some("gcloud auth print-access-token"),
    source: "Google Cloud documentation, set up authentication for Docker; README of \
             docker/login-action; host names from the source of the gcloud SDK; gcloud \
             reference, auth print-access-token, --lifetime (read 2026-11-28).",
    matches: is_artifact_registry,
};

pub(super) const ACR: RegistryFacts = RegistryFacts {
    id: "acr",
    name: "Azure Container Registry",
    short: "ACR",
    key: "{name}.azurecr.io",
    placeholders: &[Placeholder { name: "name", label: "Registry name", example: "myregistry" }],
    user: UserRule::Pattern {
        example: "00000000-0000-0000-0000-000000000000",
        help: "For a token from az acr login: these zeros. For a service principal: its \
               application ID. For a repository token: its name. For the admin user: \
               the registry's name.",
    },
    secret: SecretKind::ShortLivedToken,
    secret_help: "The command prints a token that is valid for 3 hours. For longer use a service \
                  principal with AcrPull; its password expires after 1 year by default. \
                  Put the token in the password: Kubernetes does not read identitytoken.",
    command: Some("az acr login --name {name} --expose-token --output tsv --query accessToken"),
    source: "Microsoft Learn, authenticate with an Azure container registry, and \
             Connect-AzContainerRegistry (read 2026-11-28). Kubernetes: measured with kubelet \
             code 1.29.15. \
             Not confirmed: the domain azurecr.us.",
    matches: |host| is_under(host, &["azurecr.io", "azurecr.cn", "azurecr.us"]),
};

pub(super) const IBM: RegistryFacts = RegistryFacts {
    id: "ibm",
    name: "IBM Cloud Container Registry",
    short: "IBM",
    key: "{region}.icr.io",
    placeholders: &[Placeholder {
        name: "region",
        label: "Region (us, uk, de, jp, …)",
        example: "de",
    }],
    user: UserRule::Fixed("iamapikey"),
    secret: SecretKind::ApiKey,
    secret_help: "An IAM API key; it does not expire. Make it for a service ID with the Reader \
                  role, not for your own account. The global registry has the key icr.io.",
    command: None,
    source: "IBM Cloud documentation, accessing Container Registry with IAM.",
    matches: |host| host == "icr.io" || is_under(host, &["icr.io"]),
};

pub(super) const OCIR: RegistryFacts = RegistryFacts {
    id: "ocir",
    name: "Oracle Container Registry (OCIR)",
    short: "OCIR",
    key: "{region}.ocir.io",
    placeholders: &[Placeholder { name: "region", label: "Region key", example: "fra" }],
    user: UserRule::Pattern {
        example: "mynamespace/alice",
        help: "The tenancy namespace, a slash, your username. For a federated user: \
               namespace/oracleidentitycloudservice/username.",
    },
    secret: SecretKind::AccessToken,
    secret_help: "An auth token from your user settings, not your password. It does not expire.",
    command: None,
    source: "README of docker/login-action; Oracle documentation, preparing for Container \
             Registry. Not confirmed: hosts of the form ocir.<region>.oci.oraclecloud.com.",
    matches: is_ocir,
};
