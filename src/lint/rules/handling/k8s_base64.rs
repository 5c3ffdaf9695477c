//! Protection that a Secret of Kubernetes does not give.

use super::secrets::report_in_kubernetes;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "k8s-base64",
    severity: Severity::Warning,
    title: "A Secret is only base64",
    why: "A Kubernetes Secret holds the file as base64, which anyone can decode. By default it is \
        stored that way in the cluster's database (etcd). Anyone who can read Secrets or start a \
        pod in the namespace can read it.\n\n\
        Do not commit the YAML. Turn on encryption at rest, give few people the right to `get` and \
        `list` Secrets, and use a token that can only pull. For Git there are Sealed Secrets, \
        External Secrets and SOPS.",
    source:
        "Kubernetes documentation, Secrets (caution: stored unencrypted in etcd by default), and \
        good practices for Secrets",
    affects: Affects::Outside(ClientSet::of(&[ClientId::Kubelet])),
    check: Check::File(|context, diagnostics| {
        report_in_kubernetes(
            context,
            diagnostics,
            "Anyone who can read Secrets in the namespace can read these logins. Do not commit the \
             YAML, and use tokens that can only pull.",
        );
    }),
    bad: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::Kubernetes))],
    good: &[Example::new(r#"{"auths":{}}"#)
        .during(Activity::Exporting(Destination::Kubernetes))
        .note("nothing to read: the nodes have the right to pull")],
    near_misses: &[Example::auth("«bot: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»")
        .during(Activity::Exporting(Destination::Ci))
        .note("not for a cluster")],
};
