//! The kinds of tokens that tell what they are.

/// Where a token carries its times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Times {
    /// Nowhere.
    None,
    /// In the payload of a JSON Web Token.
    Jwt,
    /// In the JSON below the base64, as Amazon ECR writes it.
    Ecr,
    /// In the text below the base64, as Artifactory writes it.
    Jfrog,
}

/// What a prefix or a shape tells.
#[derive(Debug, PartialEq, Eq)]
pub struct TokenKind {
    /// Stable name for code and tests: `github-classic`.
    pub id: &'static str,
    /// The name people use; it can begin a sentence.
    pub name: &'static str,
    /// Who makes it.
    pub issuer: &'static str,
    /// How it begins; none where the shape or the user name tells.
    pub prefixes: &'static [&'static str],
    /// The registries it is for, by [`crate::registries::RegistryFacts::id`]; none where it can be
    /// anybody's.
    pub registries: &'static [&'static str],
    /// Further hosts it is for, with the names below them.
    pub domains: &'static [&'static str],
    /// People run this issuer's software on hosts of their own.
    pub own_hosts: bool,
    /// What it can do, as far as the prefix tells; one sentence.
    pub scope: &'static str,
    /// How long it lives; one sentence.
    pub lifetime: &'static str,
    /// It lives for hours: right for a login, wrong for a stored secret.
    pub short_lived: bool,
    /// Where its owner takes it back, as words to follow; empty where nobody can say.
    pub revoke: &'static str,
    /// Its last six characters are check digits, in the layout of 36 behind the prefix.
    pub(super) has_checksum: bool,
    pub(super) times: Times,
    /// Where the facts come from, and which are not confirmed.
    pub source: &'static str,
}

const BASE: TokenKind = TokenKind {
    id: "",
    name: "",
    issuer: "",
    prefixes: &[],
    registries: &[],
    domains: &[],
    own_hosts: false,
    scope: "",
    lifetime: "",
    short_lived: false,
    revoke: "",
    has_checksum: false,
    times: Times::None,
    source: "",
};

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

const GITLAB: TokenKind = TokenKind {
    issuer: "GitLab",
    registries: &["gitlab"],
    domains: &["gitlab.com"],
    own_hosts: true,
    source: "GitLab documentation, token overview and token prefixes; gitleaks, rules/gitlab.go",
    ..BASE
};

const DOCKER: TokenKind = TokenKind {
    issuer: "Docker",
    registries: &["docker-hub"],
    domains: &["dhi.io", "docker.io", "docker.com"],
    source: "Docker documentation, personal and organization access tokens; prefixes: Docker Hub \
             API reference and reference/api/ai-governance/api.yaml",
    ..BASE
};

const GOOGLE: TokenKind = TokenKind {
    issuer: "Google",
    registries: &["artifact-registry"],
    domains: &["gcr.io", "pkg.dev"],
    source: "Google Cloud documentation, set up authentication for Docker; gcloud reference, \
             auth print-access-token, --lifetime",
    ..BASE
};

const JFROG: TokenKind = TokenKind {
    issuer: "JFrog",
    registries: &["self-hosted"],
    domains: &["jfrog.io"],
    own_hosts: true,
    scope: "It can do in Artifactory what its user can do.",
    revoke: "JFrog: your user profile, Identity Tokens",
    ..BASE
};

pub(super) static ECR: TokenKind = TokenKind {
    id: "ecr",
    name: "Amazon ECR password",
    issuer: "AWS",
    registries: &["ecr", "ecr-public"],
    scope: "It can do in ECR what the IAM identity that asked for it can do.",
    lifetime: "It lives for 12 hours.",
    short_lived: true,
    revoke: "AWS: it cannot be taken back; take the right to use ECR from the IAM identity",
    times: Times::Ecr,
    source: "AWS documentation, Amazon ECR API, AuthorizationData; the JSON inside: measured on a \
             published sample",
    ..BASE
};

