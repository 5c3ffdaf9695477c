//! Two keys for one host.

use super::change::{is_clear, is_read_by_all, remove, say_the_same};
use super::shape::{is_dockers_own, is_hub_spelling, unusual, unusual_entries};
use crate::client::readers::{choices, names};
use crate::collections::OrderedMap;
use crate::config::edit::remove_entry;
use crate::config::Entry;
use crate::docker::{host_of, KeyForm};
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Finding, Fix, LintContext,
    Rule, Severity, ALL_CLIENTS,
};
use crate::text::{shorten, shown_url, TextEdit};

pub(super) const RULE: Rule = Rule {
    id: "key-collision",
    severity: Severity::Warning,
    title: "Two keys for one host",
    why: "Docker first looks for the host itself among the keys, and then for any key that it can \
        read the host out of. When there are two of those and no exact one, it takes whichever its \
        map gives first, another at each run, and so do all clients that are written in Go or Rust.\
        \n\n\
        When one key is the host itself, Docker, Podman and most others always take that one. \
        Kubernetes tries both, in a random order.\n\n\
        Such pairs come from a file with URLs for keys: `docker login` writes the host and leaves \
        the older entry beside it.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, Get; twelve other clients \
        (all measured); issue CircleCI-Public/aws-ecr-orb#265",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Remove this entry; the other one says the same",
            applicability: Applicability::Safe,
            edits: |context, finding| {
                is_spare(context, finding)?
                    .then(|| remove(context, finding))
                    .flatten()
            },
        },
        Fix {
            label: "Remove this entry",
            applicability: Applicability::LosesData,
            edits: |context, finding| {
                let is_spare = is_spare(context, finding)?;
                (!is_spare).then(|| remove(context, finding)).flatten()
            },
        },
        Fix {
            label: "Remove the other entry",
            applicability: Applicability::LosesData,
            edits: remove_other,
        },
    ],
    bad: &[
        Example::new(
            r#"{"auths":{"https://registry.example.com":{"auth":"YWxpY2U6czNjcmV0"},"http://registry.example.com":{"auth":"Ym9iOnMzY3JldA=="}}}"#,
        )
        .image("registry.example.com/team/app")
        .note("no exact key: random in most clients"),
        Example::new(
            r#"{"auths":{"registry.example.com":{"auth":"YWxpY2U6czNjcmV0"},"https://registry.example.com":{"auth":"Ym9iOnMzY3JldA=="}}}"#,
        )
        .image("registry.example.com/team/app")
        .note("one exact key"),
        Example::new(
            r#"{"auths":{"https://registry.example.com/v2/":{"auth":"YWxpY2U6czNjcmV0"},"registry.example.com":{"auth":"YWxpY2U6czNjcmV0"}}}"#,
        )
        .image("registry.example.com/team/app")
        .note("the same login twice"),
    ],
    good: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"Ym9iOnMzY3JldA=="}}}"#),
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"YWxpY2U6czNjcmV0"}}}"#),
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"YWxpY2U6czNjcmV0"}}}"#),
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"registry.example.com":{"auth":"YWxpY2U6czNjcmV0"},"registry.example.com:5000":{"auth":"Ym9iOnMzY3JldA=="}}}"#,
        )
        .note("another port is another host"),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"YWxpY2U6czNjcmV0"},"https://index.docker.io/v1/access-token":{"auth":"YWxpY2U6dG9rZW4="}}}"#,
        )
        .note("a token of docker login, no registry"),
        Example::new(
            r#"{"auths":{"quay.io":{"auth":"YWxpY2U6czNjcmV0"},"quay.io/team":{"auth":"Ym9iOnMzY3JldA=="}}}"#,
        )
        .note("a path: key-with-path speaks of it"),
    ],
};

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    // Two keys in their usual form cannot have one host, so one of them is unusual.
    let mut hosts: OrderedMap<Vec<Entry<'_>>> = OrderedMap::default();
    for entry in unusual_entries(context).filter(|entry| unusual(&entry.key()).is_some()) {
        if let Some(host) = host_for(&entry) {
            hosts.put(host, Vec::new());
        }
    }
    if hosts.is_empty() {
        return;
    }
    for entry in context.file.entries() {
        let Some(others) = host_for(&entry).and_then(|host| hosts.get_mut(&host)) else {
            continue;
        };
        if others.iter().all(|other| other.key() != entry.key()) {
            others.push(entry);
        }
    }
    for (host, entries) in hosts.sorted().filter(|(_, entries)| entries.len() > 1) {
        let Some(best) = best_of(host, entries) else {
            continue;
        };
        let best_case = EntryContext::new(best);
        for entry in entries.iter().filter(|entry| entry.id != best.id) {
            let entry = EntryContext::new(*entry);
            let is_same = say_the_same(&entry, &best_case);
            let finding = diagnostics.key(&entry, message(&best_case, &entry, is_same));
            if is_same {
                finding.severity(Severity::Info);
            }
        }
    }
}

