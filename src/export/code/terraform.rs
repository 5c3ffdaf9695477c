//! Terraform and `OpenTofu`.

use crate::export::job::Job;
use crate::export::options::{NAME, NAMESPACE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;
use crate::quote::hcl;

/// Values and resource.
pub(super) const TARGET: Target = Target {
    id: "terraform",
    name: "Terraform",
    group: Group::Code,
    summary: "A kubernetes_secret_v1 whose JSON is made by jsonencode, and the logins in a .tfvars file of their own.",
    consumer: "Terraform with the Kubernetes provider",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: "Both files in the module; keep the .tfvars file out of git. The provider makes the base64 of data itself: base64encode around it would be one layer too many.",
    form: Form::Text,
    limits: Limits {
        max_bytes: Some(1_048_576),
        note: "The state holds the values in plain text, sensitive or not: keep it in an encrypted backend.",
    },
    check: "terraform plan -var-file=registries.tfvars",
    verified: Verified::By("python-hcl2; Terraform 1.11.4, measured once"),
    unverified: &["The Kubernetes provider is not run here."],
    options: &[NAME, NAMESPACE],
    write,
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

fn write(job: &mut Job<'_>) {
    job.keep(|account| {
        let fits = hcl(&account.key).is_some();
        (!fits).then_some("Terraform would normalise the characters of its key (NFC).")
    });
    let (name, namespace) = (hcl(job.option(&NAME)), hcl(job.option(&NAMESPACE)));
    let (Some(name), Some(namespace), false) = (name, namespace, job.accounts.is_empty()) else {
        return;
    };
    let _ = job.inner();
    let one = |at: usize| -> Option<Text> {
        let account = job.accounts.get(at)?;
        let values = [
            ("key", &Text::key(&account.key, hcl)?),
            ("auth", &Text::secret(&hcl(&account.auth())?)),
        ];
        Some(Text::fill("  «key» = «auth»\n", &values))
    };
    let all: Vec<Text> = (0..job.accounts.len()).filter_map(one).collect();
    let values = [("made", &job.made()), ("all", &Text::join(&all, ""))];
    let text = Text::fill("# «made»\nregistry_auths = {\n«all»}\n", &values);
    job.value_file("registries.tfvars", Language::Hcl, text);
    let values = [
        ("made", &job.made()),
        ("name", &Text::plain(&name)),
        ("namespace", &Text::plain(&namespace)),
    ];
    job.file("registries.tf", Language::Hcl, Text::fill(MODULE, &values));
}
