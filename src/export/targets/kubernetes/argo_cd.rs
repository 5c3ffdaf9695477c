//! Argo CD: charts from OCI registries. It needs user and password, not a Docker file.

use crate::export::targets::prelude::*;
use crate::quote::yaml;

/// Namespace in which Argo CD reads repository Secrets.
const OWN_NAMESPACE: TargetOption = TargetOption { default: "argocd", ..NAMESPACE };

/// One Secret for each registry.
pub(super) const TARGET: Target = Target {
    id: "argo-cd",
    name: "Argo CD repository",
    summary: "One Secret for each registry with url, username and password, for Helm charts in OCI registries. Images are pulled by kubelet, with a Secret of its own.",
    consumer: "Argo CD",
    capacity: Capacity::TextLogins,
    where_to_paste: "kubectl apply -f, in the namespace of Argo CD. Write the path of the charts after the host if you have one; for charts the url has no oci:// before it.",
    form: Form::Text,
    check: "argocd repo list",
    // argo-cd release-3.4, docs/user-guide/oci.md, and discussion 28064 (read 2026-11-28).
    unverified: &["Argo CD is not run here.", "Since 3.1 Argo CD has a source of its own for OCI: type: oci, with oci:// before the url and without enableOCI. These Secrets are for Helm charts."],
    options: &[OWN_NAMESPACE],
    write,
    ..KUBERNETES
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

fn write(renderer: &mut Renderer<'_>) {
    let namespace = scalar(renderer.option(&OWN_NAMESPACE));
    let repository = |(at, account): (usize, &Account)| {
        let (user, password) = account.quoted_login(yaml)?;
        let values = [
            ("name", Text::plain(&format!("registry-{}", at + 1))),
            ("namespace", namespace.clone()),
            ("url", account.quoted_image_host(yaml)?),
            ("user", user),
            ("password", password),
        ];
        Some(Text::fill(YAML, &values))
    };
    let all = renderer.accounts.iter().enumerate().filter_map(repository);
    let all = Text::join(all, "---\n");
    let text = renderer.fill("# «made»\n«all»", &[("all", all)]);
    renderer.value_file("repositories.yaml", Language::Yaml, text);
}
