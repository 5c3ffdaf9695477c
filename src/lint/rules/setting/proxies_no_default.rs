//! Proxies without the level that names the daemon.

use super::places::replacement;
use crate::json::{Json, NodeRef};
use crate::lint::prelude::*;
use crate::lint::rules::file::types::{mismatches, proxy_key};

pub(super) const RULE: Rule = Rule {
    id: "proxies-no-default",
    severity: Severity::Error,
    title: "Proxies without the level default",
    why: "In `proxies` the first level names the daemon: `default` or an address such as \
        `tcp://build:2376`. The proxy addresses are one level below. At the first level, Docker \
        finds a string instead of an object; then it decodes no `auth` in the whole file, pulls \
        anonymously, and its next save writes every entry as `{}`.\n\n\
        Kubernetes and Podman do not read `proxies`.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, Proxies map[string]ProxyConfig \
        (measured); docker/cli#507, docker/for-mac#7748",
    affects: Affects::Clients(ClientSet::of(&[ClientId::DockerCli, ClientId::Buildx, ClientId::Buildkit, ClientId::GoContainerregistry, ClientId::Nerdctl, ClientId::Regclient, ClientId::GitlabRunner, ClientId::TestcontainersGo])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"proxies":{"httpProxy":"http://proxy:3128","noProxy":"localhost"}}"#),
        Example::new("{\n\t\"auths\": {},\n\t\"proxies\": {\n\t\t\"httpProxy\": \"http://proxy:3128\"\n\t}\n}"),
        Example::new(r#"{"proxies":{"default":"http://proxy:3128"}}"#).note("an address for everything"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"proxies":{"default":{"httpProxy":"http://proxy:3128","noProxy":"localhost"}}}"#),
        Example::new("{\n\t\"auths\": {},\n\t\"proxies\": {\n\t\t\"default\": {\n\t\t\t\"httpProxy\": \"http://proxy:3128\"\n\t\t}\n\t}\n}"),
        Example::new(r#"{"proxies":{"default":{"httpProxy":"http://proxy:3128","httpsProxy":"http://proxy:3128"}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"proxies":{"default":{"httpProxy":"http://proxy:3128"},"httpProxy":null}}"#)
            .note("null is of any type"),
        Example::new(r#"{"proxies":{"default":[]}}"#).note("see type-mismatch"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let mut last = None;
    for found in mismatches(context, |field| field == "proxies") {
        let object = found.parent;
        if !found.is_proxy_without_group() || last == Some(object.index()) {
            continue;
        }
        last = Some(object.index());
        let message =
            "Proxies belong below the level default. Until then Docker decodes no auth in the \
            whole file and pulls anonymously; Crane, Kaniko and nerdctl refuse the file.";
        let finding = diagnostics.setting(found.value.range(), message);
        if let Some((value, new)) = nested(object) {
            finding.fix(
                "Put the addresses below default",
                Applicability::NeedsReview,
                replacement(value, new),
            );
        }
    }
}

/// Returns the value to replace, and a new one with the first level one level deeper; `None` when
/// not all of it is addresses.
fn nested(object: NodeRef<'_>) -> Option<(NodeRef<'_>, Json)> {
    let mut members = Vec::new();
    for member in object.members() {
        let value = std::str::from_utf8(member.value.raw()).ok()?;
        let text = Json::Raw(value.to_owned());
        if proxy_key(member.key).is_some() {
            members.push((member.key.text().into_owned(), text));
        } else if object.items().len() == 1 && member.key.text() == "default" {
            let both = ["httpProxy", "httpsProxy"].map(|key| (key.to_owned(), text.clone()));
            return Some((member.value, Json::Object(both.into())));
        } else {
            return None;
        }
    }
    let group = vec![("default".to_owned(), Json::Object(members))];
    Some((object, Json::Object(group)))
}
