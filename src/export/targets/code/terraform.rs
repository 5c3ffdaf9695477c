//! Terraform and `OpenTofu`.

use crate::export::targets::prelude::*;
use crate::quote::hcl;

/// Values and resource.
pub(super) const TARGET: Target = Target {
    id: "terraform",
    name: "Terraform",
    summary: "A kubernetes_secret_v1 whose JSON is made by jsonencode, and the logins in a .tfvars file of their own.",
    consumer: "Terraform with the Kubernetes provider",
    capacity: Capacity::Logins,
    reader: Some(ClientId::Kubelet),
    where_to_paste: "Both files in the module; keep the .tfvars file out of git. The provider makes the base64 of data itself: base64encode around it would be one layer too many.",
    form: Form::Text,
    limits: Limits::bytes(1_048_576, "The state holds the values in plain text, sensitive or not: keep it in an encrypted backend. Terraform 1.11 with provider 2.36 can keep them out of it with data_wo, which is not written here."),
    check: "terraform plan -var-file=registries.tfvars",
    verified: Verified::By("python-hcl2; Terraform 1.11.4, measured once"),
    unverified: &["The Kubernetes provider is not run here."],
    options: &[NAME, NAMESPACE],
    write,
    ..CODE
};

const MODULE: &str = r#"# «made»
variable "registry_auths" {
  type      = map(string)
  sensitive = true
}

resource "kubernetes_secret_v1" "registries" {
  metadata {
    name      = «name»
    namespace = «namespace»
  }
  type = "kubernetes.io/dockerconfigjson"
  data = {
    ".dockerconfigjson" = jsonencode({
      auths = { for registry, auth in var.registry_auths : registry => { auth = auth } }
    })
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
    let line = |account: &Account| {
        let values = [
            ("key", Text::key(&account.key, hcl)?),
            ("auth", Text::secret(&hcl(&account.auth())?)),
        ];
        Some(Text::fill("  «key» = «auth»\n", &values))
    };
    let all = Text::join(renderer.accounts.iter().filter_map(line), "");
    let text = renderer.fill("# «made»\nregistry_auths = {\n«all»}\n", &[("all", all)]);
    renderer.value_file("registries.tfvars", Language::Hcl, text);
    let values = [("name", Text::plain(&name)), ("namespace", Text::plain(&namespace))];
    renderer.file("registries.tf", Language::Hcl, MODULE, &values);
}
