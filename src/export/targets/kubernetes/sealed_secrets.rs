//! Sealed Secrets: the cluster's own key is needed, so kubeseal does the last step.

use crate::export::targets::prelude::*;

/// The Secret and the command.
pub(super) const TARGET: Target = Target {
    id: "sealed-secrets",
    name: "Sealed Secrets",
    summary: "The Secret, and the command that seals it with the key of your cluster. kubeseal keeps the type in spec.template.",
    consumer: "Sealed Secrets",
    where_to_paste: "Run the command where kubectl reaches the cluster. Commit sealed-secret.yaml alone, and remove secret.yaml.",
    check: "kubeseal --validate < sealed-secret.yaml",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml for the Secret"),
    unverified: &["kubeseal is not run here. The sealed text is bound to name and namespace."],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        renderer.commands("Seal it", Language::Shell, Text::plain(SEAL));
    },
    ..SECRET
};

const SEAL: &str = "kubeseal --format yaml < secret.yaml > sealed-secret.yaml
grep -q kubernetes.io/dockerconfigjson sealed-secret.yaml && rm secret.yaml
";
