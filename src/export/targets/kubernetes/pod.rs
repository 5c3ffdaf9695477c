//! Pod that pulls with the Secret.

use crate::export::targets::prelude::*;

/// Secret and pod.
pub(super) const TARGET: Target = Target {
    id: "kubernetes-pod",
    name: "Pod with imagePullSecrets",
    summary: "A pod that names the Secret under imagePullSecrets, and the Secret.",
    check:
        "kubectl get events --namespace «namespace» --field-selector involvedObject.name=pull-check",
    options: &[NAME, NAMESPACE, IMAGE, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let [name, namespace] = renderer.metadata();
        let values = [name, namespace, ("image", scalar(&renderer.image()))];
        renderer.file("pod.yaml", Language::Yaml, POD, &values);
    },
    ..SECRET
};

const POD: &str = "apiVersion: v1
kind: Pod
metadata:
  name: pull-check
  namespace: «namespace»
spec:
  containers:
    - name: main
      image: «image»
      imagePullPolicy: Always
  imagePullSecrets:
    - name: «name»
  restartPolicy: Never
";
