//! A key in other letters than images are written in, or with something invisible in it.

use super::change::{bare_host, remove, rename, when_alone, when_not_alone};
use super::no_host::names_no_host;
use super::shape::{is_hub_spelling, unusual};
use crate::client::readers::readers;
use crate::docker::host_of;
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Finding, Fix, LintContext,
    Rule, Severity, ALL_CLIENTS,
};
use crate::text::{invisible, TextEdit};

pub(super) const RULE: Rule = Rule {
    id: "key-case-space",
    severity: Severity::Error,
    title: "Capitals or blanks in the key",
    why: "Keys are compared letter by letter, and nothing is trimmed. `GHCR.io` is not found for \
        the image `ghcr.io/team/app`, and a blank, a newline or an invisible character in front of \
        a host or behind it makes a key that no image can have. Such characters come along when a \
        name is copied.\n\n\
        GitLab Runner alone ignores capitals. Knative and Tekton (k8schain) fail with an error at a \
        key with a blank, whatever image they are asked for.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, Get; twelve other clients \
        (all measured)",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::Entry(find),
    fixes: &[
        Fix {
            label: "Remove what is not seen",
            applicability: Applicability::Safe,
            edits: |context, finding| when_alone(context, finding, remove_hidden),
        },
        Fix {
            label: "Remove what is not seen; more in the file is about this host",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| when_not_alone(context, finding, remove_hidden),
        },
        Fix {
            label: "Write the host in small letters",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| {
                let host = bare_host(context, finding)?;
                let clean = visible(&host).to_lowercase();
                has_capital(&host).then(|| rename(context, finding, &clean)).flatten()
            },
        },
        Fix {
            label: "Remove this entry; there is one for the same host",
            applicability: Applicability::LosesData,
            edits: remove_second,
        },
    ],
    bad: &[
        Example::new(r#"{"auths":{"GHCR.io":{"auth":"Ym90OnMzY3JldA=="}}}"#).image("ghcr.io/team/app"),
        Example::new(r#"{"auths":{" ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("ghcr.io/team/app")
            .note("a space in front"),
        Example::new(r#"{"auths":{"ghcr.io\u200b":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("ghcr.io/team/app")
            .note("a zero-width space behind, copied from a web page"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="},"GHCR.IO":{"auth":"Ym9iOnMzY3JldA=="}}}"#,
        )
        .image("ghcr.io/team/app")
        .note("there is an entry in small letters, too"),
        Example::new(
            r#"{"auths":{"ghcr.io ":{"auth":"Ym90OnMzY3JldA=="}},"credHelpers":{"ghcr.io":"pass"}}"#,
        )
        .note("a helper answers for the host, too"),
    ],
    good: &[
        GOOD,
        GOOD,
        GOOD,
        GOOD,
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}},"credHelpers":{"ghcr.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"xn--bcher-kva.example":{"auth":"Ym90OnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"DOCKER.IO":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("Docker Hub: hub-key-form speaks of it"),
        Example::new(r#"{"auths":{"https://ghcr.io/Team":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("capitals in the path: key-with-path speaks of it"),
    ],
};

const GOOD: Example = Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#);

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(shape) = unusual(&entry.key) else {
        return;
    };
    if let Some(first) = hidden(&entry.key).first() {
        let mut message = ["The key holds ", first.name, " as character "].concat();
        message.push_str(&(first.at + 1).to_string());
        message.push_str(": no image has that in its name, and no client finds the entry.");
        diagnostics.key(entry, message);
    } else if has_capital(shape.host) && !is_hub_spelling(&entry.key) && !names_no_host(&entry.key)
    {
        let small = shape.host.to_lowercase();
        let miss = readers(&entry.key, &[&small, "/team/app"].concat()).miss;
        let message = [
            "Images are written with `",
            &small,
            "`, and letters are compared as they stand: no client but GitLab Runner finds the \
             entry for them.",
        ];
        diagnostics.key(entry, message.concat()).only(&miss);
    }
}

fn has_capital(host: &str) -> bool {
    host.chars().any(char::is_uppercase)
}

/// What is not seen in the key, and blanks anywhere.
fn hidden(key: &str) -> Vec<invisible::Invisible> {
    if key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Vec::new();
    }
    let mut found = invisible::find(key);
    found.retain(|hidden| hidden.picture != '\u{FFFD}');
    if found.is_empty() {
        if let Some(at) = key.chars().position(char::is_whitespace) {
            found.push(invisible::Invisible {
                at,
                name: "a space",
                picture: '\u{2423}',
                at_edge: false,
            });
        }
    }
    found
}

/// The key without it.
fn visible(key: &str) -> String {
    let hidden: Vec<usize> = hidden(key).iter().map(|found| found.at).collect();
    key.chars()
        .enumerate()
        .filter(|(at, c)| !hidden.contains(at) && !c.is_whitespace())
        .map(|(_, c)| c)
        .collect()
}

fn remove_hidden(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let key = context.entry_of(finding)?.key;
    let same_case = !has_capital(&host_of(&key));
    same_case
        .then(|| rename(context, finding, &visible(&key)))
        .flatten()
}

fn remove_second(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let clean = visible(&bare_host(context, finding)?).to_lowercase();
    let mut entries = context.file.entries();
    entries
        .any(|other| Some(other.id) != finding.entry && host_of(&other.key()) == clean)
        .then(|| remove(context, finding))
        .flatten()
}
