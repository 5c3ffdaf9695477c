//! SOPS.

use crate::export::targets::prelude::*;

/// The Secret, the rule and the command.
pub(super) const TARGET: Target = Target {
    id: "sops",
    name: "SOPS",
    summary: "The Secret, and the rule by which SOPS encrypts only its data: an encrypted type or metadata would not apply.",
    consumer: "SOPS",
    where_to_paste: "Both files in the repository, with your own key in .sops.yaml. Run the commands there, then commit only secret.enc.yaml.",
    check: SECRET_CHECK,
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml for the Secret"),
    unverified: &["sops is not run here; sops encrypt needs its version 3.9."],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        renderer.file(".sops.yaml", Language::Yaml, RULE, &[]);
        renderer.commands("Encrypt it", Language::Shell, Text::plain(ENCRYPT));
    },
    ..SECRET
};

/// Commands after which plain text never has the name of the encrypted file. sops reads the rule for
/// the name that it is given (sops 3.13.2, config.go, read 2026-11-28).
const ENCRYPT: &str = "[ -e .sops.yaml ] || mv sops.yaml .sops.yaml
sops encrypt --filename-override secret.enc.yaml secret.yaml > secret.enc.yaml && rm secret.yaml
";

const RULE: &str = "creation_rules:
  - path_regex: \\.enc\\.yaml$
    encrypted_regex: ^(data|stringData)$
    age: YOUR-AGE-RECIPIENT
";
