//! Helm chart that creates the Secret from its values.

use crate::export::targets::prelude::*;
use crate::quote::yaml;

/// Values, helper and template.
pub(super) const TARGET: Target = Target {
    id: "helm-chart",
    name: "Helm chart helper",
    summary: "A helper template that builds the Secret from values, however many registries there are; toJson and b64enc do all the quoting.",
    consumer: "a Helm chart",
    where_to_paste: "The two templates in templates/ of the chart; the values in a separate file for helm install --values, out of git.",
    check: Check::printed("kubectl get secret «name» --output 'jsonpath={.data.\\.dockerconfigjson}' | base64 --decode"),
    verified: Verified::By("PyYAML, ruamel.yaml for the values"),
    unverified: &["Helm is not run in the tests; the SDK of Helm 4.2.3 rendered both templates, once."],
    options: &[NAME],
    write,
    ..SECRET
};

fn write(renderer: &mut Renderer<'_>) {
    let entry = |account: &Account| {
        let values =
            [("key", account.quoted_key(yaml)?), ("auth", Text::secret(&yaml(&account.auth())?))];
        Some(Text::fill(ENTRY, &values))
    };
    let entries = Text::join(renderer.accounts.iter().filter_map(entry), "");
    let name = scalar(renderer.option(&NAME));
    let text = renderer.fill(VALUES, &[("name", name), ("all", entries)]);
    renderer.value_file("registry-values.yaml", Language::Yaml, text);
    let language = Language::GoTemplate;
    renderer.file("_registry.tpl", language, HELPER, &[]);
    renderer.file("registry-secret.yaml", language, TEMPLATE, &[]);
}

const ENTRY: &str = "    - registry: «key»
      auth: «auth»
";

const VALUES: &str = "# «made»
registrySecret:
  name: «name»
  registries:
«all»";

const HELPER: &str = r#"{{- define "registrySecret.config" -}}
{{- $auths := dict -}}
{{- range .registries -}}
{{- $_ := set $auths .registry (dict "auth" .auth) -}}
{{- end -}}
{{- dict "auths" $auths | toJson | b64enc -}}
{{- end -}}
"#;

/// Template that writes nothing for a release without these values, instead of failing it.
const TEMPLATE: &str = r#"{{- with .Values.registrySecret }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ .name | quote }}
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: {{ include "registrySecret.config" . | quote }}
{{- end }}
"#;
