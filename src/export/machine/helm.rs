//! The registry file of Helm.

use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified, NO_LIMITS};

/// registry/config.json
pub(super) const TARGET: Target = Target {
    id: "helm",
    name: "Helm registry file",
    group: Group::Machine,
    summary: "The logins for charts in OCI registries.",
    consumer: "Helm and oras",
    carries: Carries::Tokens,
    several: true,
    reader: Some("oras-go"),
    where_to_paste: "~/.config/helm/registry/config.json (macOS: ~/Library/Preferences/helm/registry/config.json), or the file that HELM_REGISTRY_CONFIG names. When it has nothing, Helm asks Docker's file.",
    form: Form::File,
    limits: NO_LIMITS,
    check: "helm show chart oci://«image» --registry-config config.json",
    verified: Verified::By("Python json"),
    unverified: &["The path on macOS."],
    options: &[],
    write,
};

fn write(job: &mut Job<'_>) {
    let text = job.inner();
    job.value_file("config.json", Language::Json, text);
}
