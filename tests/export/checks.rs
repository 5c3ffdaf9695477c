//! A check proves something: it fails with a wrong login, passes with a right one, and asks each
//! registry. Runs of checks against a registry are in `checks.test.mjs`.

use credenza::export::{targets, Capacity};

use crate::render;

/// Docker Hub, a registry of a cloud, two of others; the last has a key with a path.
const FOUR: &str = r#"{"auths":{
    "https://index.docker.io/v1/":{"auth":"YWxpY2U6cHc="},
    "ghcr.io":{"auth":"Ym90OnB3"},
    "registry.example.com:5000":{"auth":"dTpwdw=="},
    "quay.io/team":{"auth":"dGVhbStyb2JvdDpwdw=="}}}"#;

const HOSTS: [&str; 4] = ["docker.io", "ghcr.io", "registry.example.com:5000", "quay.io"];

/// Targets without a check, because the commands or the reader say it themselves: a push says
/// whether it was allowed, and a copy for a ticket has no login.
const WITHOUT: [&str; 2] = ["push", "redacted"];

#[test]
fn each_check_asks_every_registry_and_says_what_to_expect() {
    let mut without = Vec::new();
    for target in targets() {
        let check = render(target.id, FOUR, &[]).check;
        if check.is_empty() {
            without.push(target.id);
            continue;
        }
        assert!(check.starts_with("# Right login: "), "{target:?}: {check}");
        assert!(check.contains("\n# Wrong login: "), "{target:?}: {check}");
        if target.capacity == Capacity::Nothing {
            continue;
        }
        for host in HOSTS {
            let asks = check.lines().skip(2).any(|line| line.contains(host));
            assert!(asks, "{target:?} does not ask {host}: {check}");
        }
    }
    assert_eq!(without, WITHOUT);
}

/// Commands that succeed whatever the login is.
const NO_CHECKS: [&str; 14] = [
    "gh secret",
    "create-secret --name",
    "docker image ls",
    "node status",
    "grep -c",
    "config get",
    "repo list",
    "config validate",
    "kubectl kustomize",
    "terraform plan",
    "kubeseal",
    "drone secret",
    "v1/metadata",
    "helm template",
];

#[test]
fn a_command_that_proves_nothing_is_no_check() {
    for target in targets() {
        let check = render(target.id, FOUR, &[]).check;
        for command in NO_CHECKS {
            assert!(!check.contains(command), "{target:?}: {check}");
        }
    }
}

#[test]
fn samples_are_private_images_of_the_user() {
    for target in targets() {
        let rendering = render(target.id, FOUR, &[]);
        let parts = rendering.parts.iter().map(|part| part.text.as_str());
        let warnings = rendering.warnings.iter().map(|warning| warning.text.as_ref());
        for text in parts.chain(warnings).chain([rendering.check.as_str()]) {
            assert!(!text.contains("alpine"), "{target:?}: {text}");
        }
        if rendering.check.contains("private-app") {
            let said = "# Each name has to be yours and private. A public one proves nothing.";
            assert!(rendering.check.contains(said), "{target:?}: {}", rendering.check);
        }
    }
}

#[test]
fn a_sample_has_the_path_that_its_registry_wants() {
    for (key, user, image) in [
        ("https://index.docker.io/v1/", "alice", "docker.io/alice/private-app"),
        ("https://index.docker.io/v1/", "UPPER CASE", "docker.io/acme/private-app"),
        ("ghcr.io", "Octo-Org", "ghcr.io/octo-org/private-app"),
        ("quay.io", "team+robot", "quay.io/team/private-app"),
        ("quay.io/other", "team+robot", "quay.io/other/private-app"),
        ("harbor.example.com", "robot$shop+ci", "harbor.example.com/shop/private-app"),
        ("registry.example.com:5000", "u", "registry.example.com:5000/private-app"),
        (
            "europe-docker.pkg.dev",
            "_json_key",
            "europe-docker.pkg.dev/my-project/my-repository/private-app",
        ),
        ("eu.gcr.io", "_json_key", "eu.gcr.io/my-project/private-app"),
        (
            "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
            "AWS",
            "123456789012.dkr.ecr.eu-west-1.amazonaws.com/private-app",
        ),
        ("shop.azurecr.io", "shop", "shop.azurecr.io/private-app"),
        ("fra.ocir.io", "tenancy/user", "fra.ocir.io/tenancy/private-app"),
    ] {
        let config = format!(r#"{{"auths":{{"{key}":{{"username":"{user}","password":"p"}}}}}}"#);
        let check = render("podman", &config, &[]).check;
        assert!(check.contains(&format!("docker://{image}\n")), "{key} {user}: {check}");
    }
}

#[test]
fn a_given_image_takes_the_place_of_its_registry() {
    let check = render("drone", FOUR, &[("image", "ghcr.io/acme/site:2")]).check;
    assert!(check.contains("pull-2 pulls ghcr.io/acme/site:2\n"), "{check}");
    assert!(check.contains("pull-1 pulls docker.io/alice/private-app\n"), "{check}");
}

#[test]
fn a_check_of_many_registries_stays_readable() {
    let entry = |at: usize| format!(r#""r{at}.example.com":{{"auth":"dTpw"}}"#);
    let entries: Vec<String> = (0..150).map(entry).collect();
    let check = render("podman", &format!(r#"{{"auths":{{{}}}}}"#, entries.join(",")), &[]).check;
    assert_eq!(check.lines().filter(|line| line.starts_with("skopeo")).count(), 100);
    assert!(check.ends_with("# … and 50 more registries, in the same way\n"), "{check}");
}
