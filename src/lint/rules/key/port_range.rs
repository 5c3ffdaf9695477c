//! A key with a port that no server can have.

use super::change::rename;
use crate::docker::ServerKey;
use crate::lint::prelude::*;

/// Last port that a server can have: ports are numbers of 16 bits (RFC 9293, section 3.1).
const LAST_PORT: u32 = 65_535;

pub(super) const RULE: Rule = Rule {
    id: "key-port-range",
    severity: Severity::Error,
    title: "Port above 65535",
    why:
        "Ports end at 65535. An image's name may have a larger number, and the entry is found for \
        it, but no connection can be made: Docker, Podman and Skopeo report `invalid port` before \
        any login is sent. Often a digit was typed twice.",
    source: "Skopeo 1.9.3 (measured 2026-11-30: dial tcp: address 99999: invalid port); Go's net, \
        which the other clients in Go use; RFC 9293, section 3.1",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::File(find),
    bad: &[
        Example::key("registry.example.com:50000000")
            .image("registry.example.com:50000000/team/app"),
        Example::key("https://registry.example.com:99999")
            .image("registry.example.com:99999/team/app")
            .note("with a scheme"),
    ],
    good: &[
        Example::key("registry.example.com").image("registry.example.com/team/app"),
        Example::key("registry.example.com").image("registry.example.com/team/app"),
    ],
    near_misses: &[
        Example::key("registry.example.com:65535").note("the last port"),
        Example::key("[2001:db8::1]:5000").note("an address in brackets"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for entry in context.unusual_entries() {
        let Some((bare, port)) = split(ServerKey::parse(&entry.key).host) else { continue };
        let message =
            format!("`{port}` is not a port: ports end at {LAST_PORT}. No client can connect.");
        let new_name = bare.to_owned();
        diagnostics.key(&entry, message).fix_entry(
            "Remove the port from the key",
            Applicability::NeedsReview,
            move |context, entry| rename(context, entry, &new_name),
        );
    }
}

/// Returns the host and its port, if that is too large.
fn split(host: &str) -> Option<(&str, &str)> {
    let (bare, port) = host.rsplit_once(':')?;
    let is_number = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let is_too_large = is_number && port.parse::<u32>().map_or(true, |port| port > LAST_PORT);
    (is_too_large && !bare.is_empty()).then_some((bare, port))
}
