//! `docs/errors.md` agrees with the table of messages.
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test diagnose docs` writes it.

use std::fmt::Write as _;
use std::path::Path;

use credenza::diagnose::{messages, words, CauseId, Evidence, Message, Words, FAMILIES};
use expect_test::expect_file;

use crate::measured::{records, Record};

const HEAD: &str = "# What the errors mean\n\n\
    <!-- Written from src/diagnose by tests/diagnose/docs.rs; do not edit. -->\n\n\
    The messages of Docker, Podman, Kubernetes and others when a login, a pull or a push fails: what \
    each means, and its causes, the most common first. In a message, words in braces mean what \
    differs. The page reads such a text, tests the causes against your file, and says which of them the \
    file proves.\n\n\
    Search this page for words of your own message. The words that a program puts before it, such as \
    `Error response from daemon:` or `rpc error: code = Unknown desc =`, carry no cause.\n";

#[test]
fn the_errors_in_docs_are_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/errors.md");
    expect_file![path].assert_eq(&document());
}

#[test]
fn every_message_has_what_the_document_needs() {
    let mut ids: Vec<&str> = messages().map(|message| message.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), messages().count(), "a name is used twice");
    for message in messages() {
        let id = message.id;
        assert!(!message.evidence.is_empty() && !message.meaning.is_empty(), "{id}");
        assert!(!message.causes.is_empty() && !message.programs.is_empty(), "{id}");
        for cause in message.causes {
            assert!(words(*cause).is_some(), "{id}: {cause:?} has no words");
        }
        for pattern in message.patterns {
            let words = pattern.split(|c: char| !c.is_ascii_alphanumeric());
            let count = words.filter(|word| word.len() > 2).count();
            let is_name = pattern.trim().len() >= 12 && !pattern.trim().contains(' ');
            assert!(count > 1 || is_name, "{id}: {pattern} is a single word");
        }
    }
}

const SAME_WORDS: &str = "\n## The same words of different programs\n\n\
    | Words | Docker’s own image store | containerd’s image store (Docker 29) | Kubernetes | Podman |\n\
    |---|---|---|---|---|\n\
    | `pull access denied` | this login may not see the repository | any refusal, even a wrong password | the words after it decide | other words |\n\
    | `no basic auth credentials` | nothing to send | nothing to send | nothing to send | `authentication required` |\n\
    | `denied` alone | GitHub’s word for absent, private, or a bad token | the same | the same, with 403 at the token service | 403 at *Requesting bearer token* |\n\
    | `not found` | no such tag | no such tag | no such tag or platform | |\n";

fn document() -> String {
    let mut text = HEAD.to_owned();
    let records = records();
    for family in FAMILIES {
        write!(text, "\n**{}**\n\n", family.title).expect("a string");
        for Message { id, patterns, .. } in family.messages {
            writeln!(text, "* [{}](#{id})", code(patterns[0])).expect("a string");
        }
    }
    text.push_str(SAME_WORDS);
    text.push_str(&matrix(&records));
    for family in FAMILIES {
        write!(text, "\n## {}\n", family.title).expect("a string");
        for message in family.messages {
            text.push_str(&section(message, &records));
        }
    }
    text.push_str("\n## Causes\n\nEach with a fix and one command that verifies it.\n");
    let mut told: Vec<CauseId> = Vec::new();
    for cause in messages().flat_map(|message| message.causes) {
        if !told.contains(cause) {
            told.push(*cause);
            text.push_str(&cause_section(*cause));
        }
    }
    text
}

/// Returns a text as code in a line.
fn code(text: &str) -> String {
    if text.contains('`') {
        format!("``` {text} ```")
    } else {
        format!("`{text}`")
    }
}

fn of(cause: CauseId) -> Words {
    words(cause).unwrap_or_else(|| panic!("{cause:?} has no words"))
}

/// Returns the anchor of a heading, as GitHub makes it.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

