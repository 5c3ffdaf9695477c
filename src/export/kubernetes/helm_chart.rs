//! A Helm chart that makes the Secret from its values.

use super::manifest::{scalar, LIMITS};
use crate::export::options::NAME;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified};
use crate::export::text::Text;
use crate::quote::yaml;

/// Values, helper and template.
pub(super) const TARGET: Target = Target {
    id: "helm-chart",
    name: "Helm chart helper",
    group: Group::Kubernetes,
    summary: "A helper template that builds the Secret from values, however many registries there are; toJson and b64enc do all the quoting.",
    consumer: "a Helm chart",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: "The two templates in templates/ of the chart; the values in a file of their own for helm install --values, out of git.",
    form: Form::File,
    limits: LIMITS,
    check: "helm template . --values registry-values.yaml --show-only templates/registry-secret.yaml",
    verified: Verified::By("PyYAML, ruamel.yaml for the values"),
    unverified: &["The two templates ran in Go's text/template with stand-ins for Helm's functions, once; not in Helm."],
    options: &[NAME],
    write: |job| {
        let _ = job.inner();
        let entries: Vec<Text> = job
            .accounts
            .iter()
            .filter_map(|account| {
                let values = [
                    ("key", &Text::key(&account.key, yaml)?),
                    ("auth", &Text::secret(&yaml(&account.auth())?)),
                ];
                Some(Text::fill("    - registry: «key»\n      auth: «auth»\n", &values))
            })
            .collect();
        let values = [
            ("made", &job.made()),
            ("name", &scalar(job.option(&NAME))),
            ("all", &Text::join(&entries, "")),
        ];
        let text = Text::fill(VALUES, &values);
        job.value_file("registry-values.yaml", Language::Yaml, text);
        job.file("_registry.tpl", Language::GoTemplate, Text::plain(HELPER));
        job.file("registry-secret.yaml", Language::GoTemplate, Text::plain(TEMPLATE));
    },
};

const VALUES: &str = "# «made»
registrySecret:
  name: «name»
  registries:
«all»";

const HELPER: &str = r#"{{- define "registrySecret.config" -}}
{{- $auths := dict -}}
{{- range .Values.registrySecret.registries -}}
{{- $_ := set $auths .registry (dict "auth" .auth) -}}
{{- end -}}
{{- dict "auths" $auths | toJson | b64enc -}}
{{- end -}}
"#;

const TEMPLATE: &str = r#"apiVersion: v1
kind: Secret
metadata:
  name: {{ .Values.registrySecret.name | quote }}
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: {{ include "registrySecret.config" . | quote }}
"#;
