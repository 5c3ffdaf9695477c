//! A host with look-alike letters.

use super::change::rename;
use super::punycode::{to_ascii, to_unicode};
use crate::docker::ServerKey;
use crate::lint::prelude::*;
use crate::text::{invisible, shorten};

pub(super) const RULE: Rule = Rule {
    id: "key-homograph",
    severity: Severity::Warning,
    title: "Non-ASCII characters in the host",
    why: "Images name their host in ASCII, so Docker never finds an entry whose key has any other \
        character. The ASCII form of such a host starts with `xn--`.\n\n\
        Some letters of other scripts look exactly like Latin ones: a Cyrillic і makes `ghcr.io` \
        another host, with another owner. A key in the form `xn--` can also be such a host.",
    source: "distribution/reference v0.6.0, regexp.go, domain; RFC 3492 (punycode); Unicode \
        Technical Standard 39, confusables",
    affects: Affects::Everyone,
    check: Check::Entry(find),
    bad: &[
        Example::key(r"ghcr.\u0456o").note("a Cyrillic letter for the i"),
        Example::key("ghcr.xn--o-evb").note("the same in its ASCII form"),
        Example::new("{\"auths\":{\"registry.bücher.example\":{\"auth\":\"«bot:s3cret»\"}}}"),
    ],
    good: &[Example::GOOD, Example::GOOD, Example::key("registry.buecher.example")],
    near_misses: &[
        Example::key(r"ghcr.io\u200b").note("an invisible character: see key-case-space"),
        Example::new(
            "{\"auths\":{\"ghcr.io\":{\"auth\":\"«bot:s3cret»\",\"email\":\"jü@example.com\"}}}",
        ),
        Example::key("registry.xn--bcher-kva.example")
            .note("a name with an umlaut, in its ASCII form"),
        Example::key("registry.example.com/xn--team"),
    ],
};

fn find(_: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let key: &str = &entry.key;
    if key.is_ascii() && !key.contains("xn--") {
        return;
    }
    let host = ServerKey::parse(key).host;
    let latin_host = latin(host);
    let as_seen = to_unicode(host).and_then(|seen| latin(&seen));
    let message = if host.is_ascii() {
        let Some(seen) = as_seen.as_ref().filter(|seen| *seen != host) else {
            return;
        };
        format!(
            "This is not `{}`, but looks like it: some of its letters are not Latin. This other \
             host gets the login.",
            shorten(seen, 80)
        )
    } else {
        let Some(at) = host.chars().position(is_odd) else {
            return;
        };
        let ascii = to_ascii(host).unwrap_or_default();
        let why = if latin_host.is_some() {
            "only looks like a Latin letter. No image can name this host, so no login is sent; a \
             program that changes it to its ASCII form would contact another party."
        } else {
            "is outside ASCII. No image can name the host this way, and the entry is never found."
        };
        let ascii = shorten(&ascii, 80);
        format!("The host is `{ascii}`: character {} {why}", at + 1)
    };
    // The ASCII form of a host that looks like another one is no better.
    let as_sent = latin_host.is_none().then(|| to_ascii(host)).flatten();
    let finding = diagnostics.key(entry, message);
    for (label, changed) in [
        ("Replace the look-alikes with Latin letters", as_seen),
        ("Write the host in its ASCII form", as_sent),
    ] {
        if let Some(changed) = changed.filter(|changed| changed != host) {
            let to = key.replacen(host, &changed, 1);
            finding.fix_entry(label, Applicability::NeedsReview, move |context, entry| {
                rename(context, entry, &to)
            });
        }
    }
}

/// Returns true when a character is outside ASCII, and visible.
fn is_odd(c: char) -> bool {
    !c.is_ascii() && c != '\u{FFFD}' && !invisible::trim(c.encode_utf8(&mut [0; 4])).is_empty()
}

/// Returns the host that it looks like, when all of it looks like Latin letters.
fn latin(host: &str) -> Option<String> {
    host.chars()
        .map(|c| match c {
            _ if c.is_ascii() => Some(c),
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
            _ => LOOK_ALIKES.iter().find(|(other, _)| *other == c).map(|(_, latin)| *latin),
        })
        .collect()
}

/// Lower-case letters of Cyrillic, Greek, Armenian and others that look like Latin ones (from
/// Unicode's confusables; those that a host name can have).
const LOOK_ALIKES: &[(char, char)] = &[
    ('\u{430}', 'a'),
    ('\u{251}', 'a'),
    ('\u{3B1}', 'a'),
    ('\u{441}', 'c'),
    ('\u{3F2}', 'c'),
    ('\u{501}', 'd'),
    ('\u{435}', 'e'),
    ('\u{4BD}', 'e'),
    ('\u{261}', 'g'),
    ('\u{581}', 'g'),
    ('\u{4BB}', 'h'),
    ('\u{570}', 'h'),
    ('\u{456}', 'i'),
    ('\u{131}', 'i'),
    ('\u{3B9}', 'i'),
    ('\u{458}', 'j'),
    ('\u{3F3}', 'j'),
    ('\u{43A}', 'k'),
    ('\u{3BA}', 'k'),
    ('\u{4CF}', 'l'),
    ('\u{578}', 'n'),
    ('\u{43E}', 'o'),
    ('\u{3BF}', 'o'),
    ('\u{585}', 'o'),
    ('\u{440}', 'p'),
    ('\u{3C1}', 'p'),
    ('\u{51B}', 'q'),
    ('\u{455}', 's'),
    ('\u{57D}', 'u'),
    ('\u{3C5}', 'u'),
    ('\u{3BD}', 'v'),
    ('\u{475}', 'v'),
    ('\u{51D}', 'w'),
    ('\u{445}', 'x'),
    ('\u{443}', 'y'),
    ('\u{3B3}', 'y'),
    ('\u{2010}', '-'),
    ('\u{2011}', '-'),
    ('\u{2212}', '-'),
    ('\u{3002}', '.'),
    ('\u{2024}', '.'),
];
