//! Complete output of Check about a file: place, words, clients, every fix and its result.
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test lint snapshots` writes it again.
//!
//! Rules that fire nearly everywhere are muted: only the number of their findings is written.

use std::fmt::{self, Display, Formatter, Write};
use std::fs;
use std::path::{Path, PathBuf};

use credenza::client::ClientId;
use credenza::json::Document;
use credenza::lint::{
    check, fix_all_safe, rules, Activity, Applicability, Destination, Example, Finding, Severity,
};
use credenza::text::shorten;
use expect_test::expect_file;

use crate::spelling::{read, write};

/// Maximum length of a fix's result in the snapshot.
const MAX_CHARACTERS: usize = 600;

/// Rules that are muted in the examples of all others.
const MUTED: &str = "auth-plaintext, weak-default";

#[test]
fn what_is_said_about_the_examples() {
    let (mut text, mut muted) = (String::new(), Muted::new(MUTED));
    for rule in rules() {
        for (kind, examples) in
            [("bad", rule.bad), ("good", rule.good), ("near miss", rule.near_misses)]
        {
            for (index, example) in examples.iter().enumerate() {
                writeln!(text, "\n{}, {kind} {}", rule.id, index + 1).expect("a string");
                let Example { now, activity, .. } = *example;
                let lines = said(&example.document(), now, activity);
                text.push_str(&muted.without(&lines, rule.id));
            }
        }
    }
    let text = format!("# What Check says about the examples of the rules.\n{muted}\n{text}");
    expect_file![folder().join("examples.txt")].assert_eq(&text);
}

/// Files of cases: a line that begins with `#` is a comment, or mutes rules; one with `@` sets the
/// activity or the time, an indented one is Check's answer, any other is a file, spelled as in
/// `spelling.rs`.
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
        let header = written.lines().find(|line| line.starts_with(Muted::HEADER));
        let mut muted = Muted::new(header.unwrap_or_default());
        let mut text = String::new();
        for line in written.lines().filter(|line| !line.starts_with("    ")) {
            writeln!(text, "{line}").expect("a string");
            if let Some(setting) = line.strip_prefix('@') {
                match setting.parse() {
                    Ok(time) => now = time,
                    Err(_) => activity = activity_of(setting),
                }
            } else if !line.is_empty() && !line.starts_with('#') {
                let lines = said(&Document::parse(read(line)), now, activity);
                text.push_str(&muted.without(&lines, ""));
            }
        }
        if let Some(header) = header {
            text = text.replacen(header, &muted.to_string(), 1);
        }
        expect_file![file].assert_eq(&text);
    }
}

/// Rules whose findings are counted and not written.
struct Muted<'a>(Vec<(&'a str, usize)>);

impl<'a> Muted<'a> {
    const HEADER: &'static str = "# muted: ";

    /// Reads ids separated by commas; the count after an id is from the last run.
    fn new(list: &'a str) -> Self {
        let list = list.trim_start_matches(Self::HEADER).split(", ");
        let ids = list.filter_map(|item| item.split(' ').next().filter(|id| !id.is_empty()));
        let known = |id: &str| rules().any(|rule| rule.id == id);
        Self(ids.map(|id| (id, 0)).inspect(|(id, _)| assert!(known(id), "no rule {id}")).collect())
    }

    /// Returns the lines without the findings of muted rules and their fixes, unless the rule is
    /// `own`.
    fn without(&mut self, lines: &str, own: &str) -> String {
        let mut is_muted = false;
        let mut kept = String::new();
        for line in lines.split_inclusive('\n') {
            if !line.starts_with("        ") {
                let id = line.trim_start().split([' ', ',']).nth(1);
                let counted =
                    self.0.iter_mut().find(|(muted, _)| Some(*muted) == id && *muted != own);
                is_muted = counted.is_some();
                if let Some((_, count)) = counted {
                    *count += 1;
                }
            }
            if !is_muted {
                kept.push_str(line);
            }
        }
        kept
    }
}

impl Display for Muted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let list: Vec<String> = self.0.iter().map(|(id, count)| format!("{id} {count}")).collect();
        write!(f, "{}{}", Self::HEADER, list.join(", "))
    }
}

#[test]
fn muted_findings_are_counted_and_all_others_are_written() {
    let mut muted = Muted::new("# muted: auth-plaintext 7, weak-default 9");
    let lines = "    note auth-plaintext, 1..2: a\n        Fix (safe): {}\n    error json-bom, 0..3: b\n        Fix (safe): {}\n    1 safe: {}\n";
    let kept = &lines[lines.find("    error").expect("it is there")..];
    assert_eq!(muted.without(lines, ""), kept);
    assert_eq!(muted.without(lines, "auth-plaintext"), lines);
    assert_eq!(muted.to_string(), "# muted: auth-plaintext 1, weak-default 0");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lint")
}

fn activity_of(name: &str) -> Activity {
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
    if !finding.registry().is_empty() {
        write!(text, ", {}", finding.registry()).expect("a string");
    }
    let range = finding.range;
    write!(text, ", {}..{}, {:?}", range.start, range.end, finding.control).expect("a string");
    if !finding.only.is_empty() {
        let only: Vec<&str> = finding.only.iter().map(ClientId::as_str).collect();
        write!(text, ", only {}", only.join(" ")).expect("a string");
    }
    format!("{text}: {}", finding.message())
}

fn shown(bytes: &[u8]) -> String {
    shorten(&write(bytes), MAX_CHARACTERS).into_owned()
}
