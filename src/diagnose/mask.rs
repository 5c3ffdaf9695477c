//! Secrets in error texts: those that look like one, and those that their place gives away.

use crate::config::secrets::secret_ranges;
use crate::text::TextRange;

/// Words before a secret, in lower case; the secret is the next word.
const BEFORE: [&str; 16] = [
    "authorization: basic ",
    "authorization: bearer ",
    "authorization: ",
    "x-registry-auth: ",
    "x-registry-config: ",
    "--password ",
    "--password=",
    "password=",
    "passwd=",
    "token=",
    "secret=",
    "\"auth\":",
    "\"password\":",
    "\"identitytoken\":",
    "\"registrytoken\":",
    "\"secret\":",
];

/// Returns the secret parts of `text` in `within`, in order, none in another.
pub(super) fn secrets(text: &str, within: TextRange) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut start = within.start;
    for line in text.get(within.start..within.end).unwrap_or_default().split_inclusive('\n') {
        let moved = |range: TextRange| TextRange::new(start + range.start, start + range.end);
        found.extend(secret_ranges(line).into_iter().map(moved));
        found.extend(by_place(line).into_iter().map(moved));
        start += line.len();
    }
    found.sort_unstable();
    let mut joined: Vec<TextRange> = Vec::with_capacity(found.len());
    for range in found {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// Returns the words of a line that come after a telling one.
fn by_place(line: &str) -> Vec<TextRange> {
    let lower = line.to_ascii_lowercase();
    let mut found = Vec::new();
    for before in BEFORE {
        let places = lower.match_indices(before).map(|(at, _)| at + before.len());
        found.extend(places.filter_map(|at| word(line, at)));
    }
    if lower.contains("login") {
        let places = lower.match_indices(" -p ").map(|(at, _)| at + 4);
        found.extend(places.filter_map(|at| word(line, at)));
    }
    found
}

/// Returns the word at `at`, without the quotes around it.
fn word(line: &str, at: usize) -> Option<TextRange> {
    let rest = line.get(at..)?;
    let opening = rest.len() - rest.trim_start_matches([' ', '"', '\'', '\\', '[']).len();
    let rest = &rest[opening..];
    let is_end =
        |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '\\' | '&' | ',' | ']' | '`');
    let length = rest.find(is_end).unwrap_or(rest.len());
    let start = at + opening;
    (length > 0).then(|| TextRange::new(start, start + length))
}
