//! containerd's own configuration, for nodes without another layer above it.

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

const HOST: &str = "
[plugins.\"io.containerd.cri.v1.images\".registry.configs.«host».auth]
  username = «user»
  password = «password»
";

fn write(renderer: &mut Renderer<'_>) {
    renderer.one_per_host();
    let host = |account: &Account| {
        let (user, password) = account.quoted_login(toml)?;
        let host = Text::secret_if(account.has_secret_host(), &toml(&account.client_host())?);
        Some(Text::fill(HOST, &[("host", host), ("user", user), ("password", password)]))
    };
    let all = Text::join(renderer.accounts.iter().filter_map(host), "");
    let text = renderer.fill("# «made»\nversion = 3\n«all»", &[("all", all)]);
    renderer.value_file("registry-auth.toml", Language::Plain, text);
}
