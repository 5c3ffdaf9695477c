//! Tekton.

use crate::export::targets::prelude::*;

/// Secret and `ServiceAccount` with `secrets:`
pub(super) const TARGET: Target = Target {
    id: "tekton",
    name: "Tekton",
    summary: "The Secret, and a ServiceAccount that has it under secrets: — there the steps get it as config.json. Under imagePullSecrets only kubelet would see it.",
    consumer: "Tekton",
    capacity: Capacity::Logins,
    reader: Some(ClientId::GoContainerregistry),
    where_to_paste: "kubectl apply -f both, in the namespace of the runs; the TaskRun names the ServiceAccount.",
    form: Form::Base64,
    limits: Limits::bytes(1_048_576, "A Secret holds at most 1 MiB. Tekton copies username, password, auth and email of each entry and drops the rest."),
    check: "kubectl get serviceaccount registry-builder --namespace «namespace» --output 'jsonpath={.secrets}'",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &["Tekton is not run here."],
    options: &[NAME, NAMESPACE, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let [name, namespace] = renderer.metadata();
        let values = [ name, namespace,
        ];
        renderer.file("service-account.yaml", Language::Yaml, YAML, &values);
    },
    ..CI
};

const YAML: &str = "apiVersion: v1
kind: ServiceAccount
metadata:
  name: registry-builder
  namespace: «namespace»
secrets:
  - name: «name»
";
