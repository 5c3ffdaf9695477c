//! Words of a command line in a log.

use super::value::joint;
use crate::text::TextRange;

/// Maximum number of words of one line that are looked at.
const MAX_WORDS: usize = 256;

/// Returns the words of the line that begins at `start`, at most to `end`, and the place after the line.
/// A backslash at its end joins the next line.
pub(super) fn of_line(text: &str, start: usize, end: usize) -> (Vec<TextRange>, usize) {
    let bytes = &text.as_bytes()[..end];
    let (mut words, mut at) = (Vec::new(), start);
    let mut begin = None;
    let mut quote = None;
    let mut push = |begin: &mut Option<usize>, end: usize| {
        if let Some(begin) = begin.take().filter(|_| words.len() < MAX_WORDS) {
            words.push(TextRange::new(begin, end));
        }
    };
    while let Some(&byte) = bytes.get(at) {
        let joint = if byte == b'\\' { joint(&text[at..]) } else { 0 };
        match (quote, byte) {
            _ if joint > 0 => {
                push(&mut begin, at);
                at += joint - 1;
            }
            (_, b'\n') => break,
            (Some(open), _) if byte == open => quote = None,
            (None, b'"' | b'\'') => {
                quote = has_end(bytes, at).then_some(byte);
                begin.get_or_insert(at);
            }
            (None, b' ' | b'\t' | b'\r') => push(&mut begin, at),
            (None, b'|') => {
                push(&mut begin, at);
                begin = Some(at);
                push(&mut begin, at + 1);
            }
            (None, b'\\') => {
                begin.get_or_insert(at);
                at += usize::from(bytes.get(at + 1).is_some_and(|next| *next != b'\n'));
            }
            _ => {
                begin.get_or_insert(at);
            }
        }
        at += 1;
    }
    push(&mut begin, at.min(bytes.len()));
    (words, at + 1)
}

/// Returns whether the quote at `at` ends on its line: an apostrophe does not.
fn has_end(bytes: &[u8], at: usize) -> bool {
    let rest = bytes[at + 1..].iter().take_while(|byte| **byte != b'\n').take(1024);
    rest.into_iter().any(|byte| *byte == bytes[at])
}

/// Returns a word without the quotes around it.
pub(super) fn bare(text: &str, word: TextRange) -> TextRange {
    let inner = &text[word.start..word.end];
    let start = inner.len() - inner.trim_start_matches(['"', '\'']).len();
    let end = inner.trim_end_matches(['"', '\'']).len().max(start);
    TextRange::new(word.start + start, word.start + end)
}
