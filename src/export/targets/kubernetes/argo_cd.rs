//! Argo CD: charts and manifests from OCI registries. It needs user and password, not a Docker file.

use crate::config::secrets::shown_image;
use crate::export::targets::logins::variables;
use crate::export::targets::prelude::*;
use crate::quote::yaml;

/// Namespace in which Argo CD reads repository Secrets.
const OWN_NAMESPACE: TargetOption = TargetOption { default: "argocd", ..NAMESPACE };

/// Source of an Application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    Helm,
    Oci,
}

impl Choice for Source {
    const OPTION: TargetOption = TargetOption::new(
        "source",
        "The Applications name",
        "helm",
        Rule::OneOf(&[("helm", "a Helm chart (chart:)"), ("oci", "oci://…, Argo CD 3.1 or newer")]),
    );
    const VALUES: &'static [Self] = &[Self::Helm, Self::Oci];
}

/// One Secret for each registry.
///
/// A credential of kind `repo-creds` serves each repository whose URL begins with its own;
/// `repository` serves that one URL (argo-cd, `util/db/repository_secrets.go`; docs/user-guide/oci.md
/// of release-3.4; read 2026-11-28).
pub(super) const TARGET: Target = Target {
    id: "argo-cd",
    name: "Argo CD repository",
    summary: "A credential template for each registry: it serves every repository below its url. Images are pulled by kubelet, with a separate Secret.",
    consumer: "Argo CD",
    capacity: Capacity::TextLogins,
    where_to_paste: "kubectl apply -f, in the namespace of Argo CD. The repoURL of an Application begins with the url: for charts without oci://.",
    form: Form::Text,
    check: Check {
        each: "argocd repo add «registry» --type helm --enable-oci --name check-«number»",
        right: "added, for each. For the source oci:// write oci://HOST --type oci.",
        wrong: "401, 403, unauthorized or denied.",
        ..Check::DOCKER
    },
    unverified: &["Argo CD is not run here."],
    options: &[OWN_NAMESPACE, Source::OPTION],
    write,
    ..KUBERNETES
};

const YAML: &str = "apiVersion: v1
kind: Secret
metadata:
  name: «name»
  namespace: «namespace»
  labels:
    argocd.argoproj.io/secret-type: repo-creds
stringData:
«kind»  url: «url»
  username: «user»
  password: «password»
";

fn write(renderer: &mut Renderer<'_>) {
    let namespace = scalar(renderer.option(&OWN_NAMESPACE));
    let source = renderer.choice();
    let (kind, scheme) = match source {
        Source::Helm => ("  type: helm\n  enableOCI: \"true\"\n", ""),
        Source::Oci => ("  type: oci\n", "oci://"),
    };
    let names = variables(&renderer.accounts);
    let all: Vec<Text> = renderer
        .accounts
        .iter()
        .zip(names)
        .filter_map(|(account, name)| {
            let name = name.to_ascii_lowercase().replace('_', "-");
            let (user, password) = account.quoted_login(yaml)?;
            let url = format!("{scheme}{}", place(account));
            let values = [
                ("name", scalar(&format!("registry-{}", name.trim_end_matches('-')))),
                ("namespace", namespace.clone()),
                ("kind", Text::plain(kind)),
                ("url", Text::secret_if(account.has_secret_host(), &yaml(&url)?)),
                ("user", user),
                ("password", password),
            ];
            Some(Text::fill(YAML, &values))
        })
        .collect();
    let text = renderer.fill("# «made»\n«all»", &[("all", Text::join(all, "---\n"))]);
    renderer.value_file("repositories.yaml", Language::Yaml, text);
}

/// Returns the beginning of the repositories: the host, and the path of the key if it has one.
fn place(account: &Account) -> String {
    let image = shown_image(&account.key);
    match image.strip_suffix("/app").map(|path| path.strip_suffix("/team").unwrap_or(path)) {
        Some(path) if !account.has_secret_host() => path.to_owned(),
        _ => account.client_host().into_owned(),
    }
}
