//! A key whose host no image can name.

use super::change::{remove, rename};
use super::shape::{is_dockers_own, is_hub_spelling};
use crate::docker::reference::Reference;
use crate::docker::ServerKey;
use crate::lint::{
    Affects, Applicability, Check, Diagnostics, EntryContext, Example, Finding, Fix, LintContext,
    Rule, Severity, ALL_CLIENTS,
};
use crate::text::{shorten, TextEdit};

pub(super) const RULE: Rule = Rule {
    id: "key-no-host",
    severity: Severity::Warning,
    title: "No image can name this registry",
    why: "A client takes the registry's host out of the image's name and looks for an entry with \
        that host. A host in a name is letters, digits, `-` and dots, and behind a colon the digits \
        of a port. With anything else the entry is never found: an empty key, a colon without a \
        port, `https:/` with one slash, an underscore, a variable that nobody filled in.",
    source: "distribution/reference v0.6.0, regexp.go, domainAndPort; thirteen clients (engines \
        tested against them)",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::Entry(find),
    fixes: &[
        Fix {
            label: "Write the host alone",
            applicability: Applicability::NeedsReview,
            edits: write_host,
        },
        Fix {
            label: "Remove this entry",
            applicability: Applicability::LosesData,
            edits: remove,
        },
    ],
    bad: &[
        Example::new(r#"{"auths":{"":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("ghcr.io/team/app")
            .note("empty"),
        Example::new(r#"{"auths":{"https:/ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("ghcr.io/team/app")
            .note("a slash too few"),
        Example::new(r#"{"auths":{"my_registry:5000":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("my-registry:5000/team/app")
            .note("an underscore"),
        Example::new(r#"{"auths":{"${REGISTRY}":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("ghcr.io/team/app")
            .note("a variable"),
    ],
    good: &[
        GOOD.image("ghcr.io/team/app"),
        GOOD.image("ghcr.io/team/app"),
        Example::new(r#"{"auths":{"my-registry:5000":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .image("my-registry:5000/team/app"),
        GOOD.image("ghcr.io/team/app"),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"[2001:db8::1]:5000":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("an address in brackets"),
        Example::new(r#"{"auths":{"GHCR.io":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("capitals: key-case-space speaks of it"),
        Example::new(r#"{"auths":{"*.example.com":{"auth":"Ym90OnMzY3JldA=="}}}"#)
            .note("a pattern: key-wildcard speaks of it"),
    ],
};

const GOOD: Example = Example::new(r#"{"auths":{"ghcr.io":{"auth":"Ym90OnMzY3JldA=="}}}"#);

fn find(_: &LintContext<'_>, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    if is_usual(&entry.key) || !names_no_host(&entry.key) {
        return;
    }
    let host = ServerKey::parse(&entry.key).host;
    let message = if host.is_empty() {
        "The key names no host: no image belongs to it, and no client finds the entry.".to_owned()
    } else {
        let host = shorten(host, 80);
        [
            "`",
            &host,
            "` is no host that an image can have in its name: no client finds the entry.",
        ]
        .concat()
    };
    diagnostics.key(entry, message);
}

/// Nearly all keys: small letters and digits, with single dots and dashes between them.
fn is_usual(key: &str) -> bool {
    let mut was_letter = false;
    for byte in key.bytes() {
        let is_letter = byte.is_ascii_lowercase() || byte.is_ascii_digit();
        if !(is_letter || was_letter && matches!(byte, b'.' | b'-')) {
            return false;
        }
        was_letter = is_letter;
    }
    was_letter
}

/// Whether the key's host is none, and no other rule has the reason.
pub(super) fn names_no_host(key: &str) -> bool {
    let host = ServerKey::parse(key).host;
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let is_number = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    if is_usual(name) && is_number {
        return false;
    }
    let is_others = |c: char| !c.is_ascii_graphic() || matches!(c, '*' | '?' | '\\');
    if is_dockers_own(key) || is_hub_spelling(key) || key.contains(is_others) {
        return false;
    }
    let host = host.to_ascii_lowercase();
    let bare = |host: &str| host.trim_matches(['[', ']']).to_owned();
    let named = Reference::parse(&[&host, "/team/app"].concat());
    // A host in capitals without dot and port is taken for a part of the path.
    !is_usual(&host) && named.map_or(true, |named| bare(&named.domain) != bare(&host))
}

fn write_host(context: &LintContext<'_>, finding: &Finding) -> Option<Vec<TextEdit>> {
    let key = context.entry_of(finding)?.key;
    let rest = ["https:", "http:"]
        .iter()
        .find_map(|scheme| key.strip_prefix(scheme))
        .unwrap_or(&key);
    let host = ServerKey::parse(rest.trim_start_matches('/')).host;
    let host = host.strip_suffix(':').unwrap_or(host);
    let is_host = !host.is_empty() && !names_no_host(host);
    is_host.then(|| rename(context, finding, host)).flatten()
}
