//! Mirrors with a login: each kind of node finds the mirror and the login under its host.

use crate::parts::{file, part, warnings};
use crate::render;

/// A registry of one's own and a project of Harbor.
fn mirrors() -> String {
    file(&[
        ("mirror.example.com:5000", "u", "s3cret-one"),
        ("harbor.example.com", "robot$proxy+ci", "s3cret-two"),
    ])
}

#[test]
fn each_kind_of_node_gets_the_mirrors_and_their_logins() {
    for (node, options, name, words) in [
        (
            "k3s",
            &[][..],
            "registries.yaml",
            &[
                "mirrors:\n  \"docker.io\":\n    endpoint:\n      - \"https://mirror.example.com:5000\"\n      - \"https://harbor.example.com\"\nconfigs:\n",
                "  \"harbor.example.com\":\n    auth:\n      username: \"robot$proxy+ci\"\n",
            ][..],
        ),
        (
            "k3s",
            &[("path", "/hub-proxy/")],
            "registries.yaml",
            &["    rewrite:\n      \"^(.*)$\": \"hub-proxy/$1\"\nconfigs:\n"],
        ),
        (
            "containerd",
            &[("upstream", "quay.io")],
            "hosts.toml",
            &["[host.\"https://harbor.example.com\"]\n  capabilities = [\"pull\", \"resolve\"]\n"],
        ),
        (
            "containerd",
            &[("path", "hub-proxy")],
            "hosts.toml",
            &["[host.\"https://harbor.example.com/v2/hub-proxy\"]\n  capabilities = [\"pull\", \"resolve\"]\n  override_path = true\n"],
        ),
        (
            "containerd",
            &[],
            "registry-auth.toml",
            &["config_path = \"/etc/containerd/certs.d\"\n", ".registry.configs.\"mirror.example.com:5000\".auth]\n  username = \"u\"\n  password = \"s3cret-one\"\n"],
        ),
        (
            "containerd",
            &[("upstream", "quay.io")],
            "Put them in place",
            &["install -D -m 644 hosts.toml /etc/containerd/certs.d/quay.io/hosts.toml\n"],
        ),
        (
            "talos",
            &[("path", "hub-proxy")],
            "registry-mirror.yaml",
            &[
                "kind: RegistryMirrorConfig\nname: \"docker.io\"\nendpoints:\n  - url: \"https://mirror.example.com:5000/v2/hub-proxy\"\n    overridePath: true\n",
                "---\napiVersion: v1alpha1\nkind: RegistryAuthConfig\nname: \"harbor.example.com\"\n",
            ],
        ),
    ] {
        let options: Vec<_> = [("node", node)].into_iter().chain(options.iter().copied()).collect();
        let rendering = render("mirror", &mirrors(), &options);
        for words in words {
            assert!(part(&rendering, name).contains(words), "{node}: {}", part(&rendering, name));
        }
    }
}

#[test]
fn a_registry_is_no_mirror_of_itself() {
    let config = file(&[("ghcr.io", "u", "p")]);
    let own = render("mirror", &config, &[("upstream", "ghcr.io")]);
    assert!(warnings(&own).contains("cannot mirror itself"), "{}", warnings(&own));
    assert_eq!(warnings(&render("mirror", &config, &[])), "");
}
