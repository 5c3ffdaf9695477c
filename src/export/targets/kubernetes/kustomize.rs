//! kustomize.

use crate::export::targets::prelude::*;

/// secretGenerator
pub(super) const TARGET: Target = Target {
    id: "kustomize",
    name: "kustomize secretGenerator",
    summary: "A generator that makes the Secret from a file next to it. kustomize adds a hash to the name, and to every reference to it.",
    consumer: "kustomize",
    where_to_paste: "Both files in one folder. Keep registry-config.json out of git.",
    check: Check::printed("cat registry-config.json"),
    verified: Verified::By("kubectl kustomize, PyYAML, ruamel.yaml"),
    write: |renderer| {
        renderer.auths_file("registry-config.json");
        let [name, namespace] = renderer.metadata();
        let values = [ name, namespace];
        renderer.file("kustomization.yaml", Language::Yaml, YAML, &values);
    },
    ..SECRET
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
