//! A pod that pulls with the Secret.

use super::manifest::{metadata, scalar, secret_with_config, APPLY, LIMITS};
use crate::export::options::{IMAGE, NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified};
use crate::export::text::Text;

/// Secret and pod.
pub(super) const TARGET: Target = Target {
    id: "kubernetes-pod",
    name: "Pod with imagePullSecrets",
    group: Group::Kubernetes,
    summary: "A pod that names the Secret under imagePullSecrets, and the Secret.",
    consumer: "Kubernetes imagePullSecrets",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: APPLY,
    form: Form::File,
    limits: LIMITS,
    check:
        "kubectl get events --namespace «namespace» --field-selector involvedObject.name=pull-check",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &[],
    options: &[NAME, NAMESPACE, IMAGE, STYLE],
    write: |job| {
        let text = secret_with_config(job);
        job.value_file("secret.yaml", Language::Yaml, text);
        let (name, namespace) = metadata(job);
        let values = [
            ("name", &name),
            ("namespace", &namespace),
            ("image", &scalar(&job.image())),
        ];
        job.file("pod.yaml", Language::Yaml, Text::fill(POD, &values));
    },
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
