//! All that Check says about a file: place, words, clients, every fix and what it makes of the
//! file. `UPDATE_EXPECT=1 cargo test --no-default-features --test lint snapshots` writes it again.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use credenza::json::Document;
use credenza::lint::{
    check, fix_all_safe, rules, Activity, Applicability, Destination, Example, Finding, Severity,
};
use credenza::text::shorten;
use expect_test::expect_file;

use crate::spelling::{read, write};

/// Longer results of a fix are cut in the snapshot.
const MOST_CHARACTERS: usize = 600;

#[test]
fn what_is_said_about_the_examples() {
    let mut text = String::from("# What Check says about the examples of the rules.\n");
    for rule in rules() {
        for (kind, examples) in [
            ("bad", rule.bad),
            ("good", rule.good),
            ("near miss", rule.near_misses),
        ] {
            for (index, example) in examples.iter().enumerate() {
                writeln!(text, "\n{}, {kind} {}", rule.id, index + 1).expect("a string");
                let Example { now, activity, .. } = *example;
                text.push_str(&said(&example.document(), now, activity));
            }
        }
    }
    expect_file![folder().join("examples.txt")].assert_eq(&text);
}

/// The files of cases: a line that begins with `#` is a comment, one with `@` sets the activity or
/// the time, an indented one is what Check says, any other is a file, spelled as in `spelling.rs`.
#[test]
fn what_is_said_about_the_cases() {
    let mut files: Vec<PathBuf> = fs::read_dir(folder().join("cases"))
        .expect("the folder of cases")
        .map(|file| file.expect("an entry").path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no cases");
    for file in files {
        let written = fs::read_to_string(&file).expect("a file of cases");
        let (mut now, mut activity) = (Example::new("").now, Activity::Editing);
        let mut text = String::new();
        for line in written.lines().filter(|line| !line.starts_with("    ")) {
            writeln!(text, "{line}").expect("a string");
            if let Some(setting) = line.strip_prefix('@') {
                match setting.parse() {
                    Ok(time) => now = time,
                    Err(_) => activity = occasion_of(setting),
                }
            } else if !line.is_empty() && !line.starts_with('#') {
                text.push_str(&said(&Document::parse(read(line)), now, activity));
            }
        }
        expect_file![file].assert_eq(&text);
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lint")
}

fn occasion_of(name: &str) -> Activity {
    match name {
        "editing" => Activity::Editing,
        "saving" => Activity::Saving,
        "copying" => Activity::Copying,
        "kubernetes" => Activity::Exporting(Destination::Kubernetes),
        "ci" => Activity::Exporting(Destination::Ci),
        "github" => Activity::Exporting(Destination::GitHub),
        other => panic!("@{other} is no activity"),
    }
}

fn said(document: &Document, now: i64, activity: Activity) -> String {
    let mut text = String::new();
    for finding in check(document, now, activity) {
        writeln!(text, "    {}", write(told(&finding).as_bytes())).expect("a string");
        for fix in finding.fixes() {
            let applicability = match fix.applicability {
                Applicability::Safe => "safe",
                Applicability::NeedsReview => "needs a look",
                Applicability::LosesData => "loses something",
            };
            let after = shown(document.apply(fix.edits()).0.bytes());
            writeln!(text, "        {} ({applicability}): {after}", fix.label).expect("a string");
        }
    }
    if let Some(fixed) = fix_all_safe(document, now, activity) {
        let after = shown(document.apply(&[fixed.edit]).0.bytes());
        writeln!(text, "    {} safe: {after}", fixed.count).expect("a string");
    }
    text
}

fn told(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    };
    let mut text = format!("{severity} {}", finding.rule.id);
    if !finding.registry.is_empty() {
        write!(text, ", {}", finding.registry).expect("a string");
    }
    let range = finding.range;
    write!(
        text,
        ", {}..{}, {:?}",
        range.start, range.end, finding.control
    )
    .expect("a string");
    if !finding.only.is_empty() {
        write!(text, ", only {}", finding.only.join(" ")).expect("a string");
    }
    format!("{text}: {}", finding.message)
}

fn shown(bytes: &[u8]) -> String {
    shorten(&write(bytes), MOST_CHARACTERS).into_owned()
}
