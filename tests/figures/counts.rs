//! Numbers of everything that the documents count, as JSON for `scripts/figures.mjs`.

#![allow(clippy::print_stdout)]

use credenza::client::CLIENTS;
use credenza::config::fields::{ENTRY, TOP_LEVEL};
use credenza::config::token::TOKEN_KINDS;
use credenza::export::{targets, TARGETS};
use credenza::import::FORMATS;
use credenza::lint::{rules, FAMILIES};
use credenza::registries::REGISTRIES;
use credenza::risk::{HELPERS, PLACES, PROTECTIONS};
use credenza::teach::{BUGS, LESSONS, SAYINGS};
use serde_json::json;

fn main() {
    let clients = CLIENTS.iter().map(|client| {
        json!({
            "id": client.id.as_str(),
            "name": client.name,
            "version": client.version,
            "stands_for": client.stands_for,
        })
    });
    let all = json!({
        "counts": {
            "clients": CLIENTS.len(),
            "rules": rules().count(),
            "families of rules": FAMILIES.len(),
            "formats to import": FORMATS.len(),
            "targets to export": targets().count(),
            "groups of targets": TARGETS.len(),
            "known registries": REGISTRIES.len(),
            "kinds of tokens": TOKEN_KINDS.len(),
            "known keys of the file": TOP_LEVEL.len(),
            "known keys of an entry": ENTRY.len(),
            "credential helpers": HELPERS.len(),
            "places where a file can leak": PLACES.len(),
            "protections": PROTECTIONS.len(),
            "lessons": LESSONS.len(),
            "broken files to diagnose": BUGS.len(),
            "claims that were measured": SAYINGS.len(),
        },
        "clients": clients.collect::<Vec<_>>(),
    });
    println!("{all}");
}
