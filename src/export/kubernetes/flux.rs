//! Flux.

use super::manifest::{metadata, scalar, secret_with_config, APPLY, LIMITS};
use crate::export::options::{NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Opt, Rule, Target, Verified};
use crate::export::text::Text;

const URL: Opt = Opt {
    id: "url",
    label: "Artifact (oci://host/path)",
    default: "",
    rule: Rule::Any,
};

/// Secret and `OCIRepository`.
pub(super) const TARGET: Target = Target {
    id: "flux",
    name: "Flux",
    group: Group::Kubernetes,
    summary: "The Secret, and an OCIRepository that refers to it. The host of the key must be the host of the URL.",
    consumer: "Flux",
    carries: Carries::Logins,
    several: true,
    reader: None,
    where_to_paste: APPLY,
    form: Form::File,
    limits: LIMITS,
    check: "flux get sources oci «name» --namespace «namespace»",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &["Flux is not run here. Before its version 2.6 apiVersion is source.toolkit.fluxcd.io/v1beta2."],
    options: &[NAME, NAMESPACE, URL, STYLE],
    write: |job| {
        let text = secret_with_config(job);
        job.value_file("secret.yaml", Language::Yaml, text);
        let (name, namespace) = metadata(job);
        let url = match job.option(&URL) {
            "" => "oci://".to_owned() + &job.image(),
            given => given.to_owned(),
        };
        let values = [("name", &name), ("namespace", &namespace), ("url", &scalar(&url))];
        job.file("oci-repository.yaml", Language::Yaml, Text::fill(YAML, &values));
    },
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
