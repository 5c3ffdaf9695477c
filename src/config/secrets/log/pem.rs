//! Private keys in PEM, over the lines of a log.

use crate::config::secrets::table::PRIVATE_KEY;
use crate::text::TextRange;

/// Fewest characters of a line of a key of which only the end is there.
const MIN_LINE: usize = 32;

/// Adds private keys from their first line to their last; of a cut one, the lines that are there.
pub(super) fn find(text: &str, found: &mut Vec<TextRange>) {
    if !text.contains("-----") {
        return;
    }
    let lower = text.to_ascii_lowercase();
    let mut at = 0;
    while let Some(next) = lower[at..].find("-----") {
        let start = at + next;
        let label = lower[start + 5..].split("-----").next().unwrap_or_default();
        let after = start + 5 + label.len();
        let is_key = label.len() < 64 && label.replace(' ', "").contains(PRIVATE_KEY);
        at = start + 5;
        if is_key && label.starts_with("begin") {
            let end = lower[after..].find("-----end").map(|end| after + end);
            let end = match end {
                Some(end) => lower[end + 8..].find("-----").map_or(text.len(), |to| end + to + 13),
                None => end_of_lines(text, after),
            };
            found.push(TextRange::new(start, end));
            at = end;
        } else if is_key && label.starts_with("end") {
            found.push(TextRange::new(start_of_lines(text, start), start));
            at = after;
        }
    }
}

/// Returns whether a line can be one of a key: base64, or a header of an encrypted one.
fn is_key_line(line: &str) -> bool {
    let line = line.trim();
    let is_header = ["Proc-Type:", "DEK-Info:"].iter().any(|name| line.starts_with(name));
    is_header || line.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=\\".contains(&byte))
}

/// Returns the end of the lines of a key whose first line ends at `at`, or after it.
fn end_of_lines(text: &str, at: usize) -> usize {
    let mut end = at;
    for (count, line) in text[at..].split_inclusive('\n').enumerate() {
        if count > 0 && !is_key_line(line) {
            break;
        }
        end += line.len();
    }
    end
}

/// Returns the start of the lines of a key that ends at `end`.
fn start_of_lines(text: &str, end: usize) -> usize {
    let mut start = text[..end].rfind('\n').map_or(0, |at| at + 1);
    let mut is_last = true;
    while let Some(before) = start.checked_sub(1) {
        let from = text[..before].rfind('\n').map_or(0, |at| at + 1);
        let line = text[from..before].trim();
        if !is_key_line(line) || (!is_last && line.len() < MIN_LINE) {
            break;
        }
        (start, is_last) = (from, false);
    }
    start
}
