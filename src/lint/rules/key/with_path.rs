//! A key with a path: one part of a registry to some clients, the whole host to others.

use super::change::{remove, rename, rename_to_host};
use super::no_host::names_no_host;
use super::shape::{is_dockers_own, is_hub_namespace, is_hub_spelling, unusual, unusual_entries};
use crate::collections::OrderedMap;
use crate::config::Entry;
use crate::docker::{host_of, KeyForm, DOCKER_HUB_KEY};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Fix, LintContext, Rule,
    Severity,
};
use crate::text::{shorten, shown_url};

pub(super) const RULE: Rule = Rule {
    id: "key-with-path",
    severity: Severity::Warning,
    title: "The key has a path",
    why: "Podman, Kubernetes and GitLab Runner use an entry `quay.io/team` only for images below \
        that path. Docker has no such thing: it cuts the key at the slash and sends the login for \
        every image of `quay.io`. A login that was meant for one team then goes to all of them, \
        and of several such entries Docker takes any one, another at each run.\n\n\
        When the host has an entry of its own, Docker takes that and never this one.\n\n\
        Two logins for one registry need two directories for Docker (`DOCKER_CONFIG`), or the \
        per-repository files of buildx.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, Get and ConvertToHostname; \
        twelve other clients (all measured); issues docker/cli#6695, containers/image#981",
    affects: Affects::Clients(&[
        "docker-cli",
        "docker-auth-config",
        "buildkit",
        "go-containerregistry",
        "oras-go",
        "nerdctl",
        "docker-py",
        "oras-py",
        "docker_credential",
    ]),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Make it the entry of the whole registry",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| {
                let key = context.entry_of(finding)?.key;
                if is_hub_spelling(&key) {
                    rename(context, finding, DOCKER_HUB_KEY)
                } else {
                    rename_to_host(context, finding)
                }
            },
        },
        Fix {
            label: "Remove this entry",
            applicability: Applicability::LosesData,
            edits: remove,
        },
    ],
    bad: &[
        Example::new(r#"{"auths":{"quay.io/team":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("quay.io/other/app")
            .note("an image of somebody else"),
        Example::new(r#"{"auths":{"quay.io/team":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("quay.io/team/app")
            .note("an image below the path"),
        Example::new(
            r#"{"auths":{"quay.io/team":{"auth":"Ym90OnMzY3JldA=="},"quay.io/lab":{"auth":"bGFiOnMzY3JldA=="}}}"#,
        )
        .image("quay.io/other/app")
        .note("two: Docker takes either"),
    ],
    good: &[
        Example::new(r#"{"auths":{}}"#),
        Example::new(r#"{"auths":{"quay.io":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"https://registry.example.com/v2/":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("the path of the registry's API"),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/access-token":{"auth":"YWxpY2U6dG9rZW4="}}}"#,
        )
        .note("a token of docker login, no registry"),
    ],
};

/// What else the file has for a host.
struct Others {
    has_host: bool,
    paths: usize,
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let found: Vec<Entry<'_>> = unusual_entries(context).filter(has_path).collect();
    if found.is_empty() {
        return;
    }
    let mut hosts: OrderedMap<Others> = OrderedMap::default();
    for entry in &found {
        let host = host_of(&entry.key()).into_owned();
        if let Some(others) = hosts.get_mut(&host) {
            others.paths += 1;
        } else {
            let (has_host, paths) = (false, 1);
            hosts.put(host, Others { has_host, paths });
        }
    }
    for entry in context.file.entries() {
        if let Some(others) = hosts.get_mut(&entry.key()) {
            others.has_host = true;
        }
    }
    for entry in found {
        let entry = EntryContext::new(entry);
        if let Some(others) = hosts.get(&entry.host()) {
            diagnostics.key(&entry, message(&entry, others));
        }
    }
}

fn has_path(entry: &Entry<'_>) -> bool {
    let key = entry.key();
    !is_dockers_own(&key)
        && unusual(&key)
            .is_some_and(|shape| shape.form() == KeyForm::Path && !shape.path.contains('*'))
        && (!is_hub_spelling(&key) || is_hub_namespace(&key))
        && !names_no_host(&key)
}

fn message(entry: &EntryContext<'_>, others: &Others) -> String {
    let key = shown_url(&entry.key);
    let key = shorten(&key, 80);
    let host = entry.host();
    if is_hub_spelling(&entry.key) {
        return [
            "Docker looks up Docker Hub under `https://index.docker.io/v1/` only and never finds \
             this entry. Podman and Kubernetes use it below `",
            &key,
            "`.",
        ]
        .concat();
    }
    if others.has_host {
        return [
            "Docker takes the entry `",
            &host,
            "` for every image of the host and never this one. Podman and Kubernetes use this one \
             below `",
            &key,
            "`.",
        ]
        .concat();
    }
    let random = if others.paths > 1 {
        " Of several such entries Docker takes any one, another at each run."
    } else {
        ""
    };
    [
        "Docker, BuildKit, crane, ORAS, nerdctl and docker-py ignore the path and send this login \
         for every image on `",
        &host,
        "`. Podman and Kubernetes use it below `",
        &key,
        "` only.",
        random,
    ]
    .concat()
}
