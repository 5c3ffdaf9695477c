//! Facts on known registries: whose key it is, how it is filled in, whether the table is sound.

use std::collections::HashSet;

use credenza::docker::host_of;
use credenza::registries::{display_name, example_image, facts_for, fill, UserRule, REGISTRIES};

/// Answers of `ConvertToHostname` of docker/cli 29.7.2.
const MEASURED_HOSTS: [(&str, &str); 29] = [
    ("example.com", "example.com"),
    ("http://example.com", "example.com"),
    ("https://example.com/", "example.com"),
    ("https://example.com:443/v2/", "example.com:443"),
    ("HTTPS://Example.com/x", "Example.com"),
    ("example.com/path", "example.com"),
    ("ftp://example.com", "example.com"),
    ("://example.com", "example.com"),
    ("https://", "https:"),
    ("https:///x", "https:"),
    ("unix:///var/run/docker.sock", "unix:"),
    ("https://user:pw@example.com:1/x", "example.com:1"),
    ("https://[::1]:5000/v2/", "[::1]:5000"),
    ("https://[::1]/", "::1"),
    ("https://::1:5000/v2/", "[::1]:5000"),
    ("https://exa mple.com/", "exa mple.com"),
    ("https://example.com:port/", "example.com:port"),
    ("https://%zz/", "%zz"),
    ("https://example.com?x=1", "example.com"),
    ("example.com?x=1", "example.com?x=1"),
    ("https://example.com#f", "example.com"),
    ("https://index.docker.io/v1/", "index.docker.io"),
    ("https://index.docker.io/v1/access-token", "index.docker.io"),
    ("", ""),
    ("https://example.com:", "example.com"),
    ("example.com:", "example.com:"),
    ("https://münchen.example/", "münchen.example"),
    ("https://ex%61mple.com/", "ex%61mple.com"),
    ("//example.com/x", ""),
];

#[test]
fn host_of_answers_as_docker() {
    for (key, host) in MEASURED_HOSTS {
        assert_eq!(host_of(key), host, "{key}");
    }
}

/// Not measured with Docker: the rules of net/url in Go 1.26 for odd keys.
#[test]
fn host_of_follows_go_on_odd_urls() {
    for (key, host) in [
        ("https://[fe80::1%25eth0]:5000/", "[fe80::1%eth0]:5000"),
        ("https://[example.com]/", "[example.com]"),
        ("https://a[::1]/", "a[::1]"),
        ("https://m%C3%BCnchen.example/", "münchen.example"),
        ("https://example.com/%zz", "example.com"),
        ("https://bob@ghcr.io/", "ghcr.io"),
        ("https://a@b@ghcr.io/", "ghcr.io"),
        ("a b://ghcr.io/x", "ghcr.io"),
        ("ghcr.io/x://y", "ghcr.io"),
        ("//ghcr.io/x://y", "ghcr.io"),
        ("https:ghcr.io://x", "https:ghcr.io:"),
    ] {
        assert_eq!(host_of(key), host, "{key}");
    }
}

#[test]
fn a_key_belongs_to_its_registry() {
    for (key, id) in [
        ("https://index.docker.io/v1/", Some("docker-hub")),
        ("docker.io", Some("docker-hub")),
        ("registry-1.docker.io", Some("docker-hub")),
        ("https://index.docker.io/v1/access-token", None),
        ("dhi.io", Some("dhi")),
        ("https://dhi.io/v2/", Some("dhi")),
        ("xdhi.io", None),
        ("registry.scout.docker.com", None),
        ("GHCR.io", Some("ghcr")),
        ("https://ghcr.io/v2/", Some("ghcr")),
        ("ghcr.io:443", Some("ghcr")),
        ("xghcr.io", None),
        ("ghcr.io.example.com", None),
        ("registry.gitlab.com/group", Some("gitlab")),
        ("registry.gitlab.example.com", None),
        ("123456789012.dkr.ecr.eu-central-1.amazonaws.com", Some("ecr")),
        ("123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com", Some("ecr")),
        ("https://123456789012.dkr-ecr.eu-west-1.on.aws", Some("ecr")),
        ("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn", Some("ecr")),
        ("12345.dkr.ecr.eu-central-1.amazonaws.com", None),
        ("123456789012.dkr.ecr.eu-central-1.example.com", None),
        ("public.ecr.aws/abc", Some("ecr-public")),
        ("europe-west3-docker.pkg.dev", Some("artifact-registry")),
        ("docker.europe-west3.rep.pkg.dev", Some("artifact-registry")),
        ("eu.gcr.io", Some("artifact-registry")),
        ("-docker.pkg.dev", None),
        ("mirror.gcr.io", None),
        ("myregistry.azurecr.io", Some("acr")),
        ("azurecr.io", None),
        ("quay.io/team", Some("quay")),
        ("registry.digitalocean.com", Some("digitalocean")),
        ("registry.redhat.io", Some("red-hat")),
        ("icr.io", Some("ibm")),
        ("private.de.icr.io", Some("ibm")),
        ("fra.ocir.io", Some("ocir")),
        ("ocir.eu-frankfurt-1.oci.oraclecloud.com", Some("ocir")),
        ("nvcr.io", Some("ngc")),
        ("localhost:5000", None),
        ("", None),
    ] {
        assert_eq!(facts_for(key).map(|facts| facts.id), id, "{key}");
    }
}

