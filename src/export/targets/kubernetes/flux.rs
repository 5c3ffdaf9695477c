//! Flux.

use crate::export::targets::prelude::*;

const URL: TargetOption = TargetOption::new("url", "Artifact (oci://host/path)", "", Rule::Any);

/// Secret and `OCIRepository`.
pub(super) const TARGET: Target = Target {
    id: "flux",
    name: "Flux",
    summary: "The Secret, and an OCIRepository that refers to it. The host of the key must be the host of the URL.",
    consumer: "Flux",
    check: "flux get sources oci «name» --namespace «namespace»",
    unverified: &["Flux is not run here. Before its version 2.6 apiVersion is source.toolkit.fluxcd.io/v1beta2."],
    options: &[NAME, NAMESPACE, URL, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let [name, namespace] = renderer.metadata();
        let url = match renderer.option(&URL) {
            "" => "oci://".to_owned() + &renderer.image(),
            given => given.to_owned(),
        };
        let values = [ name, namespace, ("url", scalar(&url))];
        renderer.file("oci-repository.yaml", Language::Yaml, YAML, &values);
    },
    reader: None,
    ..SECRET
};

const YAML: &str = "apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata:
  name: «name»
  namespace: «namespace»
spec:
  interval: 10m
  url: «url»
  secretRef:
    name: «name»
";
