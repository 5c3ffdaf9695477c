//! Secret in its three forms.

use super::credential_provider::configuration;
use crate::export::auths;
use crate::export::targets::manifest::secret;
use crate::export::targets::prelude::*;
use crate::quote::yaml;

/// `data`: base64 of the exact bytes.
pub(super) const DATA: Target = Target {
    id: "kubernetes-secret",
    name: "Secret (data)",
    summary: "A Secret of type kubernetes.io/dockerconfigjson. Its value is base64 on one line, so no quoting can go wrong.",
    form: Form::Base64,
    write: |renderer| {
        if let Some(text) = configuration(renderer) {
            renderer.file("credential-providers.yaml", Language::Yaml, "«all»", &[("all", text)]);
            renderer.retitle("credential-providers.yaml, instead of a Secret");
        }
        secret_file(renderer, "secret.yaml");
    },
    ..SECRET
};

/// `stringData`: the JSON itself.
pub(super) const STRING_DATA: Target = Target {
    id: "kubernetes-string-data",
    name: "Secret (stringData)",
    summary: "The same Secret with the JSON unencoded: the API server makes the base64.",
    form: Form::Text,
    write: |renderer| {
        let value = Text::secret(&yaml(renderer.auths().as_str()).unwrap_or_default());
        let text = secret(renderer, "dockerconfigjson", "stringData", value);
        renderer.value_file("secret.yaml", Language::Yaml, text);
    },
    ..DATA
};

/// Legacy type.
pub(super) const DOCKERCFG: Target = Target {
    id: "kubernetes-dockercfg",
    name: "Secret (dockercfg, legacy)",
    summary: "A Secret of the old type kubernetes.io/dockercfg: the bare map, without auths around it.",
    check: Check::printed("printf '{\"auths\":%s}' \"$(kubectl get secret «name» --namespace «namespace» --output 'jsonpath={.data.\\.dockercfg}' | base64 --decode)\""),
    write: |renderer| {
        let map = auths::map(&renderer.accounts, renderer.choice());
        let text = secret(renderer, "dockercfg", "data", base64(&map));
        renderer.value_file("secret.yaml", Language::Yaml, text);
    },
    ..DATA
};
