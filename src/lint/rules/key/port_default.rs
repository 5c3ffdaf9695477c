//! A key with the port that nobody writes into an image.

use super::change::{add, rename, when_alone, when_not_alone};
use super::shape::{is_hub_spelling, unusual_entries};
use crate::config::Entry;
use crate::docker::host_of;
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Finding, Fix, LintContext,
    Rule, Severity,
};
use crate::text::TextEdit;

pub(super) const RULE: Rule = Rule {
    id: "key-port-default",
    severity: Severity::Warning,
    title: "The key has the default port",
    why: "Hosts are compared with their port, as text. An entry for `registry.example.com:443` \
        does not count for the image `registry.example.com/app`, although both mean the same \
        server; it counts for `registry.example.com:443/app` only. Of thirteen clients nerdctl \
        alone treats the two alike.\n\n\
        Write the key as the image is written, which is nearly always without the port.",
    source: "docker/cli v29.7.2 and twelve other clients (measured)",
    affects: Affects::Clients(&[
        "docker-cli",
        "docker-auth-config",
        "buildkit",
        "containers-image",
        "kubelet",
        "k8schain",
        "go-containerregistry",
        "oras-go",
        "gitlab-runner",
        "docker-py",
        "oras-py",
        "docker_credential",
    ]),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Add the entry without the port",
            applicability: Applicability::Safe,
            edits: |context, finding| when_alone(context, finding, add_bare),
        },
        Fix {
            label: "Add the entry without the port; more in the file is about this host",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| when_not_alone(context, finding, add_bare),
        },
        Fix {
            label: "Remove the port from the key",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| rename(context, finding, &without_port(context, finding)?),
        },
    ],
    bad: &[
        Example::new(r#"{"auths":{"registry.example.com:443":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("registry.example.com/team/app"),
        Example::new(
            r#"{"auths":{"https://registry.example.com:443":{"auth":"Ym90OnMzY3JldA=="}}}"#,
        )
        .image("registry.example.com/team/app"),
        Example::new(
            r#"{"auths":{"registry.example.com:443":{"auth":"Ym90OnMzY3JldA=="},"registry.example.com:5000":{"auth":"Ym9iOnMzY3JldA=="}}}"#,
        )
        .image("registry.example.com/team/app")
        .note("the same host with another port, too"),
    ],
    good: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(
            r#"{"auths":{"registry.example.com:443":{"auth":"Ym90OnMzY3JldA=="},"registry.example.com":{"auth":"Ym90OnMzY3JldA=="}}}"#,
        ),
        Example::new(
            r#"{"auths":{"registry.example.com":{"auth":"Ym90OnMzY3JldA=="},"registry.example.com:5000":{"auth":"Ym9iOnMzY3JldA=="}}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"registry.example.com:5000":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"registry.example.com:8443":{"auth":"Ym90OnMzY3JldA=="}}}"#),
    ],
};

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let found: Vec<_> = unusual_entries(context)
        .filter_map(with_default_port)
        .collect();
    if found.is_empty() {
        return;
    }
    let entries = context.file.entries();
    let mut hosts: Vec<String> = entries
        .map(|entry| host_of(&entry.key()).into_owned())
        .collect();
    hosts.sort();
    for (entry, bare) in found {
        if hosts.binary_search(&bare).is_ok() {
            continue;
        }
        let message = [
            "It counts for images that are written with this port. For `",
            &bare,
            "/…` no client but nerdctl finds it, and pulls without a login.",
        ];
        diagnostics.key(&EntryContext::new(entry), message.concat());
    }
}

/// The entry and its host without the port, if that is a default one.
fn with_default_port(entry: Entry<'_>) -> Option<(Entry<'_>, String)> {
    let key = entry.key();
    if !(key.contains(":443") || key.contains(":80")) || is_hub_spelling(&key) {
        return None;
    }
    let bare = strip_default(&host_of(&key))?.to_owned();
    Some((entry, bare))
}

fn strip_default(host: &str) -> Option<&str> {
    let bare = host
        .strip_suffix(":443")
        .or_else(|| host.strip_suffix(":80"))?;
    let is_host = !bare.is_empty() && (bare.starts_with('[') || !bare.contains(':'));
    is_host.then_some(bare)
}

fn add_bare(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    add(context, finding, &without_port(context, finding)?)
}

fn without_port(context: &LintContext<'_>, finding: &Finding) -> Option<String> {
    let entry = context.entry_of(finding)?;
    let host = entry.host();
    strip_default(&host).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::strip_default;

    #[test]
    fn only_a_port_is_cut_off() {
        for (host, bare) in [
            ("h:443", Some("h")),
            ("h:80", Some("h")),
            ("[::1]:443", Some("[::1]")),
            ("::443", None),
            ("h:5443", None),
            (":80", None),
        ] {
            assert_eq!(strip_default(host), bare, "{host}");
        }
    }
}
