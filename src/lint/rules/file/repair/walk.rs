//! Brackets, commas and colons.

use super::quote::{quote_at, Role};
use super::repairer::{Brackets, Open, Repairer};
use crate::config::fields;
use crate::json::{unescape, MAX_DEPTH};
use crate::text::{TextEdit, TextRange};

impl Repairer<'_> {
    /// Returns the edits, and the number of brackets that were open at the end.
    pub(super) fn run(mut self) -> Option<(usize, Vec<TextEdit>)> {
        self.skip()?;
        if self.peek() != Some(b'{') {
            return None;
        }
        self.open_bracket(false)?;
        while !self.open.is_empty() {
            self.skip()?;
            match self.peek() {
                Some(b',') => self.comma(),
                Some(byte @ (b'}' | b']')) => self.close(byte)?,
                Some(_) => self.item()?,
                None => {
                    let left_open = self.open.len();
                    self.close_rest()?;
                    return Some((left_open, self.edits));
                }
            }
        }
        self.behind()?;
        Some((0, self.edits))
    }

    fn open_bracket(&mut self, is_auths: bool) -> Option<()> {
        if self.open.len() >= MAX_DEPTH {
            return None;
        }
        self.open.push(Open {
            start: self.at,
            is_object: self.peek() == Some(b'{'),
            is_auths,
            has_item: false,
            comma: None,
        });
        self.at += 1;
        self.end = self.at;
        Some(())
    }

    /// Reads a comma, and removes one of two, or one without an item before it.
    fn comma(&mut self) {
        let at = self.at;
        self.at += 1;
        match self.open.last_mut() {
            Some(top) if top.has_item && top.comma.is_none() => top.comma = Some(at),
            _ => self.edit(TextEdit::remove(TextRange::new(at, at + 1))),
        }
    }

    fn close(&mut self, byte: u8) -> Option<()> {
        let wanted = byte == b'}';
        let top = self.open.last()?;
        if top.is_object != wanted {
            let outer = self.open.iter().rposition(|open| open.is_object == wanted);
            match outer {
                Some(outer) if self.brackets != Brackets::Slip => {
                    let text = self.closers(outer + 1);
                    self.edit(TextEdit::insert(self.end, text));
                }
                _ => {
                    let range = TextRange::new(self.at, self.at + 1);
                    let right = if top.is_object { "}" } else { "]" };
                    self.edit(TextEdit::replace(range, right));
                }
            }
        }
        self.drop_comma();
        self.open.pop();
        self.at += 1;
        self.end = self.at;
        Some(())
    }

    /// Closes all brackets from `depth` on, innermost first, and returns the text for that.
    fn closers(&mut self, depth: usize) -> String {
        let mut text = String::new();
        while self.open.len() > depth {
            self.drop_comma();
            let Some(open) = self.open.pop() else { break };
            text.push_str(&self.line_of(open.start));
            text.push(if open.is_object { '}' } else { ']' });
        }
        text
    }

    /// Returns a line break and the indentation of the line at `start`, when a line ends after it.
    fn line_of(&self, start: usize) -> String {
        let behind = TextRange::new(start, self.end).of(self.bytes);
        let Some(end) = behind.iter().position(|&byte| byte == b'\n') else {
            return String::new();
        };
        let line_end = if behind[..end].ends_with(b"\r") { "\r\n" } else { "\n" };
        let before = self.bytes.get(..start).unwrap_or_default();
        let line = before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default();
        let indent = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t'));
        line_end.chars().chain(indent.map(|&byte| char::from(byte))).collect()
    }

    fn drop_comma(&mut self) {
        if let Some(at) = self.open.last_mut().and_then(|top| top.comma.take()) {
            self.edit(TextEdit::remove(TextRange::new(at, at + 1)));
        }
    }

    /// Reads a member or an element.
    fn item(&mut self) -> Option<()> {
        let before = self.end;
        let mut key = TextRange::at(self.at);
        if self.open.last()?.is_object {
            key = self.key()?;
            self.skip()?;
            self.colon(key.end)?;
            self.skip()?;
            self.close_by_key(key, before);
        }
        let top = self.open.last_mut()?;
        let is_missing = top.has_item && top.comma.take().is_none();
        top.has_item = true;
        if is_missing {
            self.edit(TextEdit::insert(before, ","));
        }
        match self.peek()? {
            b'{' | b'[' => {
                let is_auths = self.open.len() == 1 && name(key.of(self.bytes)) == "auths";
                return self.open_bracket(is_auths);
            }
            _ if quote_at(self.rest()).is_some() => self.string(Role::Value)?,
            _ => self.bare_value()?,
        }
        self.end = self.at;
        Some(())
    }

    fn key(&mut self) -> Option<TextRange> {
        let start = self.at;
        if quote_at(self.rest()).is_some() {
            self.string(Role::Key)?;
        } else {
            self.bare_key()?;
        }
        Some(TextRange::new(start, self.at))
    }

    /// Reads the colon, which may be missing before a bracket or a quote.
    fn colon(&mut self, key_end: usize) -> Option<()> {
        match self.peek()? {
            b':' => self.at += 1,
            b'{' | b'[' => self.edit(TextEdit::insert(key_end, ":")),
            _ => {
                quote_at(self.rest())?;
                self.edit(TextEdit::insert(key_end, ":"));
            }
        }
        Some(())
    }

    /// Closes brackets that must have ended before `key`: a setting of the file is not a registry,
    /// and an entry holds only strings.
    fn close_by_key(&mut self, key: TextRange, before: usize) {
        if self.brackets != Brackets::ByKey {
            return;
        }
        let is_setting = fields::top_level(&name(key.of(self.bytes))).is_some();
        let in_entry = self.open.len() == 3 && self.open[1].is_auths;
        let depth = if is_setting {
            1
        } else if in_entry && self.peek() == Some(b'{') {
            2
        } else {
            return;
        };
        if self.open.len() > depth {
            let comma = self.open.last_mut().and_then(|top| top.comma.take());
            let mut text = self.closers(depth);
            if comma.is_none() {
                text.push(',');
            }
            self.edit(TextEdit::insert(before, text));
            if let Some(top) = self.open.last_mut() {
                top.comma = Some(before);
            }
        }
    }

    /// Closes everything at the end of the text, unless the last bracket was just opened: then its
    /// content was cut off.
    fn close_rest(&mut self) -> Option<()> {
        if !self.open.last()?.has_item {
            return None;
        }
        let text = self.closers(0);
        self.edit(TextEdit::insert(self.end, text));
        Some(())
    }

    /// Removes extra brackets and commas after the file's own end; anything else stays a fault.
    fn behind(&mut self) -> Option<()> {
        loop {
            self.skip()?;
            match self.peek() {
                None => return Some(()),
                Some(b'}' | b']' | b',' | b';') => {
                    self.edit(TextEdit::remove(TextRange::new(self.at, self.at + 1)));
                    self.at += 1;
                }
                Some(_) => return None,
            }
        }
    }
}

/// Returns the key without its quotes, of any kind.
fn name(key: &[u8]) -> String {
    let text = unescape(key);
    let quotes: &[char] = &['"', '\'', '\u{201C}', '\u{201D}', '\u{2018}', '\u{2019}'];
    text.trim_matches(quotes).to_owned()
}
