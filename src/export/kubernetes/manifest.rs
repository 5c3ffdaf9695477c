//! The Secret that most targets build on.

use crate::export::job::{base64, Job};
use crate::export::options::{NAME, NAMESPACE};
use crate::export::target::Limits;
use crate::export::text::Text;
use crate::quote::yaml;

/// What the API server allows (Kubernetes, `MaxSecretSize`).
pub(super) const LIMITS: Limits = Limits {
    max_bytes: Some(1_048_576),
    note: "A Secret holds at most 1 MiB. Whoever may read Secrets in the namespace, or start a pod there, can read it.",
};

/// Where a manifest goes.
pub(super) const APPLY: &str = "A file for kubectl apply -f, in the namespace of the pods that pull. Existing pods do not notice. It holds the passwords: keep it out of git.";

/// Reads the Secret back.
pub(super) const CHECK: &str = "kubectl get secret «name» --namespace «namespace» --output 'jsonpath={.data.\\.dockerconfigjson}' | base64 --decode";

/// A YAML scalar; every text has one.
pub(in crate::export) fn scalar(text: &str) -> Text {
    Text::plain(&yaml(text).unwrap_or_default())
}

/// `name: …` and `namespace: …` of a metadata block.
pub(super) fn metadata(job: &Job<'_>) -> (Text, Text) {
    (scalar(job.option(&NAME)), scalar(job.option(&NAMESPACE)))
}

const SECRET: &str = "# «made»
apiVersion: v1
kind: Secret
metadata:
  name: «name»
  namespace: «namespace»
type: «type»
«field»:
  «key»: «value»
";

/// A Secret with one key.
pub(super) fn secret(job: &Job<'_>, kind: &str, field: &str, key: &str, value: &Text) -> Text {
    let (name, namespace) = metadata(job);
    Text::fill(
        SECRET,
        &[
            ("made", &job.made()),
            ("name", &name),
            ("namespace", &namespace),
            ("type", &Text::plain(kind)),
            ("field", &Text::plain(field)),
            ("key", &Text::plain(key)),
            ("value", value),
        ],
    )
}

/// A Secret of type `kubernetes.io/dockerconfigjson` with the chosen entries.
pub(in crate::export) fn secret_with_config(job: &mut Job<'_>) -> Text {
    let config = job.inner();
    let kind = "kubernetes.io/dockerconfigjson";
    secret(job, kind, "data", ".dockerconfigjson", &base64(&config))
}
