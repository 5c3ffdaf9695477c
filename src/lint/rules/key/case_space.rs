//! A key in another case than image names have, or with an invisible character in it.

use super::change::{applicability_of, has_other, remove, rename};
use super::host_name::names_no_host;
use crate::client::readers::readers;
use crate::lint::key_parts::is_hub_spelling;
use crate::lint::prelude::*;
use crate::text::invisible::{self, Invisible};

pub(super) const RULE: Rule = Rule {
    id: "key-case-space",
    severity: Severity::Error,
    title: "Capitals or spaces in the registry key",
    why: "Nothing is trimmed, and case counts: `GHCR.io` is not found for the image \
        `ghcr.io/team/app`, and a space, a newline or an invisible character before or after a \
        host makes a key that no image can have. Such characters come with copied names.\n\n\
        GitLab Runner alone ignores capitals. Knative and Tekton (k8schain) fail at a key with a \
        space, whatever the image.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, Get; twelve other clients \
        (all measured)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::key("GHCR.io").image("ghcr.io/team/app"),
        Example::key(" ghcr.io").image("ghcr.io/team/app").note("a space in front"),
        Example::key(r"ghcr.io\u200b")
            .image("ghcr.io/team/app")
            .note("a zero-width space after it, copied from a web page"),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"},"GHCR.IO":{"auth":"«bob:s3cret»"}}}"#,
        )
        .image("ghcr.io/team/app")
        .note("there is an entry in lower case"),
        Example::new(
            r#"{"auths":{"ghcr.io ":{"auth":"«bot:s3cret»"}},"credHelpers":{"ghcr.io":"pass"}}"#,
        )
        .note("a helper also answers for the host"),
    ],
    good: &[
        Example::GOOD,
        Example::GOOD,
        Example::GOOD,
        Example::GOOD,
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{"ghcr.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::key("xn--bcher-kva.example"),
        Example::key("DOCKER.IO").note("Docker Hub: see hub-key-form"),
        Example::key("https://ghcr.io/Team").note("capitals in the path: see key-with-path"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(parts) = entry.unusual_key() else {
        return;
    };
    let finding = if let Some(first) = hidden(&entry.key).first() {
        let message = format!(
            "The key holds {} as character {}: no image has that in its name, and no client finds \
             the entry.",
            first.name,
            first.at + 1
        );
        diagnostics.key(entry, message)
    } else if has_capital(parts.host) && !is_hub_spelling(&entry.key) && !names_no_host(&entry.key)
    {
        let small = parts.host.to_lowercase();
        let message = format!(
            "Images are written with `{small}`, and case matters: no client but GitLab Runner \
             finds the entry for them."
        );
        let miss = readers(&entry.key, &format!("{small}/team/app")).miss;
        diagnostics.key(entry, message).only(miss)
    } else {
        return;
    };
    let host = entry.host();
    let clean = visible(&host).to_lowercase();
    if has_capital(&host) {
        let small = clean.clone();
        finding.fix_entry(
            "Write the host in lower case",
            Applicability::NeedsReview,
            move |context, entry| rename(context, entry, &small),
        );
    } else {
        let applicability = applicability_of(context, entry);
        let label = applicability.label(
            "Remove the invisible characters",
            "Remove the invisible characters; more in the file is about this host",
        );
        finding.fix_entry(label, applicability, |context, entry| {
            rename(context, entry, &visible(&entry.key))
        });
    }
    if has_other(context, entry, &clean) {
        finding.fix_entry(
            "Remove this entry; there is one for the same host",
            Applicability::LosesData,
            remove,
        );
    }
}

fn has_capital(host: &str) -> bool {
    host.chars().any(char::is_uppercase)
}

/// Returns the invisible characters of the key, and white space anywhere in it.
fn hidden(key: &str) -> Vec<Invisible> {
    if key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Vec::new();
    }
    let mut found = invisible::find(key);
    found.retain(|hidden| hidden.picture != '\u{FFFD}');
    if found.is_empty() {
        let space = key.chars().position(char::is_whitespace);
        found.extend(space.map(|at| Invisible {
            at,
            name: "a space",
            picture: '\u{2423}',
            at_edge: false,
        }));
    }
    found
}

/// Returns the key without them. They are found in the order of the text.
fn visible(key: &str) -> String {
    let mut hidden = hidden(key).into_iter().map(|found| found.at).peekable();
    let is_seen = |(at, c): &(usize, char)| hidden.next_if_eq(at).is_none() && !c.is_whitespace();
    key.chars().enumerate().filter(is_seen).map(|(_, c)| c).collect()
}