/// The host that an entry is for, when it is for all of the host and not for Docker Hub.
fn host_for(entry: &Entry<'_>) -> Option<String> {
    let key = entry.key();
    let is_whole =
        unusual(&key).is_none_or(|shape| !matches!(shape.form(), KeyForm::Path | KeyForm::Image));
    let host = host_of(&key);
    let counts = is_whole && !is_dockers_own(&key) && !is_hub_spelling(&key) && !host.is_empty();
    counts.then(|| host.into_owned())
}

/// The entry to keep: the one whose key is the host, or the first.
fn best_of<'a>(host: &str, entries: &[Entry<'a>]) -> Option<Entry<'a>> {
    let exact = entries.iter().find(|entry| entry.key() == host);
    exact.or_else(|| entries.first()).copied()
}

fn message(best: &EntryContext<'_>, this: &EntryContext<'_>, is_same: bool) -> String {
    let (first, second) = (shown_url(&best.key), shown_url(&this.key));
    let mut message = [
        "`",
        &shorten(&first, 80),
        "` and `",
        &shorten(&second, 80),
        "` are for one host",
    ]
    .concat();
    if is_same {
        message.push_str(" and have the same login. One of them is enough.");
        return message;
    }
    message.push_str(", with different logins.");
    let choices = choices(&best.key, &this.key, &[&*best.host(), "/team/app"].concat());
    for (what, clients) in [
        (" Either, another at each run: ", choices.random),
        (" Always the first: ", choices.first),
        (" Always the second: ", choices.second),
    ] {
        if !clients.is_empty() {
            message.push_str(what);
            message.push_str(&names(&clients));
            message.push('.');
        }
    }
    message
}

/// The entry of the finding, and the one that it stands beside.
fn pair<'a>(
    context: &LintContext<'a>,
    finding: &Finding,
) -> Option<(EntryContext<'a>, EntryContext<'a>)> {
    let this = context.entry_of(finding)?;
    let host = host_for(&this.entry)?;
    let others: Vec<Entry<'a>> = context
        .file
        .entries()
        .filter(|entry| entry.id != this.entry.id && host_for(entry).as_deref() == Some(&*host))
        .collect();
    let other = EntryContext::new(best_of(&host, &others)?);
    Some((this, other))
}

/// Whether every client is served as well without this entry: the other one is under the host
/// itself, has the same login, and nothing else is about the host.
fn is_spare(context: &LintContext<'_>, finding: &Finding) -> Option<bool> {
    let (this, other) = pair(context, finding)?;
    let host = host_for(&this.entry)?;
    let about = |entry: &Entry<'_>| host_of(&entry.key()) == host.as_str();
    Some(
        other.key == host
            && say_the_same(&this, &other)
            && is_read_by_all(&this)
            && is_read_by_all(&other)
            && is_clear(context)
            && context.file.entries().filter(about).count() == 2,
    )
}

fn remove_other(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    if is_spare(context, finding)? {
        return None;
    }
    let (_, other) = pair(context, finding)?;
    let namesakes = context
        .file
        .entries()
        .filter(|entry| entry.key() == other.key);
    if namesakes.count() > 1 {
        return None;
    }
    remove_entry(context.document(), other.entry.id)
}
