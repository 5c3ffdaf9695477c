//! Credential providers of the kubelet: the node itself asks the cloud for a token, so that no Secret
//! is needed.

use crate::export::targets::issuer::Issuer;
use crate::export::targets::prelude::*;

/// Returns the kubelet's configuration for registries of clouds; `None` where there is none.
///
/// Fields: kubelet.config.k8s.io/v1. Programs: ecr-credential-provider of cloud-provider-aws,
/// auth-provider-gcp of cloud-provider-gcp, acr-credential-provider of cloud-provider-azure (read
/// 2026-11-29).
pub(super) fn configuration(renderer: &Renderer<'_>) -> Option<Text> {
    // Each program may be named once, with all its registries.
    let one = |(issuer, name, cache, arguments): &(Issuer, &str, &str, &str)| {
        let is_its = |account: &&Account| Issuer::of(account) == Some(*issuer);
        let hosts = renderer.accounts.iter().filter(is_its);
        let line = |account: &Account| {
            Text::fill("      - \"«host»\"\n", &[("host", account.image_host_text())])
        };
        let hosts: Vec<Text> = hosts.map(line).collect();
        let is_used = !hosts.is_empty();
        let values = [("name", *name), ("cache", cache), ("args", arguments)];
        let values = values.map(|(name, text)| (name, Text::plain(text)));
        let hosts = ("hosts", Text::join(hosts, ""));
        is_used.then(|| Text::fill(PROVIDER, &[&values[..], &[hosts]].concat()))
    };
    let all: Vec<Text> = PROGRAMS.iter().filter_map(one).collect();
    let all = (!all.is_empty()).then(|| Text::join(all, ""))?;
    Some(Text::fill(CONFIG, &[("all", all)]))
}

/// Programs of the clouds, with the time that a token is kept and their arguments.
const PROGRAMS: [(Issuer, &str, &str, &str); 3] = [
    (Issuer::Aws, "ecr-credential-provider", "6h", ""),
    (Issuer::Google, "auth-provider-gcp", "1m", "    args:\n      - get-credentials\n"),
    (
        Issuer::Azure,
        "acr-credential-provider",
        "10m",
        "    args:\n      - /etc/kubernetes/azure.json\n",
    ),
];

const CONFIG: &str = "# For each node: kubelet --image-credential-provider-config=FILE and
# --image-credential-provider-bin-dir=DIR. Nodes of EKS, GKE and AKS have it already.
apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
«all»";

const PROVIDER: &str = "  - name: «name»
    apiVersion: credentialprovider.kubelet.k8s.io/v1
    matchImages:
«hosts»    defaultCacheDuration: «cache»
«args»";
