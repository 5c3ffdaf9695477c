//! A Secret works in one namespace only.

use super::secrets::report_in_kubernetes;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "k8s-namespace",
    severity: Severity::Info,
    title: "A pull secret works in one namespace",
    why: "A pod finds a pull secret only in its own namespace, and only if it is named: in the \
        pod's `imagePullSecrets`, or in those of its ServiceAccount. Existing pods do not \
        change.\n\n\
        `kubectl apply -n NAMESPACE -f secret.yaml` for each namespace, and then `kubectl patch \
        serviceaccount default -n NAMESPACE -p '{\"imagePullSecrets\":[{\"name\":\"regcred\"}]}'`.",
    source:
        "Kubernetes documentation, pull an image from a private registry, and configure service \
        accounts, add imagePullSecrets",
    affects: Affects::Outside(ClientSet::of(&[ClientId::Kubelet])),
    check: Check::File(|context, diagnostics| {
        report_in_kubernetes(
            context,
            diagnostics,
            "Kubernetes finds the Secret only in the namespace of the pod, and only when the \
             pod or its ServiceAccount names it in imagePullSecrets.",
        );
    }),
    bad: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::Kubernetes))],
    good: &[Example::new(r#"{"auths":{}}"#)
        .during(Activity::Exporting(Destination::Kubernetes))
        .note("no login, so no Secret")],
    near_misses: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::GitHub))
        .note("not for a cluster")],
};
