//! Secret that many targets build on.

use crate::export::model::rendering::Language;
use crate::export::model::text::Text;
use crate::export::renderer::{base64, Renderer};

const SECRET: &str = "# «made»
apiVersion: v1
kind: Secret
metadata:
  name: «name»
  namespace: «namespace»
type: kubernetes.io/«type»
«field»:
  .«type»: «value»
";

/// Returns a Secret of one of Docker's types, which also names its one key.
pub(super) fn secret(renderer: &Renderer<'_>, kind: &str, field: &str, value: Text) -> Text {
    let [name, namespace] = renderer.metadata();
    let values = [
        name,
        namespace,
        ("type", Text::plain(kind)),
        ("field", Text::plain(field)),
        ("value", value),
    ];
    renderer.fill(SECRET, &values)
}

/// Adds a file with the chosen entries as a Secret of type `kubernetes.io/dockerconfigjson`.
pub(super) fn secret_file(renderer: &mut Renderer<'_>, name: &'static str) {
    let value = base64(&renderer.auths());
    let text = secret(renderer, "dockerconfigjson", "data", value);
    renderer.value_file(name, Language::Yaml, text);
}