pub(super) static AWS_KEY: TokenKind = TokenKind {
    id: "aws-access-key",
    name: "AWS access key",
    issuer: "AWS",
    registries: &["ecr", "ecr-public"],
    scope: "It can do everything that its IAM identity can do, and is no registry password.",
    lifetime: "It lives until it is deleted; one that begins with `ASIA` for some hours.",
    revoke: "AWS: IAM, Users, Security credentials, Access keys",
    source: "AWS documentation, IAM identifiers; gitleaks, rule aws-access-token",
    ..BASE
};

pub(super) static GOOGLE_ACCESS: TokenKind = TokenKind {
    id: "google-access",
    name: "Google access token",
    prefixes: &["ya29."],
    scope: "It can do in Google Cloud what the account that asked for it can do.",
    lifetime: "It lives for one hour, or for up to 12 where somebody set that. \
               The token does not say when it ends.",
    short_lived: true,
    revoke: "Google: gcloud auth revoke, or wait for an hour",
    ..GOOGLE
};

pub(super) static GOOGLE_KEY: TokenKind = TokenKind {
    id: "google-key",
    name: "Key file of a Google service account",
    scope: "It holds a private key: it can do everything that the service account can do.",
    lifetime: "It does not end by itself.",
    revoke: "Google Cloud: IAM, Service accounts, Keys",
    ..GOOGLE
};

pub(super) static ACR: TokenKind = TokenKind {
    id: "acr",
    name: "Token of Azure Container Registry",
    issuer: "Microsoft",
    registries: &["acr"],
    scope: "It can do in this registry what the identity that asked for it can do.",
    lifetime: "It lives for 3 hours.",
    short_lived: true,
    revoke: "Azure: it cannot be taken back; take the role from the identity",
    times: Times::Jwt,
    source: "Microsoft Learn, authenticate with an Azure container registry, az acr login \
             --expose-token",
    ..BASE
};

