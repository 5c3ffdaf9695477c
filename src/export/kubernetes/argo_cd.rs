//! Argo CD: charts from OCI registries. It wants user and password, not a Docker file.

use super::manifest::LIMITS;
use crate::export::job::Job;
use crate::export::options::NAMESPACE;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Opt, Target, Verified};
use crate::export::text::Text;
use crate::quote::yaml;

/// Argo CD reads repository Secrets in its own namespace.
const OWN_NAMESPACE: Opt = Opt {
    default: "argocd",
    ..NAMESPACE
};

/// One Secret for each registry.
pub(super) const TARGET: Target = Target {
    id: "argo-cd",
    name: "Argo CD repository",
    group: Group::Kubernetes,
    summary: "One Secret for each registry with url, username and password, for Helm charts in OCI registries. Images are pulled by kubelet, with a Secret of its own.",
    consumer: "Argo CD",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "kubectl apply -f, in the namespace of Argo CD. Write the path of the charts behind the host if you have one; the url has no oci:// before it.",
    form: Form::Text,
    limits: LIMITS,
    check: "argocd repo list",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &["Argo CD is not run here."],
    options: &[OWN_NAMESPACE],
    write,
};

const YAML: &str = "apiVersion: v1
kind: Secret
metadata:
  name: «name»
  namespace: «namespace»
  labels:
    argocd.argoproj.io/secret-type: repository
stringData:
  type: helm
  enableOCI: \"true\"
  url: «url»
  username: «user»
  password: «password»
";

fn write(job: &mut Job<'_>) {
    let namespace = Text::plain(&yaml(job.option(&OWN_NAMESPACE)).unwrap_or_default());
    let one = |at: usize| -> Option<Text> {
        let account = job.accounts.get(at)?;
        let name = format!("registry-{}", at + 1);
        let values = [
            ("name", &Text::plain(&name)),
            ("namespace", &namespace),
            ("url", &Text::plain(&yaml(&account.image_host())?)),
            ("user", &Text::plain(&yaml(account.user_text()?)?)),
            (
                "password",
                &Text::secret(&yaml(account.password.expose_str()?)?),
            ),
        ];
        Some(Text::fill(YAML, &values))
    };
    let all: Vec<Text> = (0..job.accounts.len()).filter_map(one).collect();
    let values = [("made", &job.made()), ("all", &Text::join(&all, "---\n"))];
    let text = Text::fill("# «made»\n«all»", &values);
    job.value_file("repositories.yaml", Language::Yaml, text);
}
