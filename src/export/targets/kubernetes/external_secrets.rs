//! External Secrets: the file is in a store, or a generator asks for a token; the operator creates
//! the Secret.

use super::generators::generators;
use crate::export::targets::prelude::*;

const STORE: TargetOption =
    TargetOption::new("store", "Name of the store", "my-store", Rule::KubernetesName);

const KIND: TargetOption = TargetOption::new(
    "kind",
    "Kind of the store",
    "SecretStore",
    Rule::OneOf(&[("SecretStore", "of the namespace"), ("ClusterSecretStore", "of the cluster")]),
);

const REMOTE: TargetOption =
    TargetOption::new("remote", "Key in the store", "registry-config", Rule::Any);

/// Place of the manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Manifest,
    Chart,
}

impl Choice for Place {
    const OPTION: TargetOption = TargetOption::new(
        "place",
        "The manifest is",
        "file",
        Rule::OneOf(&[("file", "a separate file"), ("chart", "a template of a Helm chart")]),
    );
    const VALUES: &'static [Self] = &[Self::Manifest, Self::Chart];
}

/// The value and the `ExternalSecret`.
pub(super) const TARGET: Target = Target {
    id: "external-secrets",
    name: "External Secrets",
    summary: "The value for your store, and the ExternalSecret that makes an image pull Secret of it. For ECR, Artifact Registry, ACR and Quay a generator, which stores nothing.",
    consumer: "External Secrets",
    where_to_paste: "The value goes into the store as text. Base64 there would be encoded a second time, and kubelet then finds no JSON.",
    form: Form::Text,
    check: SECRET_CHECK,
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml, Python json"),
    unverified: &["The operator is not run here. apiVersion external-secrets.io/v1 is there since its version 0.16; 0.17 no longer serves v1beta1."],
    options: &[NAME, NAMESPACE, KIND, STORE, REMOTE, Place::OPTION, EntryStyle::OPTION],
    write,
    ..SECRET
};

fn write(renderer: &mut Renderer<'_>) {
    // Helm fills both kinds of braces: unescaped it would leave an empty value (Helm 4, run
    // 2026-11-28).
    let braces: fn(&str) -> String = match renderer.choice() {
        Place::Manifest => |name| format!("{{{{ .{name} }}}}"),
        Place::Chart => |name| format!("{{{{ \"{{{{ .{name} }}}}\" }}}}"),
    };
    if let Some(text) = generators(renderer, braces) {
        renderer.file("generators.yaml", Language::Yaml, "«all»", &[("all", text)]);
        renderer.retitle("generators.yaml, without a stored secret");
    }
    renderer.auths_file("registry-config.json");
    renderer.retitle("The value in the store");
    let [name, namespace] = renderer.metadata();
    let kind = match renderer.option(&KIND) {
        "ClusterSecretStore" => "ClusterSecretStore",
        _ => KIND.default,
    };
    let values = [
        name,
        namespace,
        ("kind", Text::plain(kind)),
        ("store", scalar(renderer.option(&STORE))),
        ("remote", scalar(renderer.option(&REMOTE))),
        ("config", Text::plain(&braces("config"))),
    ];
    renderer.file("external-secret.yaml", Language::Yaml, YAML, &values);
}

const YAML: &str = "# «made»
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: «name»
  namespace: «namespace»
spec:
  refreshInterval: 1h
  secretStoreRef:
    kind: «kind»
    name: «store»
  target:
    name: «name»
    template:
      type: kubernetes.io/dockerconfigjson
      data:
        .dockerconfigjson: '«config»'
  data:
    - secretKey: config
      remoteRef:
        key: «remote»
";
