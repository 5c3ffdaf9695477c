//! A host that is one typing error away from a well-known registry.

use super::change::rename;
use super::host_name::is_usual;
use crate::lint::prelude::*;
use crate::registries::is_known_key;
use crate::text::is_one_off;

pub(super) const RULE: Rule = Rule {
    id: "key-host-typo",
    severity: Severity::Warning,
    title: "Host one character away from a known registry",
    why: "The key must equal the host of the image. An entry for `ghrc.io` is not found for \
        `ghcr.io`, and the image is pulled without a login.\n\n\
        Such hosts can have another owner: in 2025 `ghrc.io` answered as a registry does, with a \
        request for the login. A command with the same mistake sends the password there.",
    source:
        "docker/cli v29.7.2 and twelve other clients (measured); bmitch.net, ghrc.io appears to \
        be malicious, 2025-08-24 (read)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::key("ghrc.io").image("ghcr.io/team/app").note("two characters swapped"),
        Example::key("registry.gitlab.con")
            .image("registry.gitlab.com/team/app")
            .note("another character"),
        Example::key("nvcr.oi").image("nvcr.io/team/app"),
    ],
    good: &[Example::GOOD, Example::key("registry.gitlab.com"), Example::key("nvcr.io")],
    near_misses: &[
        Example::key("gcr.io").note("another registry"),
        Example::key("ncr.io").note("too short to tell"),
        Example::key("ghcr.example.io"),
    ],
};

/// Well-known registries with one host, which is long enough for a typing error to be seen.
const HOSTS: &[&str] = &[
    "ghcr.io",
    "quay.io",
    "nvcr.io",
    "docker.io",
    "lscr.io",
    "registry.gitlab.com",
    "registry.digitalocean.com",
    "registry.redhat.io",
    "registry.k8s.io",
    "public.ecr.aws",
    "mcr.microsoft.com",
];

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let host: &str = &entry.key;
    let Some(known) = meant(host) else { return };
    let message = format!(
        "`{host}` is not `{known}`: no client finds this entry for images of `{known}`. If `{host}` is your own registry, all is well."
    );
    diagnostics.key(entry, message).fix_entry(
        "Write the known registry",
        Applicability::NeedsReview,
        |context, entry| {
            let meant = meant(&entry.key)?;
            let key = if meant == "docker.io" { crate::docker::DOCKER_HUB_KEY } else { meant };
            rename(context, entry, key)
        },
    );
}

/// Returns the known registry from which a host differs by one character or two swapped ones.
fn meant(host: &str) -> Option<&'static str> {
    let is_candidate = (7..=26).contains(&host.len()) && is_usual(host);
    let near = |known: &&&str| is_one_off(host.as_bytes(), known.as_bytes());
    let found = is_candidate.then(|| HOSTS.iter().find(near)).flatten()?;
    let is_known = HOSTS.contains(&host) || is_known_key(host);
    (!is_known).then_some(found)
}
