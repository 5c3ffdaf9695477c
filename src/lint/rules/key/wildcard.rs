//! A pattern as a key.

use crate::docker::KeyForm;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "key-wildcard",
    severity: Severity::Warning,
    title: "Only Kubernetes reads patterns",
    why: "Kubernetes, and the library that Knative and Tekton use, match `*` in a key against one \
        part of the host between two dots: `*.example.com` counts for `registry.example.com`, and \
        not for `a.b.example.com`. For all other clients `*` is an ordinary character, which no \
        image has in its name, so the entry is never found.\n\n\
        A file for them needs one entry for each host.",
    source: "kubernetes pkg/credentialprovider/keyring.go, URLsMatch; go-containerregistry \
        pkg/authn/kubernetes/keychain.go; eleven other clients (all measured)",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::Kubelet, ClientId::K8schain])),
    check: Check::Entry(find),
    bad: &[
        Example::key("*.example.com").image("registry.example.com/team/app"),
        Example::login("*.dkr.ecr.*.amazonaws.com", "«AWS:s3cret»")
            .image("123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/app"),
    ],
    good: &[
        Example::key("registry.example.com"),
        Example::login("123456789012.dkr.ecr.eu-central-1.amazonaws.com", "«AWS:s3cret»"),
    ],
    near_misses: &[
        Example::key("[::1]:5000").note("the brackets of an IPv6 address"),
        Example::key("ghcr.io/team"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(parts) = entry.unusual_key() else {
        return;
    };
    if parts.host.contains('*') {
        let message = if parts.form() == KeyForm::Host && parts.host.contains('.') {
            "Kubernetes reads `*` as any one part of the host. To Docker, Podman and the others it \
             is an ordinary character, and they never find this entry."
        } else {
            "Kubernetes reads `*` as any one part between the dots of a host. To Docker, Podman \
             and the others it is an ordinary character, and they do not find this entry for any \
             image."
        };
        diagnostics.key(entry, message);
    } else if parts.path.contains('*') {
        diagnostics.key(
            entry,
            "No client reads `*` in a path. Podman and Kubernetes never find this entry; Docker \
             cuts the key at the slash and sends the login for every image of the host.",
        );
    }
}
