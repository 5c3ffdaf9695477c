//! Fixes on files of odd forms: wrong types, duplicate keys, text after the end.

use credenza::config::ConfigFile;
use credenza::json::Document;
use credenza::lint::{Activity, Applicability, Family, Rule, FAMILIES};
use proptest::prelude::*;

use crate::promises::assert_harmless;

/// Values that occur with many keys and fit few.
const VALUES: [&str; 21] = [
    r#""desktop""#,
    r#""""#,
    "null",
    "[]",
    "{}",
    "true",
    "1",
    r#""dTpw""#,
    r#"{"auth":"dTpw"}"#,
    r#"{"auth":"YTpi","email":"a@b"}"#,
    r#"{"auth":"!"}"#,
    r#"{"Auth":"dTpw","auth":"dTpw"}"#,
    r#"{"auth":"dTpw","auth":"dTpw"}"#,
    r#"{"username":"u","password":"p","auth":"YTpi"}"#,
    r#"{"identitytoken":"t","auth":"YTpi"}"#,
    r#"["x"]"#,
    r#"{"hooks":true}"#,
    r#"{"hooks":"true"}"#,
    r#"{"a":{"b":1}}"#,
    r#"{"User-Agent":"x","A":"b\n"}"#,
    r#"{"ghcr.io":"pass"}"#,
];

const REGISTRIES: [&str; 5] =
    ["ghcr.io", "https://ghcr.io", "https://index.docker.io/v1/", "docker.io", "ghcr.io/team"];

const KEYS: [&str; 16] = [
    "auths",
    "auths",
    "auths",
    "Auths",
    "credsStore",
    "credSstore",
    "credHelpers",
    "features",
    "plugins",
    "httpHeaders",
    "HttpHeaders",
    "psFormat",
    "pruneFilters",
    "proxies",
    "ghcr.io",
    "credStore",
];

fn object(members: &[(&str, String)]) -> String {
    let members = members.iter().map(|(key, value)| format!("\"{key}\":{value}"));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

fn value() -> impl Strategy<Value = String> {
    let one = || prop::sample::select(&VALUES[..]).prop_map(str::to_owned);
    let registry = prop::sample::select(&REGISTRIES[..]);
    let entries = prop::collection::vec((registry, one()), 0..4);
    prop_oneof![one(), entries.prop_map(|entries| object(&entries))]
}

fn file() -> impl Strategy<Value = String> {
    let members = prop::collection::vec((prop::sample::select(&KEYS[..]), value()), 0..6);
    let behind = prop::sample::select(&["", "", "}", "]}\n", " x", r#"{"auths":{}}"#][..]);
    (members, behind).prop_map(|(members, behind)| object(&members) + behind)
}

/// Returns the rules about the form of a file; `generated.rs` has files for all of them.
fn shaped() -> impl Iterator<Item = &'static Rule> {
    let families =
        FAMILIES.iter().filter(|(family, _)| matches!(family, Family::File | Family::Setting));
    families.flat_map(|(_, rules)| rules.iter())
}

proptest! {
    #[test]
    fn a_fix_is_sound_on_any_file(text in file()) {
        let before = Document::parse(text.as_bytes());
        for rule in shaped() {
            for finding in rule.find(&before, 0, Activity::Editing) {
                for fix in finding.fixes() {
                    let place = format!("{}, “{}”, {text}", rule.id, fix.label);
                    let (after, undo) = before.apply(fix.edits());
                    let (undone, _) = after.apply(&undo);
                    prop_assert_eq!(undone.bytes(), before.bytes(), "{}", place);
                    prop_assert!(ConfigFile::new(&after).obstacle().is_none(), "{}", place);
                    if fix.applicability == Applicability::Safe {
                        assert_harmless(&before, &after, &place);
                    }
                }
            }
        }
    }
}
