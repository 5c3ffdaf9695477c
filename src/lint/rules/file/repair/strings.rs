//! Strings with wrong quotes, with line breaks, or without an end.

use super::quote::{quote_at, Quote, Role};
use super::repairer::{is_line_end, Repairer};
use crate::text::{TextEdit, TextRange};

/// End of a string: before its last quote, and after it.
#[derive(Clone, Copy)]
struct End {
    inner: usize,
    outer: usize,
}

impl Repairer<'_> {
    /// Reads the string at this place and makes it a JSON string.
    pub(super) fn string(&mut self, role: Role) -> Option<()> {
        let (quote, length) = quote_at(self.rest())?;
        let start = self.at + length;
        let end = self.string_end(quote, start, role)?;
        if quote != Quote::Straight {
            self.edit(TextEdit::replace(TextRange::new(self.at, start), "\""));
        }
        self.content(quote, TextRange::new(start, end.inner))?;
        let closing = TextRange::new(end.inner, end.outer);
        if closing.of(self.bytes) != b"\"" {
            self.edit(TextEdit::replace(closing, "\""));
        }
        self.at = end.outer;
        Some(())
    }

    /// Returns the end of the string: its own quote, a curly one that was half converted, or the
    /// end of the line when the quote is missing there.
    fn string_end(&self, quote: Quote, start: usize, role: Role) -> Option<End> {
        let own = self.own_end(quote, start);
        let reach = own.map_or(self.bytes.len(), |own| own.inner);
        let text = TextRange::new(start, reach).of(self.bytes);
        let line = text.iter().take_while(|byte| !is_line_end(**byte)).count();
        let breaks = line < text.len();
        if let Some(own) = own.filter(|own| self.fits(own.outer, role)) {
            if !breaks || role == Role::Value {
                return Some(own);
            }
        }
        if quote == Quote::Straight {
            let curly = self.curly_end(TextRange::new(start, start + line), role);
            if curly.is_some() {
                return curly;
            }
        }
        let is_outside = |byte: &u8| byte.is_ascii_whitespace() || b"{}[],:".contains(byte);
        if breaks && role == Role::Value && text[line..].iter().all(is_outside) {
            let line = text[..line].trim_ascii_end();
            let line = line.strip_suffix(b",").unwrap_or(line);
            let at = start + line.len();
            // The quote of a value that is still empty cannot be told from a stray one.
            return (!line.is_empty()).then_some(End { inner: at, outer: at });
        }
        own.filter(|_| !breaks)
    }

    /// Returns the first quote that closes what `quote` opened.
    fn own_end(&self, quote: Quote, start: usize) -> Option<End> {
        let mut at = start;
        loop {
            let rest = self.bytes.get(at..)?;
            match quote_at(rest) {
                Some((other, length)) if quote.is_closed_by(other) => {
                    return Some(End { inner: at, outer: at + length })
                }
                _ => at += if *rest.first()? == b'\\' { 2 } else { 1 },
            }
        }
    }

    /// Returns a curly quote in `line` after which the string can end.
    fn curly_end(&self, line: TextRange, role: Role) -> Option<End> {
        (line.start..line.end).find_map(|at| {
            let (quote, length) = quote_at(self.bytes.get(at..)?)?;
            let end = End { inner: at, outer: at + length };
            (quote == Quote::Curly && self.fits(end.outer, role)).then_some(end)
        })
    }

    /// Returns true when the text at `at` can follow a string.
    fn fits(&self, at: usize, role: Role) -> bool {
        let rest = self.bytes.get(at..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace());
        let blank = blank.count();
        match (role, rest.get(blank)) {
            (Role::Key, next) => next == Some(&b':'),
            (Role::Value, None | Some(b',' | b'}' | b']' | b'/' | b'#')) => true,
            (Role::Value, Some(_)) => rest[..blank].iter().any(|byte| is_line_end(*byte)),
        }
    }

    /// Escapes characters that a string must not hold unescaped.
    fn content(&mut self, quote: Quote, range: TextRange) -> Option<()> {
        let mut wrong = Vec::new();
        let mut has_letter_escape = false;
        let mut at = range.start;
        while at < range.end {
            let rest = TextRange::new(at, range.end).of(self.bytes);
            let one = TextRange::new(at, at + 1);
            match rest {
                [b'\\', ..] if quote == Quote::Escaped => return None,
                [b'\\', b'\'', ..] => self.edit(TextEdit::remove(one)),
                [b'\\', b'"' | b'\\' | b'/', ..] => {}
                [b'\\', b'b' | b'f' | b'n' | b'r' | b't', ..] => has_letter_escape = true,
                [b'\\', b'u', a, b, c, d, ..]
                    if [a, b, c, d].iter().all(|digit| digit.is_ascii_hexdigit()) =>
                {
                    has_letter_escape = true;
                }
                [b'\\', byte, ..] if *byte >= 0x20 => wrong.push(at),
                [b'\\', ..] => return None,
                [b'"', ..] => self.edit(TextEdit::insert(at, "\\")),
                [byte @ 0..=0x1F, ..] => {
                    let escape = control_escape(*byte);
                    self.edit(TextEdit::replace(one, escape));
                }
                _ => {}
            }
            at += if rest.first() == Some(&b'\\') { 2 } else { 1 };
        }
        // In a path such as C:\new\Users it is unknown whether \n means a line break.
        if has_letter_escape && !wrong.is_empty() {
            return None;
        }
        for at in wrong {
            self.edit(TextEdit::insert(at, "\\"));
        }
        Some(())
    }
}

fn control_escape(byte: u8) -> String {
    match byte {
        b'\n' => "\\n".to_owned(),
        b'\r' => "\\r".to_owned(),
        b'\t' => "\\t".to_owned(),
        _ => format!("\\u00{byte:02x}"),
    }
}
