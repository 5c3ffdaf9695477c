//! One entry that spoils a whole Secret.

use crate::client::{client, ClientId};
use crate::json::{Document, Member};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "k8s-one-bad-entry",
    severity: Severity::Error,
    title: "One bad entry breaks the whole Secret",
    why: "The kubelet reads all entries of a Secret before it looks for the right one. If it \
        cannot read one of them, it refuses the Secret, and no image of the pod is pulled, from \
        any registry.\n\n\
        Correct the entry, or leave it out of the Secret.",
    source: "kubernetes v1.29.15, pkg/credentialprovider/config.go, UnmarshalJSON, and keyring.go, \
        MakeDockerKeyring; the answer is that of this page's kubelet, which was measured",
    affects: Affects::Outside(ClientSet::of(&[ClientId::Kubelet])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:correct-horse»"},"quay.io":{"auth":"not base64"}}}"#)
            .during(Activity::Exporting(Destination::Kubernetes)),
        Example::login("quay.io", "c2VjcmV0")
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("base64 without a colon in it"),
        Example::new(r#"{"auths":{"quay.io":{"auth":"«bot:correct-horse»","email":1}}}"#)
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("a number where the kubelet expects a string"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:correct-horse»"},"quay.io":{"auth":"«bot:horse-correct»"}}}"#)
            .during(Activity::Exporting(Destination::Kubernetes)),
        Example::login("quay.io", "«bot:correct-horse»")
            .during(Activity::Exporting(Destination::Kubernetes)),
        Example::new(r#"{"auths":{"quay.io":{"auth":"«bot:correct-horse»","email":"a@b.example"}}}"#)
            .during(Activity::Exporting(Destination::Kubernetes)),
    ],
    near_misses: &[
        Example::auth("Ym90OmNvcnJlY3QtaG9yc2UxMg")
            .during(Activity::Exporting(Destination::Kubernetes))
            .note("no padding: the kubelet reads that, Docker does not"),
        Example::login("quay.io", "not base64")
            .note("open, but not on its way to a cluster: other rules"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if context.activity != Activity::Exporting(Destination::Kubernetes) {
        return;
    }
    if can_read(context.document()) {
        return;
    }
    let mut found = false;
    for entry in context.file().entries() {
        // The entry alone, so that the kubelet engine tells which one it cannot read.
        let alone = [b"{\"auths\":{", entry.range().of(context.bytes()), b"}}"].concat();
        if !can_read(&Document::parse(alone)) {
            found = true;
            let entry = EntryContext::new(entry);
            let (range, control) = bad_member(context, &entry);
            diagnostics.entry(
                &entry,
                range,
                control,
                "The kubelet cannot read this entry and refuses the whole Secret. No image of the \
                 pod is pulled, from any registry.",
            );
        }
    }
    if !found {
        diagnostics.file(
            TextRange::new(0, 1),
            "The kubelet cannot read this file and refuses the whole Secret. No image of the pod is \
             pulled.",
        );
    }
}

fn can_read(document: &Document) -> bool {
    !client(ClientId::Kubelet).outcome(document, "alpine").fails()
}

/// Returns the place of the member that the kubelet cannot read even alone, and its control;
/// otherwise the whole entry.
fn bad_member(context: &LintContext, entry: &EntryContext<'_>) -> (TextRange, Control) {
    let is_bad = |member: &Member<'_>| {
        let member = member.range().of(context.bytes());
        !can_read(&Document::parse([b"{\"auths\":{\"r.io\":{", member, b"}}}"].concat()))
    };
    match entry.entry.value().members().find(is_bad) {
        Some(member) => (member.value.range(), Control::of_field(&member.name())),
        None => (entry.entry.range(), Control::Text),
    }
}