#[test]
fn only_the_real_key_is_called_docker_hub() {
    for (key, name) in [
        ("https://index.docker.io/v1/", "Docker Hub"),
        ("https://index.docker.io/v1", "https://index.docker.io/v1"),
        ("docker.io", "docker.io"),
        ("https://ghcr.io/v2/", "https://ghcr.io/v2/"),
        ("quay.io/team", "quay.io/team"),
        ("localhost:5000", "localhost:5000"),
        ("//ghcr.io", "//ghcr.io"),
        ("https://eve:pw@ghcr.io/v2/", "https://eve:pw@ghcr.io/v2/"),
        ("eve:pw@ghcr.io", "eve:pw@ghcr.io"),
        ("", ""),
        ("https://index.docker.io/v1/refresh-token", "Docker Hub web login: refresh token"),
    ] {
        assert_eq!(display_name(key), name, "{key}");
    }
}

#[test]
fn every_example_key_is_complete_and_recognised() {
    for facts in REGISTRIES {
        let examples = facts.placeholders.iter().map(|p| (p.name, p.example));
        let key = fill(facts.key, &examples.collect::<Vec<_>>());
        assert!(!key.contains(['{', '}']), "{key}");
        assert_eq!(host_of(&key).is_empty(), key.is_empty(), "{key}");
        for placeholder in facts.placeholders {
            assert!(facts.key.contains(placeholder.name), "{}", facts.id);
        }
        let values: Vec<_> = facts.placeholders.iter().map(|p| (p.name, "x")).collect();
        let command = facts.command.map(|command| fill(command, &values));
        assert!(!command.unwrap_or_default().contains('{'), "{}", facts.id);
        let is_own = facts.key == "{host}";
        let found = facts_for(&key).map(|found| found.id);
        assert_eq!(found, (!is_own).then_some(facts.id), "{key}");
    }
}

#[test]
fn the_table_is_sound() {
    let ids: HashSet<_> = REGISTRIES.iter().map(|facts| facts.id).collect();
    assert_eq!(ids.len(), REGISTRIES.len());
    assert_eq!(REGISTRIES.first().map(|facts| facts.id), Some("docker-hub"));
    assert_eq!(REGISTRIES.last().map(|facts| facts.id), Some("self-hosted"));
    for facts in REGISTRIES {
        let mut words = vec![facts.name, facts.secret_help, facts.source];
        match &facts.user {
            UserRule::Fixed(user) => words.push(user),
            UserRule::OneOf(choices) => words.extend(choices.iter().flat_map(|(a, b)| [*a, *b])),
            UserRule::Pattern { example, help } => words.extend([*example, *help]),
            UserRule::Any { help } => words.push(help),
        }
        for text in words {
            assert!(!text.is_empty() && text.trim() == text, "{}: {text}", facts.id);
            assert!(!text.contains("  "), "{}: {text}", facts.id);
        }
    }
}

#[test]
fn fill_leaves_what_it_does_not_know() {
    for (template, filled) in [
        ("{account}.ecr.{region}.x", "1.ecr.{region}.x"),
        ("no braces", "no braces"),
        ("{open {account}", "{open 1"),
        ("{{account}}", "{1}"),
    ] {
        assert_eq!(fill(template, &[("account", "1")]), filled);
    }
}

#[test]
fn an_image_for_every_kind_of_key() {
    for (key, image) in [
        ("https://index.docker.io/v1/", "alpine"),
        ("docker.io", "alpine"),
        ("ghcr.io", "ghcr.io/team/app"),
        ("https://ghcr.io/v2/", "ghcr.io/team/app"),
        ("quay.io/org", "quay.io/org/app"),
        ("localhost:5000", "localhost:5000/team/app"),
        ("eve:pw@quay.io/org", "quay.io/org/app"),
        ("https://eve:pw@quay.io/org", "quay.io/org/app"),
        ("quay.io/a@b", "quay.io/a@b/app"),
    ] {
        assert_eq!(example_image(key), image);
    }
}
