//! Tekton.

use crate::export::kubernetes::{scalar, secret_with_config};
use crate::export::options::{NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;

/// Secret and `ServiceAccount` with `secrets:`
pub(super) const TARGET: Target = Target {
    id: "tekton",
    name: "Tekton",
    group: Group::Ci,
    summary: "The Secret, and a ServiceAccount that has it under secrets: — there the steps get it as config.json. Under imagePullSecrets only kubelet would see it.",
    consumer: "Tekton",
    carries: Carries::Logins,
    several: true,
    reader: Some("go-containerregistry"),
    where_to_paste: "kubectl apply -f both, in the namespace of the runs; the TaskRun names the ServiceAccount.",
    form: Form::Base64,
    limits: Limits {
        max_bytes: Some(1_048_576),
        note: "A Secret holds at most 1 MiB. Tekton copies username, password, auth and email of each entry and drops the rest.",
    },
    check: "kubectl get serviceaccount registry-builder --namespace «namespace» --output 'jsonpath={.secrets}'",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &["Tekton is not run here."],
    options: &[NAME, NAMESPACE, STYLE],
    write: |job| {
        let text = secret_with_config(job);
        job.value_file("secret.yaml", Language::Yaml, text);
        let values = [
            ("name", &scalar(job.option(&NAME))),
            ("namespace", &scalar(job.option(&NAMESPACE))),
        ];
        job.file("service-account.yaml", Language::Yaml, Text::fill(YAML, &values));
    },
};

const YAML: &str = "apiVersion: v1
kind: ServiceAccount
metadata:
  name: registry-builder
  namespace: «namespace»
secrets:
  - name: «name»
";