pub(super) static JWT: TokenKind = TokenKind {
    id: "jwt",
    name: "JSON Web Token",
    issuer: "the registry or its login service",
    scope: "What it can do stands inside, for whoever reads it; anyone can read it.",
    lifetime: "Its `exp` says when it ends; without one it does not end by itself.",
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
    &TokenKind {
        id: "github-classic",
        name: "GitHub personal access token (classic)",
        prefixes: &["ghp_"],
        scope: "It can do what its scopes say, on everything that its owner reaches; \
                read:packages is enough to pull.",
        lifetime: "It ends on the day that was chosen, or never; GitHub deletes it after a year \
                   without use.",
        revoke: "GitHub: Settings, Developer settings, Personal access tokens",
        ..GITHUB
    },
    &TokenKind {
        id: "github-fine-grained",
        name: "GitHub personal access token (fine-grained)",
        prefixes: &["github_pat_"],
        scope: "It is limited to chosen repositories; the container registry does not take it.",
        lifetime: "It ends on the day that was chosen.",
        revoke: "GitHub: Settings, Developer settings, Personal access tokens",
        has_checksum: false,
        ..GITHUB
    },
    &TokenKind {
        id: "github-oauth",
        name: "GitHub OAuth token",
        prefixes: &["gho_"],
        scope: "It can do what the app was allowed to do; the gh command has such a token.",
        lifetime: "It lives until it is revoked, or a year without use.",
        revoke: "GitHub: Settings, Applications, Authorized OAuth Apps",
        ..GITHUB
    },
    &TokenKind {
        id: "github-user",
        name: "User token of a GitHub App",
        prefixes: &["ghu_"],
        scope: "It can do what both the app and the user may do.",
        lifetime: "It lives for 8 hours, unless the app opted out of that.",
        short_lived: true,
        revoke: "GitHub: Settings, Applications, Authorized GitHub Apps",
        ..GITHUB
    },
    &TokenKind {
        id: "github-installation",
        name: "GitHub job or installation token",
        prefixes: &["ghs_"],
        scope: "It can do what the job's permissions say; GITHUB_TOKEN is one.",
        lifetime: "It lives for one hour at most, and GITHUB_TOKEN ends with its job.",
        short_lived: true,
        revoke: "GitHub: it ends by itself within the hour",
        ..GITHUB
    },
    &TokenKind {
        id: "github-refresh",
        name: "GitHub refresh token",
        prefixes: &["ghr_"],
        scope: "It gets new user tokens for a GitHub App; no registry takes it as a password.",
        lifetime: "It lives for 6 months.",
        revoke: "GitHub: Settings, Applications, Authorized GitHub Apps",
        ..GITHUB
    },
    &TokenKind {
        id: "gitlab-access",
        name: "GitLab access token",
        prefixes: &["glpat-"],
        scope: "It belongs to a person, a project or a group, and can do what its scopes say; \
                read_registry is enough to pull.",
        lifetime: "It ends on the day that was chosen, on most servers after a year at the latest.",
        revoke: "GitLab: the user's, project's or group's settings, Access tokens",
        ..GITLAB
    },
    &TokenKind {
        id: "gitlab-deploy",
        name: "GitLab deploy token",
        prefixes: &["gldt-"],
        scope: "It is limited to a project or group; read_registry is enough to pull.",
        lifetime: "It has no end unless somebody set one.",
        revoke: "GitLab: the project's or group's settings, Repository, Deploy tokens",
        ..GITLAB
    },
    &TokenKind {
        id: "gitlab-job",
        name: "GitLab job token",
        prefixes: &["glcbt-"],
        scope: "It can do what the user who started the job may do, within its project.",
        lifetime: "It ends with its job.",
        short_lived: true,
        revoke: "GitLab: it ends with its job",
        times: Times::Jwt,
        ..GITLAB
    },
    &TokenKind {
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
    },
    &TokenKind {
        id: "docker-pat",
        name: "Docker personal access token",
        prefixes: &["dckr_pat_"],
        scope: "It can do what was chosen when it was made (Read, Write, Delete) on everything \
                that its owner reaches, and cannot manage the account.",
        lifetime: "It ends on the day that was chosen, or never.",
        revoke: "Docker: Account settings, Personal access tokens",
        ..DOCKER
    },
    &TokenKind {
        id: "docker-oat",
        name: "Docker organization access token",
        prefixes: &["dckr_oat_"],
        scope: "It is limited to chosen repositories of the organization; its user name is the \
                organization's name.",
        lifetime: "It ends on the day that was chosen, or never.",
        revoke: "Docker: the organization's settings, Access tokens",
        ..DOCKER
    },
    &TokenKind {
        id: "jfrog-api-key",
        name: "Artifactory API key",
        prefixes: &["AKCp"],
        lifetime: "It does not end by itself. JFrog has replaced API keys by access tokens.",
        source: "gitleaks, rule jfrog-api-key; the prefix is from other scanners (not confirmed)",
        ..JFROG
    },
    &TokenKind {
        id: "jfrog-reference",
        name: "Artifactory reference token",
        prefixes: &["cmVmdGtu"],
        lifetime: "The day it ends stands inside, if it has one.",
        times: Times::Jfrog,
        source: "trufflehog, detector artifactoryreferencetoken: base64 of reftkn:01:EXPIRY:RANDOM",
        ..JFROG
    },
    &TokenKind {
        id: "digitalocean",
        name: "DigitalOcean token",
        issuer: "DigitalOcean",
        prefixes: &["dop_v1_", "doo_v1_"],
        registries: &["digitalocean"],
        scope: "It can do what its scopes say in the whole DigitalOcean account.",
        lifetime: "It ends on the day that was chosen, or never.",
        revoke: "DigitalOcean: API, Tokens",
        source: "gitleaks, rules/digitalocean.go",
        ..BASE
    },
    &TokenKind {
        id: "nvidia",
        name: "NVIDIA API key",
        issuer: "NVIDIA",
        prefixes: &["nvapi-"],
        registries: &["ngc"],
        scope: "It can do in NGC what was chosen when it was made.",
        lifetime: "It ends on the day that was chosen, or never.",
        revoke: "NVIDIA NGC: Setup, API keys",
        source: "NVIDIA blueprint documentation, log in to nvcr.io",
        ..BASE
    },
];
