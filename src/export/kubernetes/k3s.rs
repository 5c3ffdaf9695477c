//! registries.yaml of k3s and RKE2.

use std::collections::BTreeSet;

use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified, NO_LIMITS};
use crate::export::text::Text;
use crate::quote::yaml;

/// registries.yaml
pub(super) const TARGET: Target = Target {
    id: "k3s",
    name: "k3s registries.yaml",
    group: Group::Kubernetes,
    summary: "Logins for the containerd of every node, keyed by host and port. Any pod of the cluster can then pull with them.",
    consumer: "k3s",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "/etc/rancher/k3s/registries.yaml (RKE2: /etc/rancher/rke2/registries.yaml) on every node, mode 600; then restart k3s.",
    form: Form::Text,
    limits: NO_LIMITS,
    check: "sudo k3s crictl pull «image»",
    verified: Verified::By("PyYAML, ruamel.yaml"),
    unverified: &["k3s is not run here. For Docker Hub the key is docker.io; where that is not found, write registry-1.docker.io."],
    options: &[],
    write,
};

fn write(job: &mut Job<'_>) {
    // It knows hosts, so of two keys with one host only one can stay.
    let mut hosts = BTreeSet::new();
    job.keep(|account| {
        let host = account.image_host().into_owned();
        let fits = !host.is_empty() && hosts.insert(host);
        (!fits).then_some("k3s has one login for each host, and another entry has this host.")
    });
    if job.accounts.is_empty() {
        return;
    }
    let one = |at: usize| -> Option<Text> {
        let account = job.accounts.get(at)?;
        let values = [
            ("host", &Text::plain(&yaml(&account.image_host())?)),
            ("user", &Text::plain(&yaml(account.user_text()?)?)),
            (
                "password",
                &Text::secret(&yaml(account.password.expose_str()?)?),
            ),
        ];
        let template = "  «host»:\n    auth:\n      username: «user»\n      password: «password»\n";
        Some(Text::fill(template, &values))
    };
    let all: Vec<Text> = (0..job.accounts.len()).filter_map(one).collect();
    let values = [("made", &job.made()), ("all", &Text::join(&all, ""))];
    let text = Text::fill("# «made»\nconfigs:\n«all»", &values);
    job.value_file("registries.yaml", Language::Yaml, text);
}
