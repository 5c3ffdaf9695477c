//! A known key in another case than Docker's.

use super::keys::{entry_key, is_exactly, top_key};
use crate::collections::OrderedMap;
use crate::json::{self, Member, NodeRef};
use crate::lint::prelude::*;
use crate::lint::Finding;

pub(super) const RULE: Rule = Rule {
    id: "json-key-case",
    severity: Severity::Warning,
    title: "Wrong capitalisation in a setting name",
    why: "Docker and most programs in Go ignore case in the names of settings: to them \
        `credSstore` and `CredsStore` are `credsStore`, and even `ſ`, the old long s, is an s. \
        Programs in Python and Rust ignore any other spelling; ORAS and Helm do so for `auths` and \
        the helpers.\n\n\
        So the file works with Docker and fails elsewhere. Docker's next save corrects the \
        spelling.",
    source:
        "docker/cli v29.7.2 with Go 1.26, encoding/json fold.go (measured); oras-go, docker-py, \
        oras-py, docker_credential measured; docker/for-mac#3670 (credSstore)",
    affects: Affects::Clients(ClientSet::all_but(&[
        ClientId::DockerCli,
        ClientId::DockerAuthConfig,
        ClientId::Buildx,
        ClientId::Buildkit,
        ClientId::ContainersImage,
        ClientId::Kubelet,
        ClientId::K8schain,
        ClientId::GoContainerregistry,
        ClientId::Nerdctl,
        ClientId::Regclient,
        ClientId::Jib,
        ClientId::GitlabRunner,
        ClientId::TestcontainersGo,
    ])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"Auths":{"ghcr.io":{"auth":"«bot:s3cret»"}}}"#),
        Example::new(r#"{"credSstore":"desktop","auths":{"ghcr.io":{}}}"#)
            .note("an upper-case s too many"),
        Example::new(r#"{"auths":{"ghcr.io":{"Auth":"«bot:s3cret»"}}}"#),
        Example::new(r#"{"httpHeaders":{"X-Team":"web"}}"#).note("Docker writes HttpHeaders"),
    ],
    good: &[
        Example::GOOD,
        Example::new(r#"{"credsStore":"desktop","auths":{"ghcr.io":{}}}"#),
        Example::GOOD,
        Example::new(r#"{"HttpHeaders":{"X-Team":"web"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"GHCR.io":{}}}"#).note("a host is no setting"),
        Example::new(r#"{"credStore":"pass"}"#).note("a letter is missing: see unknown-key"),
        Example::new(r#"{"credsStore":"pass","credSstore":"desktop"}"#)
            .note("twice: see json-duplicate-key"),
    ],
};

/// Keys that decide which credential is sent; a client that reads one for the first time sends
/// another.
const DECISIVE: [&str; 3] = ["auths", "credsStore", "credHelpers"];

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(root) = context.file().root() else {
        return;
    };
    for (member, field) in in_other_letters(root, top_key) {
        let range = member.key.range();
        if DECISIVE.contains(&field) {
            let message = format!(
                "Docker reads this key as `{field}`; ORAS, Helm and clients in Python and Rust do \
                not see it."
            );
            let finding = diagnostics.setting(range, message);
            respell(finding, AS_ALL_READ_IT, Applicability::NeedsReview, member, field);
        } else {
            let message = format!("Docker reads this key as `{field}` and will write it that way.");
            let finding = diagnostics.setting(range, message);
            finding.severity(Severity::Info);
            let label = "Spell the key as Docker does";
            respell(finding, label, Applicability::Safe, member, field);
        }
    }
    for entry in context.entries() {
        let Some(object) = entry.of(context.document()).map(|entry| entry.value()) else {
            continue;
        };
        for (member, field) in in_other_letters(object, entry_key) {
            let message =
                "Docker reads this key; clients in Python and Rust need another spelling \
                and do not see it.";
            let control = Control::of_field(field);
            let finding = diagnostics.entry_or_setting(member.key.range(), control, message);
            respell(finding, AS_ALL_READ_IT, Applicability::NeedsReview, member, field);
        }
    }
}

const AS_ALL_READ_IT: &str = "Spell the key as all programs read it";

fn respell(
    finding: &mut Finding,
    label: &'static str,
    applicability: Applicability,
    member: Member<'_>,
    field: &'static str,
) {
    let edit = json::rename_member(&member, field);
    finding.fix(label, applicability, move |_| Some(vec![edit.clone()]));
}

/// Returns the members whose key is a known one in another case, with Docker's spelling, unless the
/// object has the key twice.
fn in_other_letters(
    object: NodeRef<'_>,
    known: fn(NodeRef<'_>) -> Option<&'static str>,
) -> Vec<(Member<'_>, &'static str)> {
    let members = object.members();
    let is_other = |(member, field): &(Member<'_>, &str)| !is_exactly(member.key, field);
    let named = members.filter_map(|member| Some((member, known(member.key)?)));
    let mut found: Vec<_> = named.clone().filter(is_other).collect();
    if !found.is_empty() {
        let mut counts: OrderedMap<usize> = OrderedMap::default();
        for (_, field) in named {
            *counts.value_of(field) += 1;
        }
        found.retain(|(_, field)| counts.get(field) == Some(&1));
    }
    found
}
