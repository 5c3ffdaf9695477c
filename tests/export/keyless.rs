//! Ways without a stored secret come first, and a password that ends soon comes with one that lasts.

use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::Engine;

use crate::parts::{clouds, file, part, warnings};
use crate::render;

/// Target, heading of the part without a stored secret, words in it.
const KEYLESS: &[(&str, &str, &[&str])] = &[
    (
        "github-logins",
        "keyless.yml",
        &[
            "  id-token: write\n",
            "  packages: write\n",
            "DOCKERHUB_OIDC_CONNECTIONID: ${{ vars.",
            "username: ${{ vars.DOCKERHUB_ORGANIZATION }}",
            "password: ${{ secrets.GITHUB_TOKEN }}",
            "aws-actions/configure-aws-credentials@v6",
            "aws-region: eu-west-1",
            "registries: \"123456789012\"",
            "google-github-actions/auth@v3",
            "az acr login --name shop",
        ],
    ),
    (
        "external-secrets",
        "generators.yaml",
        &[
            "ECRAuthorizationToken",
            "region: eu-west-1",
            "GCRAccessToken",
            "ACRAccessToken",
            "registry: shop.azurecr.io",
            "QuayAccessToken",
            "robotAccount: \"team+robot\"",
        ],
    ),
    ("flux", "oci-repositories.yaml", &["provider: aws", "provider: gcp", "provider: azure"]),
    (
        "kubernetes-secret",
        "credential-providers.yaml",
        &[
            "kind: CredentialProviderConfig",
            "ecr-credential-provider",
            "auth-provider-gcp",
            "acr-credential-provider",
        ],
    ),
];

#[test]
fn the_way_without_a_stored_secret_comes_first() {
    for (id, name, words) in KEYLESS {
        let rendering = render(id, &clouds(), &[]);
        assert_eq!(rendering.parts[0].file, Some(*name), "{id}");
        let text = part(&rendering, name);
        assert!(rendering.parts[0].text.secrets().is_empty() && !text.contains("s3cret"), "{id}");
        for words in *words {
            assert!(text.contains(words), "{id}: no {words} in\n{text}");
        }
        assert!(!text.contains("registry.example.com"), "{id}: {text}");
        // Nothing of the kind for a registry that has no such way.
        let own = render(id, &file(&[("registry.example.com", "u", "p")]), &[]);
        assert!(own.parts.iter().all(|part| part.file != Some(*name)), "{id}");
    }
    let said = warnings(&render("github", &clouds(), &[]));
    assert!(said.contains("No stored secret is needed for docker.io, ghcr.io, "), "{said}");
}

/// The kubelet takes each name of a provider once (kubelet.config.k8s.io/v1, `CredentialProvider`).
#[test]
fn a_credential_provider_is_named_once_with_all_its_registries() {
    let two = file(&[("eu.gcr.io", "_json_key", "k"), ("us-docker.pkg.dev", "_json_key", "k")]);
    let rendering = render("kubernetes-secret", &two, &[]);
    let text = part(&rendering, "credential-providers.yaml");
    assert_eq!(text.matches("- name: auth-provider-gcp\n").count(), 1, "{text}");
    assert!(text.contains("      - \"eu.gcr.io\"\n      - \"us-docker.pkg.dev\"\n"), "{text}");
}

/// A sample belongs to its registry, whatever other entries are there.
#[test]
fn the_workflow_without_a_secret_asks_its_own_registries() {
    let two = file(&[("registry.example.com", "u", "p"), ("ghcr.io", "bot", "p")]);
    let rendering = render("github-logins", &two, &[]);
    let text = part(&rendering, "keyless.yml");
    assert!(text.contains("docker manifest inspect ghcr.io/bot/private-app\n"), "{text}");
    assert!(!text.contains("id-token"), "{text}");
}

#[test]
fn short_lived_passwords_come_with_a_way_that_lasts() {
    let token = file(&[("europe-docker.pkg.dev", "oauth2accesstoken", "ya29.abc")]);
    for id in ["terraform", "kubernetes-secret", "circleci", "github-logins", "gitlab"] {
        let said = warnings(&render(id, &token, &[]));
        assert!(
            said.contains("expires within hours") && said.contains("Workload Identity"),
            "{id}: {said}"
        );
    }
    assert!(
        !warnings(&render("terraform", &file(&[("r.io", "u", "p")]), &[])).contains("within hours")
    );
}

#[test]
fn a_token_that_has_ended_says_so_with_a_way_that_lasts() {
    // From 2 December 2025 for 20 days, and to the end of 1 January 2026.
    let token = |from: i64, to: i64| {
        let part = |json: String| URL_SAFE_NO_PAD.encode(json);
        let header = part(r#"{"alg":"RS256","typ":"JWT"}"#.to_owned());
        format!("{header}.{}.c2ln", part(format!(r#"{{"iat":{from},"exp":{to}}}"#)))
    };
    let ended = token(crate::NOW - 30 * 86_400, crate::NOW - 10 * 86_400);
    let ends = token(crate::NOW - 30 * 86_400, crate::NOW + 86_399);
    let lasts = token(crate::NOW - 30 * 86_400, crate::NOW + 30 * 86_400);
    let with = |field: &str, text: &str| {
        format!(r#"{{"auths":{{"r.example.com":{{"auth":"dTpw","{field}":"{text}"}}}}}}"#)
    };
    let as_password = |text: &str| file(&[("r.example.com", "u", text)]);
    let said =
        "it expired 10 days ago, and no registry takes it any longer. Use a token that lasts";
    for (id, config, words) in [
        ("kubernetes-secret", as_password(&ended), said),
        ("config", as_password(&ended), said),
        ("config", with("identitytoken", &ended), said),
        ("podman", with("registrytoken", &ended), said),
        ("podman", with("registrytoken", &ends), "it expires within hours."),
    ] {
        let found = warnings(&render(id, &config, &[]));
        assert!(found.contains(words), "{id} {config}: {found}");
    }
    for (id, config) in [
        ("podman", with("registrytoken", &lasts)),
        ("config", as_password(&lasts)),
        // Only user and password go in.
        ("kubernetes-secret", with("identitytoken", &ended)),
    ] {
        let found = warnings(&render(id, &config, &[]));
        assert!(!found.contains(" ended ") && !found.contains("within hours"), "{id}: {found}");
    }
}

#[test]
fn what_a_job_has_anyway_is_said() {
    for (id, key, words) in [
        ("gitlab", "registry.gitlab.com", "with the token of the job"),
        ("github-containers", "ghcr.io", "${{ secrets.GITHUB_TOKEN }}"),
        ("devcontainers", "ghcr.io", "needs no secret for ghcr.io"),
    ] {
        let said = warnings(&render(id, &file(&[(key, "u", "p")]), &[]));
        assert!(said.contains(words), "{id}: {said}");
    }
}
