//! Secrets in a free text: an error message, a log, commands, a CI file.
//!
//! In a file the place of a text is known. Here it is read from what is around it: the name before it,
//! the command that it is an argument of, the URL that it is in.

mod block;
mod command;
mod named;
mod pem;
mod piped;
mod place;
mod public;
mod sign;
mod urls;
mod value;
mod words;

use super::look::MASK;
use super::parts;
use crate::text::TextRange;

/// Returns the secret parts of a free text, in order, none in another.
pub fn log_secrets(text: &str) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let by_look =
            parts::find_in_line(line).into_iter().filter(|part| !public::is_public(line, *part));
        found.extend(by_look.map(|part| moved(part.range, start)));
        start += line.len();
    }
    pem::find(text, &mut found);
    named::find(text, &mut found);
    urls::find(text, &mut found);
    command::find(text, &mut found);
    joined(found)
}

/// Returns a free text with its secrets masked.
pub fn log_masked(text: &str) -> String {
    let (mut shown, mut at) = (String::with_capacity(text.len()), 0);
    for secret in log_secrets(text) {
        shown.push_str(&text[at..secret.start]);
        shown.push_str(MASK);
        at = secret.end;
    }
    shown + &text[at..]
}

fn moved(range: TextRange, by: usize) -> TextRange {
    TextRange::new(range.start + by, range.end + by)
}

/// Sorts ranges, and joins those that overlap or touch.
fn joined(mut found: Vec<TextRange>) -> Vec<TextRange> {
    found.retain(|range| !range.is_empty());
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
