//! A Secret works in one namespace only.

use super::secrets::secrets;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "k8s-namespace",
    severity: Severity::Info,
    title: "A pull secret works in one namespace",
    why: "A pod finds a pull secret only in its own namespace, and only when it is named: in the \
        pod's `imagePullSecrets`, or in those of its ServiceAccount. Pods that exist already are not \
        changed.\n\n\
        `kubectl apply -n NAMESPACE -f secret.yaml` for each namespace, and then \
        `kubectl patch serviceaccount default -n NAMESPACE -p \
        '{\"imagePullSecrets\":[{\"name\":\"regcred\"}]}'`.",
    source: "Kubernetes documentation, pull an image from a private registry, and configure service \
        accounts, add imagePullSecrets",
    affects: Affects::Outside(&[ClientId::Kubelet]),
    check: Check::File(find),
    bad: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::Kubernetes))],
    good: &[Example::new(r#"{"auths":{}}"#)
        .during(Activity::Exporting(Destination::Kubernetes))
        .note("no login, so no Secret")],
    near_misses: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::GitHub))
        .note("for something else than a cluster")],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if context.activity == Activity::Exporting(Destination::Kubernetes) {
        if let Some(place) = secrets(context) {
            diagnostics.file(
                place,
                "Kubernetes finds the Secret only in the namespace of the pod, and only when the \
                 pod or its ServiceAccount names it in imagePullSecrets.",
            );
        }
    }
}
