//! A registry on this machine or in a private network.

use std::net::Ipv4Addr;

use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "key-localhost-http",
    severity: Severity::Info,
    title: "Registry probably without TLS",
    why: "Docker allows a registry on `localhost` or `127.0.0.0/8` to use plain HTTP. For any \
        other address it requires HTTPS, unless the daemon lists it under `insecure-registries`. \
        Over plain HTTP the login is readable on the network.\n\n\
        In a container, on a node of a cluster or on a CI runner, `localhost` is another machine, \
        and the registry is not there.",
    source: "Docker documentation, dockerd, insecure registries; docker/cli v29.7.2, \
        cli/command/registry/login.go, has no such exception when it signs in without a daemon \
        (measured)",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::key("localhost:5000"),
        Example::key("192.168.1.10:5000").note("a private network"),
    ],
    good: &[Example::key("registry.example.com"), Example::key("registry.example.com:5000")],
    near_misses: &[
        Example::key("localhost.example.com"),
        Example::key("172.32.0.1:5000").note("just outside the private range"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let maybe = |host: &str| host.starts_with(|c: char| c.is_ascii_digit() || "l[:".contains(c));
    let key: &str = &entry.key;
    if !maybe(key) && !key.contains("://") {
        return;
    }
    let host = entry.host();
    if !maybe(&host) {
        return;
    }
    match place(&host) {
        Some(Place::Machine) => diagnostics.key(
            entry,
            "The registry is on the machine that reads the file, and may use plain HTTP. In a \
             container, a cluster or CI this name means another machine.",
        ),
        Some(Place::Network) => diagnostics.key(
            entry,
            "The address is in a private network. Docker requires HTTPS there unless its daemon \
             lists the address as insecure; then the login is readable on the network.",
        ),
        None => return,
    };
}

enum Place {
    Machine,
    Network,
}

fn place(host: &str) -> Option<Place> {
    if matches!(host, "::1" | "[::1]") || host.starts_with("[::1]:") {
        return Some(Place::Machine);
    }
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    if name == "localhost" {
        return Some(Place::Machine);
    }
    let address: Ipv4Addr = name.parse().ok()?;
    if address.is_loopback() {
        Some(Place::Machine)
    } else {
        address.is_private().then_some(Place::Network)
    }
}
