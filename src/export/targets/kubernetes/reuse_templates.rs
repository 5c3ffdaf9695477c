//! What each program that takes the Secret reads.

/// Workflow of Argo.
pub(super) const ARGO: &str = "# «made»
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: pull-check-
  namespace: «namespace»
spec:
  entrypoint: all
  imagePullSecrets:
    - name: «name»
  templates:
    - name: all
      steps:
«steps»«all»";

/// Step of the workflow.
pub(super) const ARGO_STEP: &str = "        - - name: pull-«number»
            template: pull-«number»
";

/// Template that a step runs.
pub(super) const ARGO_TEMPLATE: &str = "    - name: pull-«number»
      container:
        image: «image»
        imagePullPolicy: Always
        command: [echo, pulled]
";

/// Pod of an agent.
pub(super) const JENKINS: &str = "// «made»
podTemplate(namespace: «namespace», imagePullSecrets: [«name»], containers: [
«containers»
]) {
  node(POD_LABEL) {
    echo 'pulled'
  }
}
";

/// Container of the pod.
pub(super) const JENKINS_CONTAINER: &str = "  containerTemplate(name: 'pull-«number»', image: «image», alwaysPullImage: true, command: 'sleep', args: '99d')";

/// Lines of GitLab Runner's file.
pub(super) const GITLAB: &str = "# «made»
[[runners]]
  [runners.kubernetes]
    namespace = «namespace»
    image_pull_secrets = [«name»]
";

/// Configuration of images.
pub(super) const CROSSPLANE: &str = "# «made»
apiVersion: pkg.crossplane.io/v1beta1
kind: ImageConfig
metadata:
  name: «name»
spec:
  matchImages:
«hosts»  registry:
    authentication:
      pullSecretRef:
        name: «name»
";

/// Values of the chart.
pub(super) const KYVERNO: &str = "# «made»
existingImagePullSecrets:
  - «name»
";

/// Scan of one image.
pub(super) const FLEET: &str = "apiVersion: fleet.cattle.io/v1alpha1
kind: ImageScan
metadata:
  name: scan-«number»
  namespace: «namespace»
spec:
  image: «image»
  tagName: scan-«number»
  interval: 15m
  policy:
    semver:
      range: '*'
  secretRef:
    name: «name»
";
