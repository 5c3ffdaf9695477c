//! Tekton.

use crate::export::targets::prelude::*;

const ACCOUNT: TargetOption =
    TargetOption::new("account", "ServiceAccount", "registry-builder", Rule::KubernetesName);

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
    check: Check {
        before: "kubectl create -f task-run.yaml",
        each: "# the step pull-«number» reads «image»",
        after: "kubectl get taskruns --namespace «namespace» --selector app.kubernetes.io/name=login-check",
        right: "Succeeded, a minute later.",
        wrong: "Failed; the log of the step says UNAUTHORIZED or DENIED.",
        ..Check::DOCKER
    },
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &["Tekton is not run here."],
    options: &[NAME, NAMESPACE, ACCOUNT, IMAGE, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let [name, namespace] = renderer.metadata();
        let account = ("account", scalar(renderer.option(&ACCOUNT)));
        let values = [name, namespace.clone(), account.clone()];
        renderer.file("service-account.yaml", Language::Yaml, YAML, &values);
        let steps = renderer.each_image(STEP);
        let values = [namespace, account, ("steps", steps)];
        renderer.file("task-run.yaml", Language::Yaml, TASK_RUN, &values);
    },
    ..CI
};

const STEP: &str = "      - name: pull-«number»
        image: gcr.io/go-containerregistry/crane
        args: [manifest, «image»]
";

/// Run that reads a manifest from each registry.
const TASK_RUN: &str = "apiVersion: tekton.dev/v1
kind: TaskRun
metadata:
  generateName: login-check-
  namespace: «namespace»
  labels:
    app.kubernetes.io/name: login-check
spec:
  serviceAccountName: «account»
  taskSpec:
    steps:
«steps»";

const YAML: &str = "apiVersion: v1
kind: ServiceAccount
metadata:
  name: «account»
  namespace: «namespace»
secrets:
  - name: «name»
";
