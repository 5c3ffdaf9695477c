//! White space, comments, and spaces unknown to JSON, between tokens.

use super::repairer::{is_line_end, Repairer};
use crate::text::{TextEdit, TextRange};

/// Spaces from word processors and web pages, and their replacement in JSON: no-break, thin and
/// wide spaces are visible, the others are not.
const ODD_SPACES: [(&str, &str); 12] = [
    ("\u{A0}", " "),
    ("\u{2002}", " "),
    ("\u{2003}", " "),
    ("\u{2007}", " "),
    ("\u{2009}", " "),
    ("\u{202F}", " "),
    ("\u{3000}", " "),
    ("\u{2028}", " "),
    ("\u{200B}", ""),
    ("\u{2060}", ""),
    ("\u{FEFF}", ""),
    ("\u{C}", " "),
];

impl Repairer<'_> {
    /// Moves to the next token. `None` when a comment does not end.
    pub(super) fn skip(&mut self) -> Option<()> {
        loop {
            let rest = self.rest();
            let (&first, more) = rest.split_first().unwrap_or((&0, &[]));
            if matches!(first, b' ' | b'\t' | b'\r' | b'\n') {
                self.at += 1;
            } else if first == b'#' || rest.starts_with(b"//") {
                self.comment(rest.iter().take_while(|byte| !is_line_end(**byte)).count());
            } else if rest.starts_with(b"/*") {
                let end = more.windows(2).skip(1).position(|two| two == b"*/")?;
                self.comment(end + 4);
            } else if let Some((odd, plain)) = odd_space(rest) {
                let range = TextRange::new(self.at, self.at + odd.len());
                self.edit(TextEdit::replace(range, plain));
                self.at = range.end;
            } else {
                return Some(());
            }
        }
    }

    /// Removes the comment of `length` bytes at this place: with its line when it has one of its
    /// own, otherwise with the spaces before it.
    fn comment(&mut self, length: usize) {
        let end = self.at + length;
        let before = self.bytes.get(self.cut..self.at).unwrap_or_default();
        let blanks = before.iter().rev().take_while(|byte| is_blank(**byte));
        let start = self.at - blanks.count();
        let starts_line = match start.checked_sub(1).and_then(|at| self.bytes.get(at)) {
            None => true,
            Some(byte) => is_line_end(*byte),
        };
        let behind = self.bytes.get(end..).unwrap_or_default();
        let blanks = behind.iter().take_while(|byte| is_blank(**byte)).count();
        let line_end = match behind.get(blanks..).unwrap_or_default() {
            [b'\r', b'\n', ..] => blanks + 2,
            [b'\r' | b'\n', ..] => blanks + 1,
            _ => 0,
        };
        let end = end + if starts_line { line_end } else { 0 };
        self.edit(TextEdit::remove(TextRange::new(start, end)));
        self.at = end;
    }
}

/// Returns the odd space at the start of `rest`, and its replacement.
fn odd_space(rest: &[u8]) -> Option<(&'static str, &'static str)> {
    let found = ODD_SPACES.iter().find(|(odd, _)| rest.starts_with(odd.as_bytes()));
    found.copied()
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}
