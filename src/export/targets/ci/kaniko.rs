//! kaniko: the Secret mounted under the name that it looks for.

use crate::export::targets::prelude::*;

/// Secret and pod.
pub(super) const TARGET: Target = Target {
    id: "kaniko",
    name: "kaniko",
    summary: "The Secret, and a pod that mounts it as /kaniko/.docker/config.json. Without items: the file would be called .dockerconfigjson and not be found.",
    consumer: "kaniko",
    capacity: Capacity::Logins,
    reader: Some(ClientId::GoContainerregistry),
    where_to_paste: "kubectl apply -f the Secret; the volume and its mount go into your build pod, with your own context and destination.",
    form: Form::Base64,
    limits: Limits::bytes(1_048_576, "A Secret holds at most 1 MiB."),
    check: Check {
        before: "kubectl apply -f secret.yaml -f kaniko.yaml && sleep 60",
        each: "# pushes to «image»",
        after: "kubectl logs kaniko --namespace «namespace»",
        right: "Pushed, for each image.",
        wrong: "error checking push permissions, with UNAUTHORIZED or DENIED.",
        ..Check::DOCKER
    },
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &["kaniko itself is not run here; its look-up is that of go-containerregistry.", "Google archived kaniko in June 2025, and its image gcr.io/kaniko-project/executor gets no fixes. The pod names the image of a fork, osscontainertools/kaniko."],
    options: &[NAME, NAMESPACE, IMAGE, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let [name, namespace] = renderer.metadata();
        let destinations = renderer.images().into_iter().map(|image| {
            let argument = scalar(&format!("--destination={image}"));
            Text::fill("        - «argument»\n", &[("argument", argument)])
        });
        let values = [name, namespace, ("destinations", Text::join(destinations, ""))];
        renderer.file("kaniko.yaml", Language::Yaml, YAML, &values);
    },
    ..CI
};

/// Pod with a build context of one file, so that it builds and pushes as it is.
const YAML: &str = "apiVersion: v1
kind: ConfigMap
metadata:
  name: kaniko-context
  namespace: «namespace»
data:
  Dockerfile: |
    FROM scratch
    COPY Dockerfile /
---
apiVersion: v1
kind: Pod
metadata:
  name: kaniko
  namespace: «namespace»
spec:
  restartPolicy: Never
  containers:
    - name: kaniko
      image: ghcr.io/osscontainertools/kaniko:latest
      args:
        - --dockerfile=Dockerfile
        - --context=dir:///workspace
«destinations»      volumeMounts:
        - name: context
          mountPath: /workspace/Dockerfile
          subPath: Dockerfile
        - name: docker-config
          mountPath: /kaniko/.docker
  volumes:
    - name: context
      configMap:
        name: kaniko-context
    - name: docker-config
      secret:
        secretName: «name»
        items:
          - key: .dockerconfigjson
            path: config.json
";
