//! A rule fires on its bad examples and on nothing else.

use std::collections::BTreeSet;

use credenza::config::{ConfigFile, Login};
use credenza::lint::{rules, Affects, Example, Rule};

use crate::{document, find, show};

#[test]
fn a_rule_finds_its_bad_examples_and_nothing_else() {
    for rule in rules() {
        for example in rule.bad {
            assert!(!find(rule, example).is_empty(), "{} misses {}", rule.id, show(example));
        }
        for example in rule.good.iter().chain(rule.near_misses) {
            let found = find(rule, example);
            assert!(found.is_empty(), "{} fires on {}: {found:?}", rule.id, show(example));
        }
    }
}

#[test]
fn every_rule_is_complete() {
    let mut ids = BTreeSet::new();
    for rule in rules() {
        let id = rule.id;
        assert!(ids.insert(id), "{id} stands twice");
        assert!(
            id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit()),
            "{id}"
        );
        assert!(!rule.bad.is_empty(), "{id} has no bad example");
        assert!(!rule.good.is_empty(), "{id} has no good example");
        assert!(!rule.near_misses.is_empty(), "{id} has no near miss");
        assert!(!rule.source.is_empty(), "{id} names no source");
        assert!(!rule.title.ends_with('.'), "{id}: a title has no full stop");
        assert!(rule.why.ends_with('.'), "{id}: `why` is sentences");
        assert_eq!(rule.why.matches('`').count() % 2, 0, "{id}: back quotes");
        if let Affects::Clients(clients) | Affects::Outside(clients) = rule.affects {
            assert!(!clients.is_empty(), "{id} affects nobody");
        }
    }
}

#[test]
fn a_finding_never_repeats_a_secret() {
    for rule in rules() {
        for example in rule.bad {
            let secrets = secrets(example);
            for finding in find(rule, example) {
                let said = format!("{} {}", finding.message(), finding.registry());
                for secret in &secrets {
                    assert!(!said.contains(secret), "{}: {said}", rule.id);
                }
                assert!(finding.message().ends_with('.'), "{}: {said}", rule.id);
                assert!(
                    finding.range.end <= example.contents().len(),
                    "{}: {:?}",
                    rule.id,
                    finding.range
                );
                check_severity(rule, finding.severity);
            }
        }
    }
}

#[track_caller]
fn check_severity(rule: &Rule, severity: credenza::lint::Severity) {
    assert!(severity >= rule.severity, "{} is worse than it says", rule.id);
}

/// Returns the passwords, tokens and auth values of an example that are long enough to be
/// recognised.
fn secrets(example: &Example) -> Vec<String> {
    let document = document(example);
    let mut secrets = Vec::new();
    for entry in ConfigFile::new(&document).entries() {
        for field in ["auth", "password", "identitytoken", "registrytoken"] {
            secrets.push(entry.string(field).into_owned());
        }
        if let Login::Auth(Ok(credentials)) = entry.login() {
            let password = credentials.password.expose();
            secrets.push(String::from_utf8_lossy(password).trim().to_owned());
        }
    }
    secrets.retain(|secret| secret.len() >= 6);
    secrets
}

#[test]
fn a_spelled_file_is_the_file() {
    for (spelled, file) in [
        ("{}", &b"{}"[..]),
        ("a␊␍␉␀", b"a\n\r\t\0"),
        ("x«bot:secret␊»y", b"xYm90OnNlY3JldAo=y"),
        ("«bot:«x»»", b"Ym90OmVBPT0="),
        ("a␊‹80 ff›«bot:«x»»", b"a\n\x80\xFFYm90OmVBPT0="),
        ("«bot:‹e4›»", b"Ym90OuQ="),
    ] {
        assert_eq!(Example::new(spelled).contents(), file, "{spelled}");
    }
    assert_eq!(Example::bytes("«".as_bytes()).contents(), "«".as_bytes());
}
