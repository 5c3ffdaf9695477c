//! Sealed Secrets: the cluster's own key is needed, so kubeseal does the last step.

use crate::export::targets::prelude::*;

/// Name of the controller. That of the Helm chart is `sealed-secrets`; kubeseal alone looks for
/// another one (README of sealed-secrets, read 2026-11-28).
const CONTROLLER: TargetOption = TargetOption::new(
    "controller",
    "Controller",
    "sealed-secrets",
    Rule::OneOf(&[
        ("sealed-secrets", "installed with Helm"),
        ("sealed-secrets-controller", "installed from the manifest"),
    ]),
);

/// The Secret and the command.
pub(super) const TARGET: Target = Target {
    id: "sealed-secrets",
    name: "Sealed Secrets",
    summary: "The Secret, and the command that seals it with the key of your cluster. kubeseal keeps the type in spec.template.",
    consumer: "Sealed Secrets",
    where_to_paste: "Run the command where kubectl reaches the cluster. Commit only sealed-secret.yaml, and remove secret.yaml.",
    check: SECRET_CHECK,
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml for the Secret"),
    unverified: &["kubeseal is not run here. The sealed text is bound to name and namespace."],
    options: &[NAME, NAMESPACE, CONTROLLER, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let controller = Text::plain(&shell_word(renderer.option(&CONTROLLER)));
        let seal = Text::fill(SEAL, &[("controller", controller)]);
        renderer.commands("Seal it", Language::Shell, seal);
    },
    ..SECRET
};

const SEAL: &str =
    "kubeseal --controller-name «controller» --format yaml < secret.yaml > sealed-secret.yaml
grep -q kubernetes.io/dockerconfigjson sealed-secret.yaml && rm secret.yaml
";
