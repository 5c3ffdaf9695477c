//! Sealed Secrets: the cluster's own key is needed, so kubeseal does the last step.

use super::manifest::{secret_with_config, LIMITS};
use crate::export::options::{NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified};
use crate::export::text::Text;

/// The Secret and the command.
pub(super) const TARGET: Target = Target {
    id: "sealed-secrets",
    name: "Sealed Secrets",
    group: Group::Kubernetes,
    summary: "The Secret, and the command that seals it with the key of your cluster. kubeseal keeps the type in spec.template.",
    consumer: "Sealed Secrets",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: "Run the command where kubectl reaches the cluster. Commit sealed-secret.yaml alone, and remove secret.yaml.",
    form: Form::File,
    limits: LIMITS,
    check: "kubeseal --validate < sealed-secret.yaml",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml for the Secret"),
    unverified: &["kubeseal is not run here. The sealed text is bound to name and namespace."],
    options: &[NAME, NAMESPACE, STYLE],
    write: |job| {
        let text = secret_with_config(job);
        job.value_file("secret.yaml", Language::Yaml, text);
        job.commands("Seal it", Language::Shell, Text::plain(SEAL));
    },
};

const SEAL: &str = "kubeseal --format yaml < secret.yaml > sealed-secret.yaml
grep -q kubernetes.io/dockerconfigjson sealed-secret.yaml && rm secret.yaml
";
