//! SOPS.

use super::manifest::{secret_with_config, LIMITS};
use crate::export::options::{NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified};
use crate::export::text::Text;

/// The Secret, the rule and the command.
pub(super) const TARGET: Target = Target {
    id: "sops",
    name: "SOPS",
    group: Group::Kubernetes,
    summary: "The Secret, and the rule by which SOPS encrypts its data alone: an encrypted type or metadata would not apply.",
    consumer: "SOPS",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: "Both files in the repository, with your own key in .sops.yaml. Run the command before you commit.",
    form: Form::File,
    limits: LIMITS,
    check: "sops --decrypt secret.enc.yaml | kubectl apply --dry-run=client -f -",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml for the Secret"),
    unverified: &["sops is not run here."],
    options: &[NAME, NAMESPACE, STYLE],
    write: |job| {
        let text = secret_with_config(job);
        job.value_file("secret.enc.yaml", Language::Yaml, text);
        job.file(".sops.yaml", Language::Yaml, Text::plain(RULE));
        let command = Text::plain("sops --encrypt --in-place secret.enc.yaml\n");
        job.commands("Encrypt it", Language::Shell, command);
    },
};

const RULE: &str = "creation_rules:
  - path_regex: \\.enc\\.yaml$
    encrypted_regex: ^(data|stringData)$
    age: YOUR-AGE-RECIPIENT
";
