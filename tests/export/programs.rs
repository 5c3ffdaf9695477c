//! One target for several programs: each gets what it reads, under its own names.

use crate::parts::{file, part, titles, warnings, HUB};
use crate::render;

fn two() -> String {
    file(&[(HUB, "alice", "s3cret-one"), ("ghcr.io", "bot", "s3cret-two")])
}

#[test]
fn each_program_names_the_secret() {
    for (program, name, words) in [
        ("argo-workflows", "workflow.yaml", "  imagePullSecrets:\n    - name: \"pull\"\n"),
        ("jenkins", "Jenkinsfile", "podTemplate(namespace: 'apps', imagePullSecrets: ['pull'], "),
        ("gitlab-runner", "config.toml", "    image_pull_secrets = [\"pull\"]\n"),
        ("crossplane", "image-config.yaml", "      pullSecretRef:\n        name: \"pull\"\n"),
        ("crossplane", "image-config.yaml", "    - type: Prefix\n      prefix: \"ghcr.io/\"\n"),
        ("kyverno", "kyverno-values.yaml", "existingImagePullSecrets:\n  - \"pull\"\n"),
        ("fleet", "image-scan.yaml", "  secretRef:\n    name: \"pull\"\n"),
    ] {
        let options = [("program", program), ("name", "pull"), ("namespace", "apps")];
        let rendering = render("secret-users", &two(), &options);
        assert!(part(&rendering, "secret.yaml").contains("  name: \"pull\"\n"), "{program}");
        assert!(part(&rendering, name).contains(words), "{}", part(&rendering, name));
        let own = matches!(program, "crossplane" | "kyverno");
        let said = warnings(&rendering).contains("looks in its own namespace");
        assert_eq!(said, own, "{program}: {}", warnings(&rendering));
    }
}

#[test]
fn each_form_has_its_own_labels_and_address_of_docker_hub() {
    for (form, first) in [
        ("portainer", &["docker.io: Username", "docker.io: Password", "ghcr.io: Registry URL"][..]),
        ("dokploy", &["docker.io: Registry URL"]),
        ("teamcity", &["docker.io: Registry address"]),
    ] {
        let rendering = render("forms", &two(), &[("form", form)]);
        assert_eq!(&titles(&rendering)[..first.len()], first);
    }
    let hub = |form| {
        part(
            &render("forms", &two(), &[("form", form)]),
            titles(&render("forms", &two(), &[("form", form)]))[0],
        )
        .to_owned()
    };
    assert_eq!(["dokploy", "teamcity"].map(hub), ["docker.io", "https://docker.io"]);
}

#[test]
fn watchtower_gets_its_file_and_a_warning() {
    let rendering = render("compose", &two(), &[("server", "watchtower")]);
    assert!(
        part(&rendering, "compose.yaml").contains("./registry-login/config.json:/config.json:ro")
    );
    assert!(warnings(&rendering).contains("no longer maintained"), "{}", warnings(&rendering));
    assert_eq!(titles(&render("compose", &two(), &[])), ["config.json", "Set it up and start"]);
}

#[test]
fn two_accounts_of_one_host_both_go_in() {
    let config = file(&[
        ("quay.io", "team+robot", "s3cret-one"),
        ("quay.io/acme", "team+robot", "s3cret-two"),
        ("quay.io/", "other", "s3cret-three"),
    ]);
    let rendering = render("accounts", &config, &[]);
    let text = part(&rendering, "accounts.sh");
    for place in ["quay.io-team-robot\n", "quay.io-team-robot.2\n", "quay.io-other\n"] {
        assert!(text.contains(&format!("mkdir -p \"$base\"/{place}")), "{text}");
    }
    assert_eq!(text.matches("{\"auths\":{\"quay.io\":{").count(), 3, "{text}");
    // Of two for one whole registry buildx takes one.
    let rendering = render("buildx", &config, &[]);
    let places: Vec<_> = rendering.left_out.iter().map(|left| left.reason).collect();
    assert_eq!(places, ["Another entry that was chosen has the same directory."]);
    assert!(warnings(&rendering).contains("Its directory is for one repository"));
}

#[test]
fn names_that_a_system_keeps_for_itself_are_not_used() {
    for host in ["github.example.com", "gitea.example.com", "forgejo.example.com", "bk.example.com"]
    {
        for id in ["forgejo", "buildkite", "github-logins"] {
            let rendering = render(id, &file(&[(host, "u", "p")]), &[]);
            let names = titles(&rendering).into_iter().filter(|title| title.ends_with("_USERNAME"));
            assert!(names.clone().all(|name| name.starts_with("REGISTRY_")), "{id} {host}");
            assert_eq!(names.count(), 1, "{id} {host}");
        }
    }
}
