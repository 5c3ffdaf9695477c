//! The scanner's search for places where a shell reads something else than is probably meant.

use super::command::Word;
use super::sign::{ends_by_accident, first_word, is_line_end, is_program, Cut, CutKind};
use super::words::Scanner;

/// Maximum number of places that are recorded for one command.
const MAX_CUTS: usize = 16;

impl Scanner<'_> {
    fn cut(&mut self, kind: CutKind) {
        if self.current.cuts.len() < MAX_CUTS {
            self.current.cuts.push(Cut { at: self.at, kind });
        }
    }

    /// Returns whether the sign at the position, inside the word that starts at `start`, is probably
    /// meant as a part of it.
    pub(super) fn is_cut_in(&mut self, start: usize, c: char) -> bool {
        let before = &self.text[start..self.at];
        let tail = &self.rest()[1..];
        let is_number = before.bytes().all(|byte| byte.is_ascii_digit());
        let is_option = before.len() < 40 && before.starts_with("--") && !before.contains('=');
        let is_cut = match c {
            '>' if before.starts_with('<') => true,
            '<' | '>' => {
                let usual = ["/dev/null", " /dev/null", "&1", "&2"];
                let is_usual = usual.iter().any(|usual| tail.starts_with(usual));
                !(is_usual || is_option || is_number && !self.waits())
            }
            '(' => true,
            ')' => self.depth == 0,
            _ => ends_by_accident(c, tail),
        };
        if is_cut {
            self.cut(CutKind::Sign(c));
        }
        is_cut
    }

    /// Returns whether the last word is an option that may wait for its value.
    fn waits(&self) -> bool {
        let last = self.current.words.last().map(Word::str).unwrap_or_default();
        last.starts_with('-') && !last.contains('=') && !last.ends_with("stdin")
    }

    /// Returns whether the sign at the position, before a word, is probably meant as its start.
    pub(super) fn is_cut_before_word(&mut self, c: char) -> bool {
        if !";&|<>()#".contains(c) || self.current.words.is_empty() {
            return false;
        }
        let is_spaced = self.text[..self.at].ends_with([' ', '\t']);
        let tail = &self.rest()[1..];
        let is_glued = tail.starts_with(|c: char| !c.is_whitespace() && c != '&');
        let waits = self.waits();
        let is_placeholder = || {
            let near = tail.char_indices().take(80).find(|(_, c)| c.is_whitespace() || *c == '>');
            near.is_some_and(|(at, c)| at > 0 && c == '>')
        };
        let is_cut = is_spaced
            && is_glued
            && match c {
                '<' => waits && is_placeholder(),
                '>' => false,
                ';' | '&' | '|' => waits && !is_program(first_word(tail)),
                _ => waits,
            };
        if is_cut {
            self.cut(CutKind::Sign(c));
        }
        is_cut
    }

    /// Returns whether the line break at the position is followed by an option, so that a backslash is
    /// missing.
    pub(super) fn goes_on(&mut self) -> bool {
        let next = self.rest()[1..].trim_start_matches([' ', '\t']);
        let long = next.strip_prefix("--").is_some_and(starts_with_letter);
        let short = next.strip_prefix('-').is_some_and(|rest| {
            starts_with_letter(rest) && !rest[1..].starts_with(|c: char| c.is_ascii_alphanumeric())
        });
        let goes_on = !self.current.words.is_empty() && (long || short);
        if goes_on {
            self.cut(CutKind::NotJoined);
        }
        goes_on
    }

    /// Returns whether only spaces are between the backslash at the position and the end of its line.
    pub(super) fn is_blank_before_line_end(&mut self) -> bool {
        let tail = &self.rest()[1..];
        let line = tail.trim_start_matches([' ', '\t', '\u{A0}']);
        let is_blank = line.len() < tail.len() && is_line_end(line);
        if is_blank && !self.current.words.is_empty() {
            self.cut(CutKind::SpaceAfterBackslash);
        }
        is_blank && !self.current.words.is_empty()
    }

    /// Reads a curly quote or a long dash, which was just passed; returns true if it is done with it.
    pub(super) fn odd_sign(&mut self, c: char, is_first: bool, word: &mut Word) -> bool {
        match c {
            '\u{2013}' | '\u{2014}' | '\u{2015}' | '\u{2212}' if is_first => {
                self.cut(CutKind::LongDash);
                if !self.is_meant {
                    return false;
                }
                let tail = self.rest();
                let tail = tail.trim_start_matches(['\u{2013}', '\u{2014}', '-']);
                self.at = self.text.len() - tail.len();
                let letters = tail.bytes().take_while(u8::is_ascii_alphabetic).count();
                word.text.extend_from_slice(if letters == 1 { b"-" } else { b"--" });
                true
            }
            _ => {
                let Some(end) = self.closing_quote(c) else { return false };
                self.cut(CutKind::CurlyQuote);
                if !self.is_meant {
                    return false;
                }
                word.text.extend_from_slice(&self.text.as_bytes()[self.at..end]);
                let close = self.text[end..].chars().next().map_or(0, char::len_utf8);
                self.at = end + close;
                true
            }
        }
    }

    /// Returns the place of the quote that closes the curly one that was just passed, in the same line.
    /// Each part of a text is searched once, however many such quotes it has.
    fn closing_quote(&mut self, c: char) -> Option<usize> {
        let closing = closing(c)?;
        let line = near_line(self.rest());
        let (known, until) = self.unclosed;
        let skipped = if known == c { until.saturating_sub(self.at).min(line.len()) } else { 0 };
        let end = line.get(skipped..)?.find(|c| closing.contains(&c));
        if end.is_none() {
            self.unclosed = (c, self.at + line.len());
        }
        end.map(|end| self.at + skipped + end)
    }

    /// Returns the curly quote that ends a string after a straight one, when no straight one does.
    pub(super) fn odd_close(&mut self) -> Option<char> {
        if !self.is_meant {
            return None;
        }
        let line = near_line(self.rest());
        let close = line.find(['"', '\u{201C}', '\u{201D}'])?;
        let close = line[close..].chars().next().filter(|c| *c != '"');
        if close.is_some() {
            self.cut(CutKind::CurlyQuote);
        }
        close
    }

    /// Returns whether the dollar sign that was just passed is probably a part of the word: other text
    /// is beside it, and what follows it is not written like a variable.
    pub(super) fn is_meant_dollar(&mut self, word: &Word) -> bool {
        let rest = self.rest();
        let length = rest.bytes().take(64).take_while(|b| b.is_ascii_alphanumeric() || *b == b'_');
        let length = length.count();
        let name = &rest[..length];
        let is_name = length > 1 && name.bytes().all(|b| !b.is_ascii_lowercase());
        let is_known = self.variables.iter().any(|(known, _)| known == name);
        let is_start = word.text.is_empty() || word.text.ends_with(b"=");
        let next = rest[length..].chars().next();
        let is_alone = is_start && next.is_none_or(|c| c.is_whitespace() || "\"';)|&".contains(c));
        let is_sign = name.is_empty() && rest.starts_with(['$', '!', '@', '*', '#', '?', '-']);
        let is_meant = !(is_name || is_known || is_alone) && (!name.is_empty() || is_sign);
        if is_meant {
            self.cut(CutKind::Dollar);
        }
        is_meant && self.is_meant
    }
}

/// Returns the rest of the line, at most some hundred characters: no password is longer.
fn near_line(text: &str) -> &str {
    let mut most = text.len().min(500);
    while !text.is_char_boundary(most) {
        most -= 1;
    }
    let near = &text[..most];
    near.find('\n').map_or(near, |end| &near[..end])
}

fn starts_with_letter(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Returns the quotes that close an opening curly one.
fn closing(c: char) -> Option<&'static [char]> {
    match c {
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' => {
            Some(&['\u{201C}', '\u{201D}', '\u{201F}', '"'])
        }
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' => {
            Some(&['\u{2018}', '\u{2019}', '\u{201B}', '\''])
        }
        '\u{AB}' => Some(&['\u{BB}']),
        _ => None,
    }
}
