//! Figures in prose are those of the code: "104 rules" means that there are 104.

#![allow(clippy::expect_used)]

#[path = "common/project.rs"]
mod project;

use credenza::client::CLIENTS;
use credenza::config::token::TOKEN_KINDS;
use credenza::export::targets;
use credenza::import::FORMATS;
use credenza::lint::rules;
use credenza::registries::REGISTRIES;
use credenza::teach::{LESSONS, SAYINGS};
use project::{files, read, root};

const NUMBERS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// Minimum number that means all of them; a smaller one can mean some: "two clients differ".
const MIN_TOTAL: usize = 5;

/// Words that may be between the number and its noun.
const ADJECTIVES: [&str; 5] = ["short", "different", "known", "other", "measured"];

/// Returns the number of `noun`.
fn count(noun: &str) -> Option<usize> {
    Some(match noun {
        "rules" => rules().count(),
        "clients" => CLIENTS.len(),
        "targets" | "targets to export" => targets().count(),
        "formats" | "formats to import" => FORMATS.len(),
        "lessons" => LESSONS.len(),
        "known registries" => REGISTRIES.len(),
        "kinds of tokens" => TOKEN_KINDS.len(),
        "claims that were measured" => SAYINGS.len(),
        _ => return None,
    })
}

fn number(word: &str) -> Option<usize> {
    let named = NUMBERS.iter().position(|name| *name == word);
    named.or_else(|| word.parse().ok())
}

/// Returns the figures of the text that differ from the code, and the number of figures that agree.
fn check(text: &str) -> (Vec<String>, usize) {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != ',').collect();
    let (mut wrong, mut right) = (Vec::new(), 0);
    for at in 0..words.len() {
        let Some(said) = number(&words[at].replace(',', "")).filter(|said| *said >= MIN_TOTAL)
        else {
            continue;
        };
        let word =
            |ahead: usize| words.get(at + ahead).map_or("", |word| word.trim_end_matches(','));
        let is_adjective = ADJECTIVES.contains(&word(1));
        let noun = if is_adjective { word(2) } else { word(1) };
        let phrase = format!("{} {}", word(1), word(2));
        let Some(all) = count(&phrase).or_else(|| count(noun)) else {
            continue;
        };
        let expected = all - usize::from(word(1) == "other");
        if said == expected {
            right += 1;
        } else {
            wrong.push(format!("{} {phrase}: there are {expected}", words[at]));
        }
    }
    (wrong, right)
}

#[test]
fn documents_and_the_page_count_right() {
    let documents =
        ["README.md", "ARCHITECTURE.md", "docs/manual.md"].map(|name| root().join(name));
    let page = ["src/ui", "src/teach"].map(|folder| files(folder, &["rs"])).concat();
    let (mut wrong, mut right) = (Vec::new(), 0);
    for path in documents.into_iter().chain(page) {
        let (faults, good) = check(&read(&path));
        wrong.extend(faults.iter().map(|fault| format!("{}: {fault}", path.display())));
        right += good;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(right >= 5, "only {right} figures were found");
}

/// `make figures` writes `docs/figures.md`; its rows `| rules | 104 |` are checked here.
#[test]
fn the_written_figures_are_those_of_today() {
    let text = read(&root().join("docs/figures.md"));
    let rows = text.lines().filter_map(|line| {
        let (what, said) = line.trim_matches(['|', ' ']).split_once(" | ")?;
        Some((what, said, count(what)?))
    });
    let rows: Vec<_> = rows.collect();
    for (what, said, expected) in &rows {
        assert_eq!(*said, expected.to_string(), "{what}: run make figures");
    }
    assert_eq!(rows.len(), 8, "{rows:?}");
    for client in CLIENTS {
        let row = format!("| {} | {} |", client.name, client.version);
        assert!(text.contains(&row), "no row {row}: run make figures");
    }
}

#[test]
fn wrong_figures_are_seen() {
    let all = CLIENTS.len();
    for (text, faults) in [
        (format!("{all} clients, {} rules", rules().count()), 0),
        (format!("**{} other clients**", all - 1), 0),
        (format!("{all} other clients"), 1),
        ("two clients and 10,000 registries".to_owned(), 0),
        ("10,000 rules".to_owned(), 1),
        ("with 103 rules.".to_owned(), 1),
        ("Nineteen short lessons, nineteen\nknown registries".to_owned(), 2),
    ] {
        assert_eq!(check(&text).0.len(), faults, "{text}");
    }
}
