//! registries.yaml of k3s and RKE2.

use super::node_login::{logins, K3S};
use crate::export::targets::prelude::*;
use crate::quote::yaml;

/// registries.yaml
pub(super) const TARGET: Target = Target {
    id: "k3s",
    name: "k3s registries.yaml",
    summary: "Logins for the containerd of every node, keyed by host and port. Any pod of the cluster can then pull with them.",
    consumer: "k3s",
    capacity: Capacity::TextLogins,
    where_to_paste: "/etc/rancher/k3s/registries.yaml (RKE2: /etc/rancher/rke2/registries.yaml) on every node, mode 600; then restart k3s.",
    form: Form::Text,
    limits: Limits::note(""),
    check: Check { each: "sudo k3s crictl pull «image»", right: "Image is up to date, for each image.", ..Check::DOCKER },
    verified: Verified::By("PyYAML, ruamel.yaml"),
    // k3s hands the key to containerd, which looks for the host of the endpoint, and that of
    // docker.io is registry-1.docker.io (containerd, internal/cri/server/images/image_pull.go and
    // core/remotes/docker/resolver.go; k3s#3937; k3d#1557 measured both; read 2026-11-28).
    unverified: &["k3s is not run here. For Docker Hub the key is registry-1.docker.io, the host that containerd contacts; a login under docker.io is not used."],
    write,
    ..KUBERNETES
};

fn write(renderer: &mut Renderer<'_>) {
    // k3s knows hosts only, so of two keys with one host only one can stay.
    renderer.one_per_host();
    renderer.keep(|account| account.image_host().is_empty().then_some("Its key has no host."));
    if renderer.accounts.is_empty() {
        return;
    }
    let all = Text::join(logins(renderer, K3S, yaml), "");
    let text = renderer.fill("# «made»\nconfigs:\n«all»", &[("all", all)]);
    renderer.value_file("registries.yaml", Language::Yaml, text);
}
