//! kustomize.

use super::manifest::{metadata, LIMITS};
use crate::export::options::{NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified};
use crate::export::text::Text;

/// secretGenerator
pub(super) const TARGET: Target = Target {
    id: "kustomize",
    name: "kustomize secretGenerator",
    group: Group::Kubernetes,
    summary: "A generator that makes the Secret from a file beside it. kustomize adds a hash to the name, and to whoever refers to it.",
    consumer: "kustomize",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: "Both files in one folder. Keep registry-config.json out of git.",
    form: Form::File,
    limits: LIMITS,
    check: "kubectl kustomize .",
    verified: Verified::By("kubectl kustomize, PyYAML, ruamel.yaml"),
    unverified: &[],
    options: &[NAME, NAMESPACE, STYLE],
    write: |job| {
        let config = job.inner();
        job.value_file("registry-config.json", Language::Json, config);
        let (name, namespace) = metadata(job);
        let values = [("made", &job.made()), ("name", &name), ("namespace", &namespace)];
        job.file("kustomization.yaml", Language::Yaml, Text::fill(YAML, &values));
    },
};

const YAML: &str = "# «made»
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
secretGenerator:
  - name: «name»
    namespace: «namespace»
    type: kubernetes.io/dockerconfigjson
    files:
      - .dockerconfigjson=registry-config.json
";
