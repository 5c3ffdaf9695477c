//! External Secrets: the file lies in a store, the operator makes the Secret.

use super::manifest::{metadata, scalar, LIMITS};
use crate::export::options::{NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Opt, Rule, Target, Verified};
use crate::export::text::Text;

const STORE: Opt = Opt {
    id: "store",
    label: "SecretStore",
    default: "my-store",
    rule: Rule::KubernetesName,
};

const REMOTE: Opt = Opt {
    id: "remote",
    label: "Key in the store",
    default: "registry-config",
    rule: Rule::Any,
};

/// The value and the `ExternalSecret`.
pub(super) const TARGET: Target = Target {
    id: "external-secrets",
    name: "External Secrets",
    group: Group::Kubernetes,
    summary: "The value for your store, and the ExternalSecret that makes an image pull Secret of it.",
    consumer: "External Secrets",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: "The value goes into the store as text. Base64 there would be encoded a second time, and kubelet then finds no JSON.",
    form: Form::Text,
    limits: LIMITS,
    check: "kubectl get secret «name» --namespace «namespace» --output 'jsonpath={.data.\\.dockerconfigjson}' | base64 --decode",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml, Python json"),
    unverified: &["The operator is not run here. Before its version 0.17 apiVersion is external-secrets.io/v1beta1."],
    options: &[NAME, NAMESPACE, STORE, REMOTE, STYLE],
    write: |job| {
        let config = job.inner();
        job.value("The value in the store", Form::Text, config);
        let (name, namespace) = metadata(job);
        let values = [
            ("made", &job.made()),
            ("name", &name),
            ("namespace", &namespace),
            ("store", &scalar(job.option(&STORE))),
            ("remote", &scalar(job.option(&REMOTE))),
        ];
        job.file("external-secret.yaml", Language::Yaml, Text::fill(YAML, &values));
    },
};

const YAML: &str = r#"# «made»
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: «name»
  namespace: «namespace»
spec:
  refreshInterval: 1h
  secretStoreRef:
    kind: SecretStore
    name: «store»
  target:
    name: «name»
    template:
      type: kubernetes.io/dockerconfigjson
      data:
        .dockerconfigjson: "{{ .config }}"
  data:
    - secretKey: config
      remoteRef:
        key: «remote»
"#;
