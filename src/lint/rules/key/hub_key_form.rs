//! Docker Hub under another key than the one that Docker looks up.

use super::change::{add, remove, rename, say_the_same, when_alone, when_not_alone};
use super::shape::{is_hub_namespace, is_hub_spelling, unusual_entries};
use crate::client::readers::{names, readers, Readers};
use crate::config::Entry;
use crate::docker::DOCKER_HUB_KEY;
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Finding, Fix, LintContext,
    Rule, Severity, ALL_CLIENTS,
};
use crate::text::{shorten, shown_url, TextEdit};

/// An image of Docker Hub that every client understands.
const HUB_IMAGE: &str = "docker.io/library/alpine";

pub(super) const RULE: Rule = Rule {
    id: "hub-key-form",
    severity: Severity::Error,
    title: "Docker does not look here for Docker Hub",
    why: "Docker looks up Docker Hub under one key only, letter by letter: \
        `https://index.docker.io/v1/`, with the scheme and with the slash at its end. \
        An entry under `docker.io`, `index.docker.io` or a shorter URL is never found, and images \
        are pulled without a login.\n\n\
        Such keys come from hand, from Podman, and from `docker login index.docker.io`, which says \
        Login Succeeded and writes a key that no look-up uses.\n\n\
        Other clients read some of these spellings, and oras for Python reads `docker.io` only. \
        Both entries side by side serve all of them.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, getAuthConfigKey, and \
        cli/config/credentials/file_store.go (measured); the other clients: measured; \
        issues docker/cli#3678, docker/hub-feedback#1484",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Rename it to the key that Docker looks up",
            applicability: Applicability::Safe,
            edits: |context, finding| {
                let is_unread = !is_read(context, finding)?;
                is_unread
                    .then(|| when_alone(context, finding, rename_to_real))
                    .flatten()
            },
        },
        Fix {
            label: "Add the login under the key that Docker looks up",
            applicability: Applicability::Safe,
            edits: |context, finding| {
                let is_read = is_read(context, finding)?;
                is_read
                    .then(|| when_alone(context, finding, add_real))
                    .flatten()
            },
        },
        Fix {
            label: "Add the login under the key that Docker looks up; \
                more in the file is about Docker Hub",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| when_not_alone(context, finding, add_real),
        },
        Fix {
            label: "Rename this entry to the key that Docker looks up",
            applicability: Applicability::NeedsReview,
            edits: |context, finding| {
                if is_read(context, finding)? {
                    rename_to_real(context, finding)
                } else {
                    when_not_alone(context, finding, rename_to_real)
                }
            },
        },
        Fix {
            label: "Remove this entry",
            applicability: Applicability::LosesData,
            edits: remove_second,
        },
    ],
    bad: &[
        Example::new(r#"{"auths":{"docker.io":{"auth":"YWxpY2U6czNjcmV0"}}}"#).image(HUB_IMAGE),
        Example::new(r#"{"auths":{"https://index.docker.io/v1":{"auth":"YWxpY2U6czNjcmV0"}}}"#)
            .image(HUB_IMAGE)
            .note("no slash at the end"),
        Example::new(r#"{"auths":{"hub.docker.com":{"auth":"YWxpY2U6czNjcmV0"}}}"#)
            .image(HUB_IMAGE)
            .note("the website; nobody reads this"),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"},"docker.io":{"auth":"Ym9iOnMzY3JldA=="}}}"#,
        )
        .image(HUB_IMAGE)
        .note("two accounts: which one counts depends on the client"),
        Example::new(
            r#"{"auths":{"docker.io":{"auth":"YWxpY2U6czNjcmV0"}},"credHelpers":{"docker.io":"pass"}}"#,
        )
        .image(HUB_IMAGE)
        .note("and a helper under the same key"),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"docker.io":{"auth":"YWxpY2U6czNjcmV0"},"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"}}}"#,
        ),
        Example::new(r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"}}}"#),
        Example::new(r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"}}}"#),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"},"docker.io":{"auth":"YWxpY2U6czNjcmV0"}}}"#,
        ),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"}},"credHelpers":{"docker.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"},"https://index.docker.io/v1/access-token":{"auth":"YWxpY2U6dG9rZW4="},"https://index.docker.io/v1/refresh-token":{"auth":"YWxpY2U6dG9rZW4="}}}"#,
        )
        .note("what docker login writes after a login in the browser"),
        Example::new(r#"{"auths":{"docker.io/team":{"auth":"YWxpY2U6czNjcmV0"}}}"#)
            .note("one namespace: key-with-path speaks of it"),
        Example::new(r#"{"auths":{"docker.example.com":{"auth":"YWxpY2U6czNjcmV0"}}}"#),
    ],
};

fn is_alias(entry: &Entry<'_>) -> bool {
    let key = entry.key();
    is_hub_spelling(&key) && !is_hub_namespace(&key)
}

/// The entry that Docker reads.
fn real(context: &LintContext<'_>) -> Option<EntryRef> {
    let entries = context.file.entries().filter(|e| e.key() == DOCKER_HUB_KEY);
    entries
        .last()
        .map(|entry| (entry.id, entry.member.key.index()))
}

type EntryRef = (crate::config::EntryId, usize);

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let mut real_entry = None;
    for entry in unusual_entries(context).filter(is_alias) {
        let real_entry = real_entry.get_or_insert_with(|| {
            let (id, key) = real(context)?;
            context.file.entry_at(id, key).map(EntryContext::new)
        });
        let entry = EntryContext::new(entry);
        let readers = readers(&entry.key, HUB_IMAGE);
        match real_entry {
            None => without_real(&entry, &readers, diagnostics),
            Some(real) if say_the_same(real, &entry) => {}
            Some(_) => beside_real(&entry, &readers, diagnostics),
        }
    }
}

fn without_real(entry: &EntryContext<'_>, readers: &Readers, diagnostics: &mut Diagnostics<'_>) {
    let message = [
        &spelling(entry),
        " is not where Docker looks for Docker Hub: it pulls without a login. ",
        &readers.sentence(),
    ]
    .concat();
    diagnostics.key(entry, message).only(&readers.miss);
}

fn beside_real(entry: &EntryContext<'_>, readers: &Readers, diagnostics: &mut Diagnostics<'_>) {
    let others = if readers.find.is_empty() {
        "nobody else reads it either; the secret stays in the file.".to_owned()
    } else {
        [
            "its login differs and may be the one for: ",
            &names(&readers.find),
            ".",
        ]
        .concat()
    };
    let message = [
        "Docker ignores ",
        &spelling(entry),
        " and takes the entry `https://index.docker.io/v1/`; ",
        &others,
    ]
    .concat();
    diagnostics.key(entry, message).severity(Severity::Warning);
}

fn spelling(entry: &EntryContext<'_>) -> String {
    let key = shown_url(&entry.key);
    ["`", &shorten(&key, 80), "`"].concat()
}

/// Whether somebody finds the entry as it is.
fn is_read(context: &LintContext<'_>, finding: &Finding) -> Option<bool> {
    let key = context.entry_of(finding)?.key;
    Some(!readers(&key, HUB_IMAGE).find.is_empty())
}

fn rename_to_real(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    rename(context, finding, DOCKER_HUB_KEY)
}

fn add_real(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let is_read = is_read(context, finding)?;
    is_read
        .then(|| add(context, finding, DOCKER_HUB_KEY))
        .flatten()
}

fn remove_second(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    real(context)?;
    remove(context, finding)
}
