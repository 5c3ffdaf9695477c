//! A key with a host that no image can name.

use super::change::{remove, rename};
use super::host_name::{is_usual, names_no_host};
use crate::docker::ServerKey;
use crate::lint::prelude::*;
use crate::text::shorten_name;

pub(super) const RULE: Rule = Rule {
    id: "key-no-host",
    severity: Severity::Warning,
    title: "No image can name this registry",
    why:
        "A client takes the registry's host out of the image's name and looks for an entry with \
        that host. A host in a name is letters, digits, `-` and dots, then perhaps a colon and the \
        digits of a port. With anything else the entry is never found: an empty key, a colon \
        without a port, `https:/` with one slash, an underscore, a variable that was not filled in.",
    source: "distribution/reference v0.6.0, regexp.go, domainAndPort; thirteen clients (engines \
        tested against them)",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::key("").image("ghcr.io/team/app").note("empty"),
        Example::key("https:/ghcr.io").image("ghcr.io/team/app").note("a slash too few"),
        Example::key("my_registry:5000").image("my-registry:5000/team/app").note("an underscore"),
        Example::key("${REGISTRY}").image("ghcr.io/team/app").note("a variable"),
    ],
    good: &[
        Example::GOOD.image("ghcr.io/team/app"),
        Example::GOOD.image("ghcr.io/team/app"),
        Example::key("my-registry:5000").image("my-registry:5000/team/app"),
        Example::GOOD.image("ghcr.io/team/app"),
    ],
    near_misses: &[
        Example::key("[2001:db8::1]:5000").note("an address in brackets"),
        Example::key("GHCR.io").note("capitals: see key-case-space"),
        Example::key("*.example.com").note("a pattern: see key-wildcard"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if is_usual(&entry.key) || !names_no_host(&entry.key) {
        return;
    }
    let host = ServerKey::parse(&entry.key).host;
    let message = if host.is_empty() {
        "The key names no host: no image belongs to it, and no client finds the entry.".to_owned()
    } else {
        let host = shorten_name(host, 80);
        format!("`{host}` cannot be the host in an image's name: no client finds the entry.")
    };
    diagnostics
        .key(entry, message)
        .fix_entry("Write the host alone", Applicability::NeedsReview, write_host)
        .fix_entry("Remove this entry", Applicability::LosesData, remove);
}

fn write_host(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    let rest = ["https:", "http:"]
        .iter()
        .find_map(|scheme| entry.key.strip_prefix(scheme))
        .unwrap_or(&entry.key);
    let host = ServerKey::parse(rest.trim_start_matches('/')).host;
    let host = host.strip_suffix(':').unwrap_or(host);
    let is_host = !host.is_empty() && !names_no_host(host);
    is_host.then(|| rename(context, entry, host))?
}
