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

use super::found::{merged, Found};
use super::look::with_masks;
use super::parts;
use crate::text::TextRange;

/// Returns the secret parts of a free text, in order, none in another.
pub fn log_secrets(text: &str) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let by_look =
            parts::find_in_line(line).into_iter().filter(|part| !public::is_public(line, *part));
        found.extend(by_look.map(|part| part.range.moved_by(start)));
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
    with_masks(text, log_secrets(text).into_iter().map(Found::whole))
}

/// Sorts ranges, and joins those that overlap or touch.
fn joined(mut found: Vec<TextRange>) -> Vec<TextRange> {
    found.retain(|range| !range.is_empty());
    found.sort_unstable();
    let joined = merged(found.into_iter().map(Found::whole).collect());
    joined.into_iter().map(|found| found.range).collect()
}
