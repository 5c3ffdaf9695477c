//! The words of the page, the documents and the comments, held against `docs/words.md`.
//!
//! `cargo test --no-default-features --test words -- --nocapture` prints how many there are.

#![cfg(test)]

#[path = "../common/project.rs"]
mod project;
#[path = "../common/rust_code.rs"]
mod rust_code;

mod scan;
mod table;

use std::collections::BTreeMap;
use std::path::Path;

use project::{files, read, root};
use scan::Piece;
use table::{rows, turns};

/// The documents in the root of the project.
const DOCUMENTS: [&str; 5] =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];

/// A file and what can be read in it.
type Words = Vec<(String, Vec<Piece>)>;

/// Returns everything that the product can show, and its comments.
fn everything() -> Words {
    let name = |path: &Path| path.strip_prefix(root()).unwrap_or(path).display().to_string();
    let mut all: Words = Vec::new();
    for path in files("src", &["rs"]) {
        all.push((name(&path), scan::rust(&read(&path))));
    }
    let documents = DOCUMENTS.iter().map(|name| root().join(name));
    let pages = [root().join("index.html")].into_iter().chain(files("static", &["js"]));
    for path in documents.chain(files("docs", &["md"])).chain(pages) {
        all.push((name(&path), scan::markdown(&read(&path))));
    }
    assert!(all.len() > 500, "{} files", all.len());
    all
}

/// Returns true for more than a name: at least two words.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
    text.split_whitespace().filter(is_word).count() > 1
}

/// Returns the pieces of text that may have a turn, because they quote another program.
fn exempt(words: &str) -> Vec<String> {
    let rows = rows(words, "Exempt");
    let with_reason = |row: &Vec<String>| {
        assert!(row.len() == 2 && row[1].len() > 10, "a sentence and its reason: {row:?}");
        table::code(&row[0]).to_owned()
    };
    rows.iter().map(with_reason).collect()
}

#[test]
fn no_sentence_has_a_turn_that_the_table_replaces() {
    let words = read(&root().join("docs/words.md"));
    let (turns, exempt) = (turns(&words), exempt(&words));
    let mut count: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut needed = vec![false; exempt.len()];
    let mut complaints = Vec::new();
    for (file, pieces) in everything() {
        for piece in pieces.iter().filter(|piece| is_sentence(&piece.text)) {
            let kind = match (piece.is_comment, file.starts_with("src/")) {
                (true, _) => "comments",
                (false, true) => "strings",
                (false, false) => "documents",
            };
            let sum = count.entry(kind).or_default();
            *sum = (sum.0 + 1, sum.1 + piece.text.split_whitespace().count());
            let mut text = piece.text.clone();
            for (quote, needed) in exempt.iter().zip(&mut needed) {
                *needed |= text.contains(quote);
                text = text.replace(quote, "quote");
            }
            let text = scan::without_code(&text);
            for turn in turns.iter().filter(|turn| turn.in_comments || !piece.is_comment) {
                if let Some(found) = turn.pattern.find(&text) {
                    let (line, instead) = (piece.line, &turn.instead);
                    let found = found.as_str();
                    complaints.push(format!("{file}:{line}: “{found}”: {instead}\n    {text}"));
                }
            }
        }
    }
    eprintln!("{count:?} (texts, words); {} turns found", complaints.len());
    let dead = exempt.iter().zip(needed).filter(|(_, needed)| !needed);
    complaints.extend(dead.map(|(quote, _)| format!("docs/words.md: nothing says “{quote}”")));
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_turn_finds_what_it_replaces() {
    let words = read(&root().join("docs/words.md"));
    let turns = turns(&words);
    assert!(turns.len() > 20 && rows(&words, "Terms").len() > 10, "the tables were read");
    let bad = "A title stands behind the blank, nobody mends it anew";
    assert_eq!(turns.iter().filter(|turn| turn.pattern.is_match(bad)).count(), 6);
    for turn in turns {
        assert!(!turn.pattern.is_match(""), "{} finds everything", turn.pattern);
    }
}
