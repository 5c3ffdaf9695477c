//! A mirror with a login, in the files of a node.

use super::node_login::{logins, CONTAINERD, K3S, TALOS};
use crate::export::targets::prelude::*;
use crate::quote::{toml, yaml, Quote};

/// Software of the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Node {
    K3s,
    Containerd,
    Talos,
}

impl Choice for Node {
    const OPTION: TargetOption = TargetOption::new(
        "node",
        "The nodes have",
        "k3s",
        Rule::OneOf(&[
            ("k3s", "k3s or RKE2"),
            ("containerd", "containerd 2"),
            ("talos", "Talos Linux"),
        ]),
    );
    const VALUES: &'static [Self] = &[Self::K3s, Self::Containerd, Self::Talos];
}

const UPSTREAM: TargetOption =
    TargetOption::new("upstream", "Registry that is mirrored", "docker.io", Rule::Any);

const PATH: TargetOption =
    TargetOption::new("path", "Path in the mirror, such as a proxy project", "", Rule::Any);

/// Mirror and its login.
pub(super) const TARGET: Target = Target {
    id: "mirror",
    name: "Mirror with a login",
    summary: "The chosen registries as mirrors of another one, with their logins. Images keep their names: a pull of docker.io asks the mirror first.",
    consumer: "the containerd of a node",
    capacity: Capacity::TextLogins,
    where_to_paste: "On every node, mode 600. k3s: /etc/rancher/k3s/registries.yaml (RKE2: /etc/rancher/rke2), then restart it. containerd: the commands. Talos: talosctl patch machineconfig --patch @registry-mirror.yaml.",
    form: Form::File,
    limits: Limits::note("A mirror that refuses the login is skipped without a message, and the original registry is asked: a pull that works proves nothing. The check asks the mirror by its own name."),
    check: Check {
        each: "sudo crictl pull «image»",
        right: "Image is up to date, for each image.",
        wrong: "failed to authorize, unauthorized or denied.",
        ..Check::DOCKER
    },
    verified: Verified::By("PyYAML, ruamel.yaml, Python tomllib"),
    // k3s: rancher/wharfie, pkg/registries/types.go at bb7080c, docs.k3s.io, private registry.
    // containerd: docs/hosts.md and docs/cri/registry.md; only mirrors and tls of config.toml exclude
    // config_path (internal/cri/config, its tests). Talos: docs.siderolabs.com, v1.14,
    // RegistryMirrorConfig (all read 2026-11-30).
    unverified: &["k3s, containerd and Talos are not run here: their documentation and source were read."],
    options: &[Node::OPTION, UPSTREAM, PATH, IMAGE],
    write,
    ..KUBERNETES
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.one_per_host();
    renderer.keep(|account| account.host().is_empty().then_some("Its key has no host."));
    if renderer.accounts.is_empty() {
        return;
    }
    if renderer.accounts.iter().any(|account| account.image_host() == renderer.option(&UPSTREAM)) {
        renderer.warn("A registry cannot mirror itself: choose the login of the mirror.");
    }
    match renderer.choice() {
        Node::K3s => k3s(renderer),
        Node::Containerd => containerd(renderer),
        Node::Talos => talos(renderer),
    }
}

/// Returns the path without slashes around it.
fn path<'a>(renderer: &Renderer<'a>) -> &'a str {
    renderer.option(&PATH).trim_matches('/')
}

/// Returns the address of a mirror; with a path it is that of the API.
fn address(renderer: &Renderer<'_>, account: &Account, has_path: bool) -> String {
    let host = account.client_host();
    match path(renderer) {
        path if has_path && !path.is_empty() => format!("https://{host}/v2/{path}"),
        _ => format!("https://{host}"),
    }
}

/// Returns the template once for each account, with the address of the mirror in quotes.
fn each(renderer: &Renderer<'_>, template: &str, has_path: bool, quote: Quote) -> Text {
    let fill = |account: &Account| {
        let url = quote(&address(renderer, account, has_path))?;
        let url = Text::secret_if(account.has_secret_host(), &url);
        Some(Text::fill(template, &[("url", url)]))
    };
    Text::join(renderer.accounts.iter().filter_map(fill), "")
}

const REGISTRIES: &str = "# «made»
mirrors:
  «upstream»:
    endpoint:
«endpoints»«rewrite»configs:
«logins»";

fn k3s(renderer: &mut Renderer<'_>) {
    let rewrite = match path(renderer) {
        "" => Text::default(),
        path => {
            let to = scalar(&format!("{}/$1", path.replace('$', "$$")));
            Text::fill("    rewrite:\n      \"^(.*)$\": «to»\n", &[("to", to)])
        }
    };
    let values = [
        ("upstream", scalar(renderer.option(&UPSTREAM))),
        ("endpoints", each(renderer, "      - «url»\n", false, yaml)),
        ("rewrite", rewrite),
        ("logins", Text::join(logins(renderer, K3S, yaml), "")),
    ];
    let text = renderer.fill(REGISTRIES, &values);
    renderer.value_file("registries.yaml", Language::Yaml, text);
}

const CONFIG: &str = "# «made»
version = 3

[plugins.\"io.containerd.cri.v1.images\".registry]
  config_path = \"/etc/containerd/certs.d\"
«logins»";

const HOST: &str = "
[host.«url»]
  capabilities = [\"pull\", \"resolve\"]
";

fn containerd(renderer: &mut Renderer<'_>) {
    let logins = Text::join(logins(renderer, CONTAINERD, toml), "");
    let text = renderer.fill(CONFIG, &[("logins", logins)]);
    renderer.value_file("registry-auth.toml", Language::Plain, text);
    let template = if path(renderer).is_empty() {
        HOST.to_owned()
    } else {
        format!("{HOST}  override_path = true\n")
    };
    let hosts = [("hosts", each(renderer, &template, true, toml))];
    renderer.file("hosts.toml", Language::Plain, "# «made»\n«hosts»", &hosts);
    let upstream = renderer.option(&UPSTREAM);
    let place = shell_word(&format!("/etc/containerd/certs.d/{upstream}/hosts.toml"));
    let commands = Text::fill(INSTALL, &[("place", Text::plain(&place))]);
    renderer.commands("Put them in place", Language::Shell, commands);
}

const INSTALL: &str = "sudo install -D -m 644 hosts.toml «place»
sudo install -D -m 600 registry-auth.toml /etc/containerd/conf.d/registry-auth.toml
grep -F conf.d /etc/containerd/config.toml || echo 'config.toml has no imports of conf.d: put the lines of registry-auth.toml into it.'
sudo systemctl restart containerd
";

const MIRROR: &str = "# «made»
apiVersion: v1alpha1
kind: RegistryMirrorConfig
name: «upstream»
endpoints:
«endpoints»---
«logins»";

fn talos(renderer: &mut Renderer<'_>) {
    let has_path = !path(renderer).is_empty();
    let template =
        if has_path { "  - url: «url»\n    overridePath: true\n" } else { "  - url: «url»\n" };
    let values = [
        ("upstream", scalar(renderer.option(&UPSTREAM))),
        ("endpoints", each(renderer, template, true, yaml)),
        ("logins", Text::join(logins(renderer, TALOS, yaml), "---\n")),
    ];
    let text = renderer.fill(MIRROR, &values);
    renderer.value_file("registry-mirror.yaml", Language::Yaml, text);
}
