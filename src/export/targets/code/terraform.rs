//! Terraform and `OpenTofu`.

use crate::export::targets::prelude::*;
use crate::quote::hcl;

/// Place of the values after an apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Without,
    With,
}

impl Choice for State {
    const OPTION: TargetOption = TargetOption::new(
        "state",
        "The state",
        "without",
        Rule::OneOf(&[
            ("without", "has no value (Terraform 1.11 and newer)"),
            ("with", "has the values"),
        ]),
    );
    const VALUES: &'static [Self] = &[Self::Without, Self::With];
}

/// Values and resource.
pub(super) const TARGET: Target = Target {
    id: "terraform",
    name: "Terraform",
    summary: "A kubernetes_secret_v1 whose JSON is made by jsonencode, and the logins in a separate .tfvars file.",
    consumer: "Terraform with the Kubernetes provider",
    capacity: Capacity::Logins,
    reader: Some(ClientId::Kubelet),
    where_to_paste: "Both files in the module; keep the .tfvars file out of git. The provider makes the base64 of data itself: base64encode around it would be one layer too many.",
    form: Form::Text,
    limits: Limits::bytes(1_048_576, "With data_wo the values are not in the state; raise data_wo_revision when they change. With data the state holds them in plain text, sensitive or not."),
    check: SECRET_CHECK,
    verified: Verified::By("python-hcl2; Terraform 1.11.4, measured once"),
    unverified: &["The Kubernetes provider is not run here."],
    options: &[NAME, NAMESPACE, State::OPTION],
    write,
    ..CODE
};

const MODULE: &str = r#"# «made»
«needs»variable "registry_auths" {
  type      = map(string)
  sensitive = true
«ephemeral»}

resource "kubernetes_secret_v1" "registries" {
  metadata {
    name      = «name»
    namespace = «namespace»
  }
  type = "kubernetes.io/dockerconfigjson"
«data» = {
    ".dockerconfigjson" = jsonencode({
      auths = { for registry, auth in var.registry_auths : registry => { auth = auth } }
    })
  }
«revision»}
"#;

/// Keeps the values out of the state: `data_wo` has provider 2.36, ephemeral variables in it have
/// Terraform 1.11 and `OpenTofu` 1.11 (terraform-provider-kubernetes,
/// `resource_kubernetes_secret_v1.go` at 11aa1bd4, read 2026-11-29).
const NEEDS: &str = r#"terraform {
  required_version = ">= 1.11"
  required_providers {
    kubernetes = {
      source  = "hashicorp/kubernetes"
      version = ">= 2.36"
    }
  }
}

"#;

fn write(renderer: &mut Renderer<'_>) {
    renderer.keep(|account| {
        let fits = hcl(&account.key).is_some();
        (!fits).then_some("Terraform would normalise the characters of its key (NFC).")
    });
    let (name, namespace) = (hcl(renderer.option(&NAME)), hcl(renderer.option(&NAMESPACE)));
    let (Some(name), Some(namespace), false) = (name, namespace, renderer.accounts.is_empty())
    else {
        return;
    };
    // As `terraform fmt` aligns it.
    let width = |key: &Text| key.as_str().chars().count();
    let keys = renderer.accounts.iter().filter_map(|account| account.quoted_key(hcl));
    let widest = keys.map(|key| width(&key)).max().unwrap_or_default();
    let line = |account: &Account| {
        let key = account.quoted_key(hcl)?;
        let space = " ".repeat(widest.saturating_sub(width(&key)));
        let values = [
            ("key", key),
            ("space", Text::plain(&space)),
            ("auth", Text::secret(&hcl(&account.auth())?)),
        ];
        Some(Text::fill("  «key»«space» = «auth»\n", &values))
    };
    let all = Text::join(renderer.accounts.iter().filter_map(line), "");
    let text = renderer.fill("# «made»\nregistry_auths = {\n«all»}\n", &[("all", all)]);
    renderer.value_file("registries.tfvars", Language::Hcl, text);
    let [needs, ephemeral, data, revision] = match renderer.choice() {
        State::Without => [NEEDS, "  ephemeral = true\n", "  data_wo", "  data_wo_revision = 1\n"],
        State::With => ["", "", "  data", ""],
    };
    let values = [
        ("name", name.as_str()),
        ("namespace", &namespace),
        ("needs", needs),
        ("ephemeral", ephemeral),
        ("data", data),
        ("revision", revision),
    ];
    let values = values.map(|(name, text)| (name, Text::plain(text)));
    renderer.file("registries.tf", Language::Hcl, MODULE, &values);
}
