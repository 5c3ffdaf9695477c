//! External Secrets: the file is in a store, the operator creates the Secret.

use crate::export::targets::prelude::*;

const STORE: TargetOption =
    TargetOption::new("store", "SecretStore", "my-store", Rule::KubernetesName);

const REMOTE: TargetOption =
    TargetOption::new("remote", "Key in the store", "registry-config", Rule::Any);

/// The value and the `ExternalSecret`.
pub(super) const TARGET: Target = Target {
    id: "external-secrets",
    name: "External Secrets",
    summary: "The value for your store, and the ExternalSecret that makes an image pull Secret of it.",
    consumer: "External Secrets",
    where_to_paste: "The value goes into the store as text. Base64 there would be encoded a second time, and kubelet then finds no JSON.",
    form: Form::Text,
    check: "kubectl get secret «name» --namespace «namespace» --output 'jsonpath={.data.\\.dockerconfigjson}' | base64 --decode",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml, Python json"),
    unverified: &["The operator is not run here. apiVersion external-secrets.io/v1 is there since its version 0.16; 0.17 no longer serves v1beta1."],
    options: &[NAME, NAMESPACE, STORE, REMOTE, EntryStyle::OPTION],
    write: |renderer| {
        let config = renderer.auths();
        renderer.value("The value in the store", Form::Text, config);
        let [name, namespace] = renderer.metadata();
        let values = [ name, namespace,
            ("store", scalar(renderer.option(&STORE))),
            ("remote", scalar(renderer.option(&REMOTE))),
        ];
        renderer.file("external-secret.yaml", Language::Yaml, YAML, &values);
    },
    ..SECRET
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
