//! The Secret itself, in its three forms.

use super::manifest::{secret, secret_with_config, APPLY, CHECK, LIMITS};
use crate::export::inner;
use crate::export::job::base64;
use crate::export::options::{NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified};
use crate::export::text::Text;
use crate::quote::yaml;

/// `data`: base64 of the exact bytes.
pub(super) const DATA: Target = Target {
    id: "kubernetes-secret",
    name: "Secret (data)",
    group: Group::Kubernetes,
    summary: "A Secret of type kubernetes.io/dockerconfigjson. Its value is base64 on one line, so no quoting can go wrong.",
    consumer: "Kubernetes imagePullSecrets",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: APPLY,
    form: Form::Base64,
    limits: LIMITS,
    check: CHECK,
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &[],
    options: &[NAME, NAMESPACE, STYLE],
    write: |job| {
        let text = secret_with_config(job);
        job.value_file("secret.yaml", Language::Yaml, text);
    },
};

/// `stringData`: the JSON itself.
pub(super) const STRING_DATA: Target = Target {
    id: "kubernetes-string-data",
    name: "Secret (stringData)",
    summary: "The same Secret with the JSON as text: the API server makes the base64.",
    form: Form::Text,
    write: |job| {
        let config = job.inner();
        let value = Text::secret(&yaml(config.as_str()).unwrap_or_default());
        let kind = "kubernetes.io/dockerconfigjson";
        let text = secret(job, kind, "stringData", ".dockerconfigjson", &value);
        job.value_file("secret.yaml", Language::Yaml, text);
    },
    ..DATA
};

/// The legacy type.
pub(super) const DOCKERCFG: Target = Target {
    id: "kubernetes-dockercfg",
    name: "Secret (dockercfg, legacy)",
    summary: "A Secret of the old type kubernetes.io/dockercfg: the bare map, without auths around it.",
    check: "kubectl get secret «name» --namespace «namespace» --output 'jsonpath={.data.\\.dockercfg}' | base64 --decode",
    write: |job| {
        let _ = job.inner();
        let both = job.option(&STYLE) == "both";
        let map = inner::map(&job.accounts, both);
        let text = secret(job, "kubernetes.io/dockercfg", "data", ".dockercfg", &base64(&map));
        job.value_file("secret.yaml", Language::Yaml, text);
    },
    ..DATA
};
