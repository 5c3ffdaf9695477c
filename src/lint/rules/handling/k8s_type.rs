//! A Secret of Kubernetes that the kubelet skips, or the API server refuses.

use super::secret_shape::{read, Piece, SecretShape};
use crate::lint::prelude::*;

const NEW_TYPE: &str = "kubernetes.io/dockerconfigjson";
const NEW_KEY: &str = ".dockerconfigjson";
const OLD_TYPE: &str = "kubernetes.io/dockercfg";
const OLD_KEY: &str = ".dockercfg";

pub(super) const RULE: Rule = Rule {
    id: "k8s-type",
    severity: Severity::Error,
    title: "Secret with the wrong type or key",
    why: "A pull secret needs the type `kubernetes.io/dockerconfigjson` and in `data` the key \
        `.dockerconfigjson`, with the dot. The API server refuses that type without that key. The \
        kubelet ignores a Secret of any other type (the default is `Opaque`) and pulls without a \
        login.\n\n\
        `kubectl create secret generic regcred --type=kubernetes.io/dockerconfigjson \
        --from-file=.dockerconfigjson=config.json` makes a correct one with every version of \
        kubectl. A type cannot be changed later: delete the Secret and create it again.",
    source: "kubernetes v1.29.15, pkg/credentialprovider/keyring.go, MakeDockerKeyring; \
        pkg/apis/core/validation, ValidateSecret (read); kubectl 1.20 to 1.33 (measured)",
    affects: Affects::Outside(ClientSet::of(&[ClientId::Kubelet])),
    check: Check::Bytes(find),
    bad: &[
        Example::new("apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: Opaque\ndata:\n  .dockerconfigjson: e30=\n"),
        Example::new("apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  config.json: e30=\n")
            .note("kubectl before 1.31, --from-file=config.json"),
        Example::new(r#"{"apiVersion":"v1","kind":"Secret","metadata":{"name":"regcred"},"data":{".dockerconfigjson":"e30="}}"#)
            .note("no type at all"),
        Example::new("kind: Secret\nmetadata:\n  name: regcred\n  namespace: My_Team\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: e30=\n")
            .note("a namespace that cannot exist"),
    ],
    good: &[
        Example::new("apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: e30=\n"),
        Example::new("apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: e30=\n"),
        Example::new(r#"{"apiVersion":"v1","kind":"Secret","metadata":{"name":"regcred"},"type":"kubernetes.io/dockerconfigjson","data":{".dockerconfigjson":"e30="}}"#),
        Example::new("kind: Secret\nmetadata:\n  name: regcred\n  namespace: my-team\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: e30=\n"),
    ],
    near_misses: &[
        Example::new("kind: Secret\ntype: Opaque\ndata:\n  config.json: e30=\n")
            .note("for a mount, as Kaniko reads it"),
        Example::new("kind: Secret\ntype: kubernetes.io/dockercfg\ndata:\n  .dockercfg: e30=\n")
            .note("the old form, which works"),
        Example::new("kind: ConfigMap\ndata:\n  .dockerconfigjson: e30=\n").note("no Secret"),
    ],
};

/// Fault of a Secret.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    /// The kubelet skips this type.
    PassedOver,
    /// The key that the type needs is missing.
    KeyMissing,
    /// A namespace cannot have this name.
    Namespace,
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(shape) = read(context) else {
        return;
    };
    let Some((wrong, range)) = judge(&shape) else {
        return;
    };
    let message = match wrong {
        Wrong::PassedOver => {
            "The kubelet ignores a Secret of this type and pulls without a login. It needs the \
             type kubernetes.io/dockerconfigjson."
        }
        Wrong::KeyMissing => {
            "The API server refuses this Secret, because type and key do not match: \
             kubernetes.io/dockerconfigjson goes with .dockerconfigjson."
        }
        Wrong::Namespace => {
            "No namespace can have this name: only a to z, 0 to 9 and - are allowed. The API server \
             refuses the Secret."
        }
    };
    diagnostics
        .file(range, message)
        .fix("Set the type to kubernetes.io/dockerconfigjson", Applicability::NeedsReview, set_type)
        .fix("Call the key .dockerconfigjson", Applicability::NeedsReview, set_key);
}

fn judge(shape: &SecretShape) -> Option<(Wrong, TextRange)> {
    let has = |key: &str| shape.keys.iter().any(|piece| piece.text == key);
    let place = shape.secret_type.as_ref().unwrap_or(&shape.kind).range;
    let name = shape.secret_type.as_ref().map_or("Opaque", |piece| &piece.text);
    match name {
        NEW_TYPE if !has(NEW_KEY) => {
            let range = only_key(shape).map_or(place, |key| key.range);
            return Some((Wrong::KeyMissing, range));
        }
        OLD_TYPE if !has(OLD_KEY) => return Some((Wrong::KeyMissing, place)),
        NEW_TYPE | OLD_TYPE => {}
        _ if has(NEW_KEY) || has(OLD_KEY) => return Some((Wrong::PassedOver, place)),
        _ => return None,
    }
    let is_name = |text: &str| {
        let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        !text.is_empty() && text.len() <= 63 && text.bytes().all(inner)
    };
    let namespace = shape.namespace.as_ref()?;
    // A template fills it in later.
    let is_open = namespace.text.contains(['{', '$']);
    (!is_open && !is_name(&namespace.text)).then_some((Wrong::Namespace, namespace.range))
}

fn only_key(shape: &SecretShape) -> Option<&Piece> {
    match shape.keys.as_slice() {
        [key] => Some(key),
        _ => None,
    }
}

/// Sets the type when the key is already there.
fn set_type(context: &LintContext) -> Edits {
    let shape = read(context)?;
    let wrong = judge(&shape)?.0;
    let has_key = shape.keys.iter().any(|key| key.text == NEW_KEY);
    if wrong == Wrong::Namespace || !has_key {
        return None;
    }
    let quoted = quoted(NEW_TYPE, shape.is_json);
    let edit = match (&shape.secret_type, shape.is_json) {
        (Some(old), _) => TextEdit::replace(old.range, quoted),
        (None, true) => TextEdit::insert(shape.kind.range.end, format!(",\"type\":{quoted}")),
        (None, false) => TextEdit::insert(shape.kind.range.end, format!("\ntype: {quoted}")),
    };
    Some(vec![edit])
}

/// Renames the only key when the type is right.
fn set_key(context: &LintContext) -> Edits {
    let shape = read(context)?;
    let name = shape.secret_type.as_ref()?;
    if name.text != NEW_TYPE || judge(&shape)?.0 != Wrong::KeyMissing {
        return None;
    }
    let key = only_key(&shape)?;
    Some(vec![TextEdit::replace(key.range, quoted(NEW_KEY, shape.is_json))])
}

fn quoted(text: &str, is_json: bool) -> String {
    if is_json {
        format!("\"{text}\"")
    } else {
        text.to_owned()
    }
}
