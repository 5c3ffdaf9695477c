//! The five kinds of scalars. The folding follows `PyYAML` 6.0 (`scanner.py`), which agrees with
//! libyaml and Go's yaml here.

use super::{Problem, Read, Reader, INDENTED_MARKER};

impl<'a> Reader<'a> {
    /// A plain scalar up to the end of what this line has of it.
    pub(crate) fn plain_in_line(&mut self, flow: bool) -> &'a str {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut end = start;
        while let Some(byte) = self.peek() {
            let next = bytes.get(self.at + 1);
            let before_blank = matches!(next, None | Some(b' ' | b'\t' | b'\r' | b'\n'));
            let before_flow = flow && matches!(next, Some(b',' | b'[' | b']' | b'{' | b'}'));
            match byte {
                b'\n' | b'\r' => break,
                b':' if before_blank || before_flow => break,
                b'#' if self.at > start && matches!(bytes[self.at - 1], b' ' | b'\t') => break,
                b',' | b'[' | b']' | b'{' | b'}' if flow => break,
                b' ' | b'\t' => {}
                _ => end = self.at + 1,
            }
            self.at += 1;
        }
        self.at = end;
        self.text.get(start..end).unwrap_or_default()
    }

    /// The further lines of a plain scalar whose first line is `first`; they are at least as
    /// deep as `least`.
    pub(crate) fn plain_lines(&mut self, first: String, least: usize) -> Read<String> {
        let mut text = first;
        loop {
            let mut ahead = (self.at, self.line_start);
            if !self.line_is_over() {
                return Err(Problem::Broken(
                    "something follows a value in the same line",
                ));
            }
            // A comment ends the scalar.
            let comment = self
                .text
                .get(ahead.0..self.at)
                .is_some_and(|t| t.contains('#'));
            if !self.skip_newline() {
                return Ok(text);
            }
            let mut breaks = 0;
            loop {
                ahead = (self.at, self.line_start);
                self.skip_blanks();
                if !self.skip_newline() {
                    break;
                }
                breaks += 1;
            }
            let deep = self.column() >= least;
            let marker = self.at == self.line_start && self.at_any_marker();
            let stop = matches!(self.peek(), None | Some(b'#')) || !deep || marker;
            if comment || stop {
                if comment && deep && !stop {
                    return Err(Problem::Broken("a comment stands inside a plain text"));
                }
                (self.at, self.line_start) = ahead;
                return Ok(text);
            }
            if self.rest_of_indent_has_tab(ahead.1) {
                return Err(Problem::Broken("a tab stands in the indentation"));
            }
            if self.at_indented_marker() {
                return Err(INDENTED_MARKER);
            }
            let more = self.plain_in_line(false);
            let next = self.rest().trim_start_matches([' ', '\t']);
            if next.starts_with(':') {
                return Err(Problem::Broken("the indentation fits nothing above"));
            }
            fold(&mut text, breaks);
            text.push_str(more);
        }
    }

    fn rest_of_indent_has_tab(&self, line_start: usize) -> bool {
        let indent = self.text.get(line_start..self.at).unwrap_or_default();
        indent.contains('\t')
    }

    /// A text in quotes, with the place behind the closing one.
    pub(crate) fn quoted(&mut self, least: usize) -> Read<String> {
        let double = self.peek() == Some(b'"');
        let quote = if double { b'"' } else { b'\'' };
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let special =
                |byte: &u8| *byte == quote || *byte == b'\n' || (double && *byte == b'\\');
            let Some(length) = rest.as_bytes().iter().position(special) else {
                self.at = self.text.len();
                return Err(Problem::Broken("a quote is not closed"));
            };
            text.push_str(rest.get(..length).unwrap_or_default());
            self.at += length;
            match self.peek() {
                Some(b'\n') => {
                    text.truncate(self.without_blanks(&text));
                    let breaks = self.quoted_breaks(least)?;
                    fold(&mut text, breaks);
                }
                Some(b'\\') => self.escape(&mut text, least)?,
                _ if !double && self.peek_at(1) == Some(b'\'') => {
                    text.push('\'');
                    self.at += 2;
                }
                _ => {
                    self.at += 1;
                    return Ok(text);
                }
            }
        }
    }

    /// The length of `text` without the raw blanks before the line end that stands here. A blank
    /// that was escaped stays.
    fn without_blanks(&self, text: &str) -> usize {
        let line = self.text.get(..self.at).unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let bare = line.trim_end_matches([' ', '\t']);
        let slashes = bare.len() - bare.trim_end_matches('\\').len();
        let escaped = usize::from(slashes % 2 == 1 && bare.len() < line.len());
        let carriage = usize::from(text.ends_with('\r'));
        text.len()
            .saturating_sub(line.len() - bare.len() + carriage - escaped)
    }

    /// Goes over the line end, empty lines and the next indentation; counts the empty lines.
    fn quoted_breaks(&mut self, least: usize) -> Read<usize> {
        self.skip_newline();
        let mut breaks = 0;
        loop {
            if self.at_any_marker() {
                return Err(Problem::Broken("a quote is not closed"));
            }
            self.skip_blanks();
            let carriage = self.rest().starts_with("\r\n");
            if !carriage && self.peek() != Some(b'\n') {
                let deep = self.column() >= least;
                return if deep || self.peek().is_none() {
                    Ok(breaks)
                } else {
                    Err(Problem::Unread(
                        "a quoted text that goes on without indentation",
                    ))
                };
            }
            self.skip_newline();
            breaks += 1;
        }
    }

    fn escape(&mut self, text: &mut String, least: usize) -> Read<()> {
        self.at += 1;
        let Some(letter) = self.rest().chars().next() else {
            return Err(Problem::Broken("a quote is not closed"));
        };
        self.at += letter.len_utf8();
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '\r' | '\n' => {
                self.at -= 1;
                let breaks = self.quoted_breaks(least)?;
                for _ in 0..breaks {
                    text.push('\n');
                }
                return Ok(());
            }
            _ => {
                let place = ESCAPES.iter().find(|(name, _)| *name == letter);
                let (_, said) = place.ok_or(Problem::Broken("an unknown escape follows \\"))?;
                text.push(*said);
                return Ok(());
            }
        };
        let hex = self.rest().get(..digits).unwrap_or_default();
        let sound = hex.len() == digits && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
        let code = u32::from_str_radix(hex, 16).ok().filter(|_| sound);
        let code = code.ok_or(Problem::Broken("hexadecimal digits are missing behind \\"))?;
        let said = char::from_u32(code).ok_or(Problem::Unread("an escape that is no character"))?;
        text.push(said);
        self.at += digits;
        Ok(())
    }

    /// A literal (`|`) or folded (`>`) scalar, with the line behind it.
    pub(crate) fn block_scalar(&mut self, least: usize) -> Read<String> {
        let folded = self.peek() == Some(b'>');
        self.at += 1;
        let (mut keep, mut strip, mut given) = (false, false, 0);
        while let Some(byte) = self.peek() {
            match byte {
                b'+' if !keep && !strip => keep = true,
                b'-' if !keep && !strip => strip = true,
                b'1'..=b'9' if given == 0 => given = usize::from(byte - b'0'),
                _ => break,
            }
            self.at += 1;
        }
        if !self.line_is_over() {
            return Err(Problem::Broken("something follows | or > in the same line"));
        }
        let mut ended = self.skip_newline();
        let outer = least.saturating_sub(1);
        let least = least.max(1);
        let mut indent = if given > 0 { outer + given } else { 0 };
        let mut text = String::new();
        let (mut breaks, mut started, mut was_more) = (0usize, false, false);
        let mut deepest_blank = 0;
        while ended {
            let line = self.rest().split('\n').next().unwrap_or_default();
            let line = line.strip_suffix('\r').unwrap_or(line);
            let spaces = line.len() - line.trim_start_matches(' ').len();
            let blank = spaces == line.len();
            if blank && (indent == 0 || spaces <= indent) {
                deepest_blank = spaces.max(deepest_blank);
                self.at += line.len();
                ended = self.skip_newline();
                breaks += usize::from(ended);
                continue;
            }
            if indent == 0 {
                if spaces < least {
                    break;
                }
                if deepest_blank > spaces {
                    return Err(Problem::Unread(
                        "an empty line that is deeper than the text below it",
                    ));
                }
                indent = spaces;
            }
            if spaces < indent || (self.at == self.line_start && self.at_any_marker()) {
                break;
            }
            let content = line.get(indent..).unwrap_or_default();
            let more = content.starts_with([' ', '\t']);
            if started && folded && !more && !was_more {
                fold(&mut text, breaks);
            } else {
                newlines(&mut text, breaks + usize::from(started));
            }
            text.push_str(content);
            (breaks, started, was_more) = (0, true, more);
            self.at += line.len();
            ended = self.skip_newline();
        }
        // A line end that is missing at the end of the text counts as there: so do kubectl and
        // saphyr (measured); PyYAML does not.
        if started && !strip {
            text.push('\n');
        }
        if keep {
            newlines(&mut text, breaks);
        }
        Ok(text)
    }
}

/// A line end in a folded text: a blank, or the empty lines that follow.
fn fold(text: &mut String, breaks: usize) {
    if breaks == 0 {
        text.push(' ');
    }
    newlines(text, breaks);
}

fn newlines(text: &mut String, count: usize) {
    for _ in 0..count {
        text.push('\n');
    }
}

/// The escapes of one letter in a double-quoted text.
const ESCAPES: [(char, char); 18] = [
    ('0', '\0'),
    ('a', '\x07'),
    ('b', '\x08'),
    ('t', '\t'),
    ('\t', '\t'),
    ('n', '\n'),
    ('v', '\x0B'),
    ('f', '\x0C'),
    ('r', '\r'),
    ('e', '\x1B'),
    (' ', ' '),
    ('"', '"'),
    ('/', '/'),
    ('\\', '\\'),
    ('N', '\u{85}'),
    ('_', '\u{A0}'),
    ('L', '\u{2028}'),
    ('P', '\u{2029}'),
];
