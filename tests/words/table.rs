//! The tables of `docs/words.md`.

use regex::{Regex, RegexBuilder};

/// A turn that the project does not use.
pub(crate) struct Turn {
    /// What it looks like, in any case.
    pub(crate) pattern: Regex,
    /// What to write.
    pub(crate) instead: String,
    /// False when comments may have it.
    pub(crate) in_comments: bool,
}

/// Returns the cells of the table below a heading, without the lines of its head.
pub(crate) fn rows(words: &str, heading: &str) -> Vec<Vec<String>> {
    let head = format!("\n## {heading}\n");
    let section = words.split(&head).nth(1).unwrap_or_else(|| panic!("no heading {heading}"));
    let section = section.split("\n## ").next().unwrap_or_default();
    let lines = section.lines().filter(|line| line.starts_with('|')).skip(2);
    let rows: Vec<Vec<String>> = lines.map(cells).collect();
    assert!(!rows.is_empty(), "no table below {heading}");
    rows
}

/// Returns the cells of a line; `\|` is a stroke inside a cell.
fn cells(line: &str) -> Vec<String> {
    let inner = line.trim_matches('|').replace("\\|", "\0");
    inner.split('|').map(|cell| cell.trim().replace('\0', "|")).collect()
}

/// Returns the text of a cell that is between backticks.
pub(crate) fn code(cell: &str) -> &str {
    let inner = cell.strip_prefix('`').and_then(|cell| cell.strip_suffix('`'));
    inner.unwrap_or_else(|| panic!("not between backticks: {cell}"))
}

/// Returns the turns of the table.
pub(crate) fn turns(words: &str) -> Vec<Turn> {
    let rows = rows(words, "Turns");
    let turn = |row: &Vec<String>| {
        let [pattern, instead, place] = row.as_slice() else { panic!("three cells: {row:?}") };
        let pattern = RegexBuilder::new(code(pattern)).case_insensitive(true).build();
        let in_comments = match place.as_str() {
            "everywhere" => true,
            "page" => false,
            other => panic!("everywhere or page, not {other}"),
        };
        Turn { pattern: pattern.expect("a pattern"), instead: instead.clone(), in_comments }
    };
    rows.iter().map(turn).collect()
}
