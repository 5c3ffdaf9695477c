//! kaniko: the Secret mounted under the name that it looks for.

use crate::export::kubernetes::{scalar, secret_with_config};
use crate::export::options::{IMAGE, NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;

/// Secret and pod.
pub(super) const TARGET: Target = Target {
    id: "kaniko",
    name: "kaniko",
    group: Group::Ci,
    summary: "The Secret, and a pod that mounts it as /kaniko/.docker/config.json. Without items: the file would be called .dockerconfigjson and not be found.",
    consumer: "kaniko",
    carries: Carries::Logins,
    several: true,
    reader: Some("go-containerregistry"),
    where_to_paste: "kubectl apply -f the Secret; the volume and its mount go into your build pod.",
    form: Form::Base64,
    limits: Limits {
        max_bytes: Some(1_048_576),
        note: "A Secret holds at most 1 MiB.",
    },
    check: "kubectl logs kaniko --namespace «namespace»",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &["kaniko itself is not run here; its look-up is that of go-containerregistry."],
    options: &[NAME, NAMESPACE, IMAGE, STYLE],
    write: |job| {
        let text = secret_with_config(job);
        job.value_file("secret.yaml", Language::Yaml, text);
        let values = [
            ("name", &scalar(job.option(&NAME))),
            ("namespace", &scalar(job.option(&NAMESPACE))),
            ("destination", &scalar(&("--destination=".to_owned() + &job.image()))),
        ];
        job.file("kaniko.yaml", Language::Yaml, Text::fill(YAML, &values));
    },
};

const YAML: &str = "apiVersion: v1
kind: Pod
metadata:
  name: kaniko
  namespace: «namespace»
spec:
  restartPolicy: Never
  containers:
    - name: kaniko
      image: gcr.io/kaniko-project/executor:latest
      args:
        - --dockerfile=Dockerfile
        - «destination»
      volumeMounts:
        - name: docker-config
          mountPath: /kaniko/.docker
  volumes:
    - name: docker-config
      secret:
        secretName: «name»
        items:
          - key: .dockerconfigjson
            path: config.json
";