const MATRIX: &str = "\n## What was measured\n\n\
    Real programs were run with each fault, and the table was held against what they said \
    (`tests/data/messages`). A cell names the message; “–” is a run that ended well or said nothing, an \
    empty cell is no run. Of kubelet, BuildKit, nerdctl, oras, Helm, Kaniko, GitLab Runner and the API server \
    no run could be had: their messages are read in their source or reported, as each says.\n\n";

/// Returns faults and programs, with the message that each gives.
fn matrix(records: &[Record]) -> String {
    let mut text = MATRIX.to_owned();
    for Record { name, version, .. } in records {
        writeln!(text, "* {name}: {version}").expect("a string");
    }
    let names: Vec<&str> = records.iter().map(|record| record.name).collect();
    write!(text, "\n| Fault | {} |\n|---{}|\n", names.join(" | "), "|---".repeat(names.len()))
        .expect("a string");
    let mut faults: Vec<&str> = Vec::new();
    for run in records.iter().flat_map(|record| &record.runs) {
        if !faults.contains(&run.fault.as_str()) {
            faults.push(&run.fault);
        }
    }
    for fault in faults {
        let cell = |record: &Record| match record.runs.iter().find(|run| run.fault == fault) {
            None => String::new(),
            Some(run) if run.text.is_empty() => "–".to_owned(),
            Some(run) => match run.id {
                Some(id) => format!("[{id}](#{id})"),
                None if run.is_ok => "–".to_owned(),
                None => "other words".to_owned(),
            },
        };
        let cells: Vec<String> = records.iter().map(cell).collect();
        writeln!(text, "| {fault} | {} |", cells.join(" | ")).expect("a string");
    }
    text
}

/// Returns the programs that were measured with this message.
fn measured(message: &Message, records: &[Record]) -> String {
    let said = |record: &&Record| record.runs.iter().any(|run| run.id == Some(message.id));
    let names: Vec<String> = records
        .iter()
        .filter(said)
        .map(|Record { name, version, .. }| format!("{name} {version}"))
        .collect();
    names.join("; ")
}

fn section(message: &Message, records: &[Record]) -> String {
    let Message { id, meaning, step, .. } = message;
    let programs: Vec<&str> = message.programs.iter().map(|program| program.name()).collect();
    let store = message.store.map_or(String::new(), |store| format!(" With {}.", store.name()));
    let patterns = message.patterns.join("\n");
    let mut text = format!("\n### {id}\n\n```\n{patterns}\n```\n\n{meaning}\n\n");
    writeln!(text, "Said by {}, at the step: {}.{store}\n", programs.join("; "), step.words())
        .expect("a string");
    for cause in message.causes {
        let title = of(*cause).title;
        writeln!(text, "* [{title}](#{})", anchor(title)).expect("a string");
    }
    let evidence: Vec<String> = message.evidence.iter().map(evidence).collect();
    writeln!(text, "\nSource: {}.", evidence.join("; ")).expect("a string");
    let runs = measured(message, records);
    if !runs.is_empty() {
        writeln!(text, "\nRecorded of {runs}.").expect("a string");
    }
    text
}

fn cause_section(cause: CauseId) -> String {
    let Words { title, why, command, advice, verify, expect } = of(cause);
    let mut text = format!("\n### {title}\n\n{why}\n");
    if !command.is_empty() {
        write!(text, "\nTo fix it:\n\n```\n{command}\n```\n").expect("a string");
    } else if !advice.is_empty() {
        write!(text, "\n{advice}\n").expect("a string");
    }
    if !verify.is_empty() {
        write!(text, "\nTo verify it:\n\n```\n{verify}\n```\n\n{expect}\n").expect("a string");
    }
    text
}

fn evidence(evidence: &Evidence) -> String {
    match evidence {
        Evidence::Measured(text) => format!("measured, {text}"),
        Evidence::Read(text) => format!("read, {text}"),
        Evidence::Reported(text) => format!("reported, {text}"),
    }
}
