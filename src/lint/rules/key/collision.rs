//! Two keys for one host.

use super::change::{is_only_of_its_key, is_read_by_all, remove, say_the_same};
use crate::client::readers::{choices, few};
use crate::collections::OrderedMap;
use crate::config::secrets::masked;
use crate::docker::host_of;
use crate::docker::KeyForm;
use crate::lint::key_parts::{is_dockers_own, is_hub_spelling, unusual};
use crate::lint::prelude::*;
use crate::text::shorten_name;

pub(super) const RULE: Rule = Rule {
    id: "key-collision",
    severity: Severity::Warning,
    title: "Two keys for one host",
    why: "Docker first looks for a key that is the host itself, and then for any key that contains \
        the host. Of two such keys it takes whichever its map gives first, another at each run, as \
        do all clients that are written in Go or Rust.\n\n\
        When one key is the host itself, Docker, Podman and most others always take that one. \
        Kubernetes tries both, in a random order.\n\n\
        Such pairs come from URLs as keys: `docker login` writes the host and leaves the older \
        entry in the file.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, Get; twelve other clients \
        (all measured); issue CircleCI-Public/aws-ecr-orb#265",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::File(find),
    bad: &[
        Example::new(
            r#"{"auths":{"https://registry.example.com":{"auth":"«alice:s3cret»"},"http://registry.example.com":{"auth":"«bob:s3cret»"}}}"#,
        )
        .image("registry.example.com/team/app")
        .note("no exact key: random in most clients"),
        Example::new(
            r#"{"auths":{"registry.example.com":{"auth":"«alice:s3cret»"},"https://registry.example.com":{"auth":"«bob:s3cret»"}}}"#,
        )
        .image("registry.example.com/team/app")
        .note("one exact key"),
        Example::new(
            r#"{"auths":{"https://registry.example.com/v2/":{"auth":"«alice:s3cret»"},"registry.example.com":{"auth":"«alice:s3cret»"}}}"#,
        )
        .image("registry.example.com/team/app")
        .note("the same login twice"),
    ],
    good: &[
        Example::login("registry.example.com", "«bob:s3cret»"),
        Example::login("registry.example.com", "«alice:s3cret»"),
        Example::login("registry.example.com", "«alice:s3cret»"),
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"registry.example.com":{"auth":"«alice:s3cret»"},"registry.example.com:5000":{"auth":"«bob:s3cret»"}}}"#,
        )
        .note("another port is another host"),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«alice:s3cret»"},"https://index.docker.io/v1/access-token":{"auth":"«alice:token»"}}}"#,
        )
        .note("a token of docker login, not a registry"),
        Example::new(
            r#"{"auths":{"quay.io":{"auth":"«alice:s3cret»"},"quay.io/team":{"auth":"«bob:s3cret»"}}}"#,
        )
        .note("a path: see key-with-path"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    // Two keys in their usual form cannot have one host, so one of them is unusual.
    let mut hosts: OrderedMap<()> = OrderedMap::default();
    for entry in context.unusual_entries() {
        if entry.unusual_key().is_some() {
            hosts.put(&entry.host(), ());
        }
    }
    for (host, ()) in hosts.sorted() {
        let entries = entries_for(context, host);
        let exact = entries.iter().find(|entry| *entry.key == **host);
        let Some(best) = exact.or(entries.first()) else {
            continue;
        };
        for entry in &entries {
            if entry.entry.id != best.entry.id {
                beside(context, best, entry, diagnostics);
            }
        }
    }
}

/// Returns the entries with different keys that are for all of `host`. Docker Hub has a rule of its
/// own.
fn entries_for<'a>(context: &'a LintContext, host: &str) -> Vec<EntryContext<'a>> {
    let mut known: OrderedMap<()> = OrderedMap::default();
    let entries = context.index().by_host().of(host).iter();
    entries
        .filter_map(|entry| context.entry(*entry))
        .filter(|entry| is_for_host(&entry.key) && known.put(&entry.key, ()).is_none())
        .collect()
}

fn is_for_host(key: &str) -> bool {
    let is_whole =
        unusual(key).is_none_or(|parts| !matches!(parts.form(), KeyForm::Path | KeyForm::Image));
    is_whole && !is_dockers_own(key) && !is_hub_spelling(key) && !host_of(key).is_empty()
}

/// Reports `entry`, which is for the same host as `best`.
fn beside(
    context: &LintContext,
    best: &EntryContext<'_>,
    entry: &EntryContext<'_>,
    diagnostics: &mut Diagnostics<'_>,
) {
    let is_same = say_the_same(entry, best);
    let finding = diagnostics.key(entry, message(best, entry, is_same));
    finding.related(best.entry.member.key.range(), "The other key");
    if is_same {
        finding.severity(Severity::Info);
    }
    // Without this entry every client works as well when the other one is under the host itself,
    // has the same login, and nothing else concerns the host.
    let host = best.host();
    let is_spare = is_same
        && best.key == host
        && is_read_by_all(entry)
        && is_read_by_all(best)
        && context.index().has_no_helpers_or_patterns()
        && context.index().by_host().of(&host).len() == 2;
    if is_spare {
        finding.fix_entry(
            "Remove this entry; the other one has the same login",
            Applicability::Safe,
            remove,
        );
        return;
    }
    finding.fix_entry("Remove this entry", Applicability::LosesData, remove);
    if is_only_of_its_key(context, &best.key) {
        let other = best.reference();
        finding.fix("Remove the other entry", Applicability::LosesData, move |context| {
            context.remove_entry(other)
        });
        finding.rival(other);
    }
}

/// Says what the two are; the first is the one that comes first in the file.
fn message(best: &EntryContext<'_>, this: &EntryContext<'_>, is_same: bool) -> String {
    let (mut first, mut second) = (&*best.key, &*this.key);
    if this.entry.id < best.entry.id {
        (first, second) = (second, first);
    }
    let shown = [masked(first), masked(second)];
    let mut message = format!(
        "`{}` and `{}` are for one host",
        shorten_name(&shown[0], 80),
        shorten_name(&shown[1], 80)
    );
    if is_same {
        return message + " and have the same login. One of them is enough.";
    }
    message += ", with different logins.";
    let choices = choices(first, second, &format!("{}/team/app", best.host()));
    for (what, clients) in [
        (" Either, another at each run: ", choices.random),
        (" Always the first: ", choices.first),
        (" Always the second: ", choices.second),
    ] {
        if !clients.is_empty() {
            message = format!("{message}{what}{}.", few(clients));
        }
    }
    message
}
