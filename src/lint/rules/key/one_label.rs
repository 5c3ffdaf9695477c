//! A host of one word, which image names cannot have.

use super::change::rename;
use super::host_name::is_usual;
use crate::lint::prelude::*;
use crate::text::shorten_name;

pub(super) const RULE: Rule = Rule {
    id: "key-one-label",
    severity: Severity::Warning,
    title: "The host has no dot and no port",
    why: "The first part of an image name is a host only if it has a dot or a port, or is \
        `localhost`. `registry/app` is the repository `registry/app` on Docker Hub, so the entry \
        `registry` is never found.\n\n\
        Such names are usual in Compose or a cluster. Write them with their port, in the image and \
        in the key: `registry:5000/app`.",
    source: "distribution/reference v0.6.0, normalize.go, splitDockerDomain; clients (engines \
        tested against them)",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::DevcontainersFeature])),
    check: Check::Entry(find),
    bad: &[
        Example::key("registry").image("registry:5000/team/app"),
        Example::key("harbor-core").image("harbor-core:80/team/app"),
    ],
    good: &[
        Example::key("registry:5000").image("registry:5000/team/app"),
        Example::key("harbor-core:80").image("harbor-core:80/team/app"),
    ],
    near_misses: &[
        Example::key("localhost"),
        Example::key("registry:5000"),
        Example::key("registry.example.com"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let key: &str = &entry.key;
    if key.contains(['.', ':', '/']) || key == "localhost" || !is_usual(key) {
        return;
    }
    let key = shorten_name(key, 80);
    diagnostics
        .key(entry, format!(
            "Docker reads `{key}/app` as a repository on Docker Hub and never looks for this entry. With the port, as in `{key}:5000/app`, the first part is a host."
        ))
        .fix_entry("Add the port 5000 to the key", Applicability::NeedsReview, |context, entry| {
            rename(context, entry, &format!("{}:5000", entry.key))
        });
}
