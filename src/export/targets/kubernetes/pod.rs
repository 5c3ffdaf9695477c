//! Pod that pulls with the Secret.

use crate::export::targets::prelude::*;

/// Secret and pod.
pub(super) const TARGET: Target = Target {
    id: "kubernetes-pod",
    name: "Pod with imagePullSecrets",
    summary: "A pod that names the Secret under imagePullSecrets, with a container for each registry, and the Secret.",
    check: Check {
        before: "kubectl apply -f secret.yaml -f pod.yaml && sleep 30",
        each: "kubectl get events --namespace «namespace» --field-selector involvedObject.name=pull-check,reason=Pulled | grep -F «image»",
        after: "kubectl delete -f pod.yaml",
        right: "a line for each image, Successfully pulled.",
        wrong: "no line; the events with reason=Failed say unauthorized or denied.",
        ..Check::DOCKER
    },
    options: &[NAME, NAMESPACE, IMAGE, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let [name, namespace] = renderer.metadata();
        let containers = renderer.each_image(CONTAINER);
        let values = [name, namespace, ("containers", containers)];
        renderer.file("pod.yaml", Language::Yaml, POD, &values);
    },
    ..SECRET
};

const CONTAINER: &str = "    - name: pull-«number»
      image: «image»
      imagePullPolicy: Always
";

const POD: &str = "apiVersion: v1
kind: Pod
metadata:
  name: pull-check
  namespace: «namespace»
spec:
  containers:
«containers»  imagePullSecrets:
    - name: «name»
  restartPolicy: Never
";
