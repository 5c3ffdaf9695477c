//! Fixes on files that were not chosen for a rule: all files of the vectors, and every pair of
//! spellings.
//!
//! A safe fix makes no client worse, and every fix leaves fewer findings of its rule.

use std::fs;
use std::path::Path;

use credenza::json::Document;
use credenza::lint::{check, Activity, Applicability, Finding};

use crate::promises::assert_harmless;

const NOW: i64 = 1_767_268_800;

/// Spellings of one registry and of Docker Hub; `R` stands for the host.
const KEYS: [&str; 22] = [
    "https://index.docker.io/v1/",
    "docker.io",
    "index.docker.io",
    "registry-1.docker.io",
    "https://index.docker.io/v1",
    "hub.docker.com",
    "docker.io/team",
    "R",
    "https://R",
    "http://R/v2/",
    "R/v2/",
    "R/",
    "R:443",
    "https://R:443/v1/",
    "R/team",
    "R/team/app:1",
    "bob@R",
    "https://bob@R/",
    "HTTPS://R",
    " R",
    "Reg.example.com",
    "*.example.com",
];

/// Other content of the file.
const REST: [&str; 4] = [
    "",
    r#","credsStore":"pass""#,
    r#","credHelpers":{"R":"pass"}"#,
    r#","credsStore":"","credHelpers":{"R":"","docker.io":"pass"}"#,
];

fn files() -> Vec<Document> {
    let mut files = from_vectors();
    for (at, first) in KEYS.iter().enumerate() {
        for second in &KEYS[at..] {
            for (auth, rest) in
                REST.iter().map(|rest| ("YTpwYXNz", rest)).chain([("YjpwYXNz", &"")])
            {
                let text = format!(
                    r#"{{"auths":{{"{first}":{{"auth":"YTpwYXNz"}},"{second}":{{"auth":"{auth}"}}}}{rest}}}"#
                );
                let text = text.replace("Reg.", "\u{1}").replace('R', "reg.example.com");
                files.push(Document::parse(text.replace('\u{1}', "Reg.")));
            }
        }
    }
    files
}

/// Returns the files that the real clients were asked about.
fn from_vectors() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/vectors");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the vectors can be read") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "jsonl") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a vector file can be read");
        for line in text.lines() {
            let vector: serde_json::Value = serde_json::from_str(line).expect("a vector is JSON");
            match &vector["config"] {
                serde_json::Value::String(text) => files.push(Document::parse(text.as_str())),
                config @ serde_json::Value::Object(_) => {
                    files.push(Document::parse(config.to_string()));
                }
                _ => {}
            }
        }
    }
    files
}

#[test]
fn fixes_keep_their_word_on_any_file() {
    let (mut safe, mut all) = (0, 0);
    for before in files() {
        for finding in check(&before, NOW, Activity::Editing) {
            let rule = finding.rule;
            for fix in finding.fixes() {
                all += 1;
                let (after, undo) = before.apply(fix.edits());
                let shown = String::from_utf8_lossy(before.bytes()).into_owned();
                let place = format!("{}, “{}”, {shown}", rule.id, fix.label);
                // One fix may reveal another fault below it; the same finding does not return.
                let count = |document| {
                    let found = rule.find(document, NOW, Activity::Editing);
                    let is_same = |other: &&Finding| other.message() == finding.message();
                    found.iter().filter(is_same).count()
                };
                assert!(count(&after) < count(&before), "{place}: not silenced");
                assert_eq!(after.apply(&undo).0.bytes(), before.bytes(), "{place}");
                if fix.applicability == Applicability::Safe {
                    safe += 1;
                    assert_harmless(&before, &after, &place);
                }
            }
        }
    }
    assert!(safe > 500 && all > 5_000, "only {safe} of {all} fixes");
}
