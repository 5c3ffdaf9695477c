//! SOPS.

use crate::export::targets::prelude::*;

/// The Secret, the rule and the command.
pub(super) const TARGET: Target = Target {
    id: "sops",
    name: "SOPS",
    summary: "The Secret, and the rule by which SOPS encrypts its data alone: an encrypted type or metadata would not apply.",
    consumer: "SOPS",
    where_to_paste: "Both files in the repository, with your own key in .sops.yaml. Run the command before you commit.",
    check: "sops --decrypt secret.enc.yaml | kubectl apply --dry-run=client -f -",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml for the Secret"),
    unverified: &["sops is not run here."],
    write: |renderer| {
        secret_file(renderer, "secret.enc.yaml");
        renderer.file(".sops.yaml", Language::Yaml, RULE, &[]);
        let command = Text::plain("sops --encrypt --in-place secret.enc.yaml\n");
        renderer.commands("Encrypt it", Language::Shell, command);
    },
    ..SECRET
};

const RULE: &str = "creation_rules:
  - path_regex: \\.enc\\.yaml$
    encrypted_regex: ^(data|stringData)$
    age: YOUR-AGE-RECIPIENT
";
