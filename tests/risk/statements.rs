//! Statements about every file, and files with many entries.

use std::collections::BTreeSet;

use credenza::config::ConfigFile;
use credenza::json::Document;
use credenza::risk::{exposed, other_secrets, Effect, HELPERS, PLACES, PROMISES, PROTECTIONS};

/// Words of a source: where it was read, or that it was observed.
const SOURCES: [&str; 10] = [
    "docker/cli v",
    "docker CLI ",
    "documentation",
    "docker-credential-helpers v",
    "README",
    "specification",
    "OWASP",
    "`",
    "own tests",
    "measured",
];

/// Every statement names a document, a version or a test, ends as a sentence and occurs once, and
/// base64 is never called more than it is.
#[test]
fn every_statement_has_its_source() {
    let mut seen = BTreeSet::new();
    let mut check = |source: &str, texts: &[&'static str]| {
        let is_named = SOURCES.iter().any(|word| source.contains(word));
        assert!(is_named, "no source: {source:?} of {texts:?}");
        for text in texts {
            assert!(text.ends_with('.') || text.ends_with(".)"), "{text}");
            assert!(seen.insert(*text), "twice: {text}");
            let lower = text.to_lowercase();
            for more in ["base64 encrypt", "base64 protect", "base64 hides", "hashed"] {
                assert!(!lower.contains(more), "{text}");
            }
        }
    };
    for one in PLACES {
        check(one.source, &[one.gets, one.protects]);
    }
    for one in PROTECTIONS {
        check(one.source, &[one.changes, one.stays]);
    }
    for one in PROMISES.iter().filter(|one| one.holds) {
        check(one.source, &[one.text]);
    }
    for one in HELPERS {
        check(one.source, &[one.keeps]);
    }
}

#[test]
fn places_protections_and_helpers_have_names_of_their_own() {
    let places = PLACES.iter().map(|one| one.id);
    let helpers = HELPERS.iter().map(|one| one.id);
    let all: Vec<&str> = places.chain(helpers).collect();
    let names: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(names.len(), all.len(), "{all:?}");
}

/// Every protection does something somewhere, no place is closed and narrowed by the same one, and
/// nothing closes what a program that runs as the user can read.
#[test]
fn a_protection_changes_places_that_are_there() {
    for one in PROTECTIONS {
        let named: Vec<&str> = one.closes.iter().chain(one.narrows).copied().collect();
        assert!(!named.is_empty(), "{}", one.id);
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "{named:?}");
        for id in named {
            assert!(PLACES.iter().any(|place| place.id == id), "{}: {id}", one.id);
        }
    }
    let effects = |id: &str| {
        let place = PLACES.iter().find(|place| place.id == id).expect(id);
        PROTECTIONS.iter().map(|one| one.effect(place)).collect::<Vec<_>>()
    };
    assert!(!effects("laptop").contains(&Effect::Closed));
    for id in ["git", "image", "history", "backup"] {
        assert!(effects(id).contains(&Effect::Closed), "{id}");
    }
}

/// Work for each pair of these entries, helpers and headers would take hours.
#[test]
fn many_entries_are_looked_at_once() {
    const MANY: usize = 20_000;
    let joined = |one: &dyn Fn(usize) -> String| (0..MANY).map(one).collect::<Vec<_>>().join(",");
    let entries = joined(&|at| format!("\"r{at}\":{{\"auth\":\"dTpw\"}}"));
    let helpers = joined(&|at| format!("\"r{at}\":\"h{at}\""));
    let others = joined(&|at| format!("\"HttpHeaders\":{{\"Authorization\":\"s{at}\"}}"));
    let text = format!("{{\"auths\":{{{entries}}},\"credHelpers\":{{{helpers}}},{others}}}");
    let document = Document::parse(text);
    let config = ConfigFile::new(&document);
    let last = exposed(config).last().expect("an entry");
    assert_eq!(last.helper.as_deref(), Some("h19999"));
    assert_eq!(other_secrets(config).len(), MANY);
}
