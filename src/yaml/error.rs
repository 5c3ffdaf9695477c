//! Errors of reading YAML.

use saphyr_parser::ScanError;

/// Error with its line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Line {line}: {problem}")]
pub struct YamlError {
    /// Line, from 1.
    pub line: usize,
    /// Problem at that line.
    pub problem: Problem,
}

/// Reason why a YAML text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// YAML of a kind that this page does not read.
    #[error("this YAML uses {0}, which this page does not read.")]
    Unread(&'static str),
    /// Not YAML.
    #[error("this is not YAML: {0}.")]
    Broken(String),
}

const KEY_EXPECTED: &str = "simple key expect";

/// Plain words for parts of the most frequent messages of saphyr-parser 0.0.6.
const WORDS: [(&str, &str); 14] = [
    ("mapping values are not allowed", "a second colon in the line; quote the value"),
    ("did not find expected key", "the indentation fits nothing above"),
    ("did not find expected '-'", "the indentation fits nothing above"),
    ("<document start>", "something follows the value"),
    ("invalid indentation", "the indentation fits nothing above"),
    (KEY_EXPECTED, "a key and its colon are expected"),
    ("found unexpected end of stream", "a quote is not closed"),
    ("found unexpected document indicator", "a quote is not closed"),
    ("found unknown escape character", "an unknown escape follows \\"),
    ("expected ',' or", "a comma or a closing bracket is missing"),
    ("tab", "there is a tab in the indentation"),
    ("recursion limit", "the nesting is too deep"),
    ("unknown anchor", "an alias (*) names no anchor (&)"),
    ("the handle wasn't declared", "a tag (!) begins with a handle that no directive declares"),
];

/// Returns the parser's error, in plain words if there are some.
pub(super) fn broken(error: &ScanError, text: &str) -> YamlError {
    let theirs = error.info();
    let known = WORDS.iter().find(|(part, _)| theirs.contains(part));
    let words = known.map_or(theirs, |(_, words)| words);
    let mut line = error.marker().line().min(text.lines().count().max(1));
    if theirs.contains(KEY_EXPECTED) {
        // The parser notices it only at the start of the next text.
        let before = text.lines().enumerate().take(line - 1);
        let with_text = before.filter(|(_, text)| !text.trim().is_empty());
        line = with_text.last().map_or(line, |(index, _)| index + 1);
    }
    YamlError { line, problem: Problem::Broken(words.to_owned()) }
}
