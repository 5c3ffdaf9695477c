//! Talos Linux: logins of the machine configuration.

use super::node_login::{logins, TALOS};
use crate::export::targets::prelude::*;
use crate::quote::yaml;

/// `RegistryAuthConfig`
pub(super) const TARGET: Target = Target {
    id: "talos",
    name: "Talos RegistryAuthConfig",
    summary: "Logins for the containerd of every node, one document for each host. Any pod of the cluster can then pull with them.",
    consumer: "Talos Linux 1.12 and newer",
    capacity: Capacity::TextLogins,
    where_to_paste: "talosctl patch machineconfig --patch @registry-auth.yaml, for each node. Its name is the host that is asked: Docker Hub's is registry-1.docker.io.",
    form: Form::Text,
    limits: Limits::note(""),
    check: Check {
        each: "talosctl image pull «image»",
        right: "no error, for each image.",
        wrong: "failed to authorize, unauthorized or denied.",
        ..Check::DOCKER
    },
    verified: Verified::By("PyYAML, ruamel.yaml"),
    // docs.siderolabs.com, Talos 1.14, RegistryAuthConfig (read 2026-11-29).
    unverified: &["Talos is not run here."],
    write,
    ..KUBERNETES
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.one_per_host();
    let all = Text::join(logins(renderer, TALOS, yaml), "---\n");
    let text = renderer.fill("# «made»\n«all»", &[("all", all)]);
    renderer.value_file("registry-auth.yaml", Language::Yaml, text);
}
