//! A key with a path: one part of a registry to some clients, the whole host to others.

use super::change::{remove, rename, rename_to_host};
use super::host_name::names_no_host;
use crate::collections::OrderedMap;
use crate::config::secrets::masked;
use crate::docker::KeyForm;
use crate::docker::DOCKER_HUB_KEY;
use crate::lint::key_parts::{is_dockers_own, is_hub_namespace, is_hub_spelling};
use crate::lint::prelude::*;
use crate::text::shorten_name;

pub(super) const RULE: Rule = Rule {
    id: "key-with-path",
    severity: Severity::Warning,
    title: "Path in the registry key",
    why: "Podman, Kubernetes and GitLab Runner use an entry `quay.io/team` only for images below \
        that path. Docker cuts the key at the slash and sends this login, meant for one team, for \
        every image of `quay.io`. Of several such entries it takes any one, another at each \
        run.\n\n\
        When the host has its own entry, Docker takes that and never this one.\n\n\
        For Docker, two logins for one registry need two directories (`DOCKER_CONFIG`), or the \
        per-repository files of buildx.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, Get and ConvertToHostname; \
        twelve other clients (all measured); issues docker/cli#6695, containers/image#981",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::ContainersImage, ClientId::Kubelet, ClientId::K8schain, ClientId::GitlabRunner, ClientId::OrasJava])),
    check: Check::File(find),
    bad: &[
        Example::key("quay.io/team")
            .image("quay.io/other/app")
            .note("another team's image"),
        Example::key("quay.io/team")
            .image("quay.io/team/app")
            .note("an image below the path"),
        Example::new(
            r#"{"auths":{"quay.io/team":{"auth":"«bot:s3cret»"},"quay.io/lab":{"auth":"«lab:s3cret»"}}}"#,
        )
        .image("quay.io/other/app")
        .note("two: Docker takes either"),
    ],
    good: &[
        Example::new(r#"{"auths":{}}"#),
        Example::key("quay.io"),
        Example::new(r#"{"auths":{}}"#),
    ],
    near_misses: &[
        Example::key("https://registry.example.com/v2/")
            .note("the path of the registry's API"),
        Example::login("https://index.docker.io/v1/access-token", "«alice:token»")
        .note("a token of docker login, not a registry"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let found: Vec<_> = context.unusual_entries().filter(has_path).collect();
    let mut counts: OrderedMap<usize> = OrderedMap::default();
    for entry in &found {
        *counts.value_of(&entry.host()) += 1;
    }
    for entry in found {
        let is_one_of_several = counts.get(&entry.host()) > Some(&1);
        diagnostics
            .key(&entry, message(context, &entry, is_one_of_several))
            .fix_entry(
                "Make it the entry for the whole registry",
                Applicability::NeedsReview,
                |context, entry| {
                    if is_hub_spelling(&entry.key) {
                        rename(context, entry, DOCKER_HUB_KEY)
                    } else {
                        rename_to_host(context, entry)
                    }
                },
            )
            .fix_entry("Remove this entry", Applicability::LosesData, remove);
    }
}

fn has_path(entry: &EntryContext<'_>) -> bool {
    let key = &*entry.key;
    !is_dockers_own(key)
        && entry
            .unusual_key()
            .is_some_and(|parts| parts.form() == KeyForm::Path && !parts.path.contains('*'))
        && (!is_hub_spelling(key) || is_hub_namespace(key))
        && !names_no_host(key)
}

fn message(context: &LintContext, entry: &EntryContext<'_>, is_one_of_several: bool) -> String {
    let key = masked(&entry.key);
    let key = shorten_name(&key, 80);
    let host = entry.host();
    if is_hub_spelling(&entry.key) {
        return format!(
            "Docker looks up Docker Hub under `https://index.docker.io/v1/` only and never finds \
             this entry. Podman and Kubernetes use it below `{key}`."
        );
    }
    if !context.index().by_key().of(&host).is_empty() {
        return format!(
            "Docker takes the entry `{host}` for every image of the host and never this one. \
             Podman and Kubernetes use this one below `{key}`."
        );
    }
    let random = if is_one_of_several {
        " Of several such entries Docker takes any one, another at each run."
    } else {
        ""
    };
    format!(
        "Docker, BuildKit, crane, ORAS, nerdctl and docker-py ignore the path and send this login \
         for every image on `{host}`. Podman and Kubernetes use it below `{key}` only.{random}"
    )
}
