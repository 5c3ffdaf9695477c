//! The registry file of Helm.

use crate::export::targets::prelude::*;

/// registry/config.json
pub(super) const TARGET: Target = Target {
    id: "helm",
    name: "Helm registry file",
    summary: "The logins for charts in OCI registries.",
    consumer: "Helm and oras",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::OrasGo),
    where_to_paste: "~/.config/helm/registry/config.json (macOS: ~/Library/Preferences/helm/registry/config.json), or the file that HELM_REGISTRY_CONFIG names. When it has nothing, Helm asks Docker's file.",
    form: Form::File,
    check: Check { each: "helm show chart oci://«image» --registry-config config.json", right: "prints each Chart.yaml.", ..Check::DOCKER },
    verified: Verified::By("Python json"),
    unverified: &["The path on macOS."],
    write,
    ..MACHINE
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.auths_file("config.json");
}
