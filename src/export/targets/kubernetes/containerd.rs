//! containerd's own configuration, for nodes without another layer above it.

use super::node_login::{logins, CONTAINERD};
use crate::export::targets::prelude::*;
use crate::quote::toml;

/// `registry.configs` of the CRI plugin
pub(super) const TARGET: Target = Target {
    id: "containerd",
    name: "containerd config.toml",
    summary: "Logins for the containerd of a node, keyed by the host that is asked. Any pod of the node can then pull with them.",
    consumer: "the CRI plugin of containerd 2",
    capacity: Capacity::TextLogins,
    where_to_paste: "/etc/containerd/conf.d/registry-auth.toml where config.toml has imports, or the lines into config.toml, mode 600. Then restart containerd.",
    form: Form::Text,
    limits: Limits::note("containerd calls this deprecated and names no successor: hosts.toml holds no password. nerdctl and ctr do not read it."),
    check: Check {
        each: "sudo crictl pull «image»",
        right: "Image is up to date, for each image.",
        wrong: "failed to authorize, unauthorized or denied.",
        ..Check::DOCKER
    },
    verified: Verified::By("Python tomllib"),
    // containerd, docs/cri/registry.md (read 2026-11-28).
    unverified: &["containerd is not run here."],
    write,
    ..KUBERNETES
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.one_per_host();
    let all = Text::join(logins(renderer, CONTAINERD, toml), "");
    let text = renderer.fill("# «made»\nversion = 3\n«all»", &[("all", all)]);
    renderer.value_file("registry-auth.toml", Language::Plain, text);
}
