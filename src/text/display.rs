//! The text as a text area shows it, and the way back from the user's typing to edits of bytes.
//!
//! A text area turns CRLF and CR into LF and cannot hold invalid UTF-8, so its text never replaces
//! the document: it is a changed picture of it, and only the lines that differ become edits.

use std::ops::Range;

use super::{common_ends, diff_lines, first_newline, TextEdit, TextRange};

/// Replaces a character of a masked secret.
pub const BULLET: char = '\u{2022}';

/// Returns true for text with a masked secret in it, as it is copied from a page or a terminal: nothing
/// but bullets, or three of them in a row. Secrets that people use have no bullets.
pub fn has_mask(text: &str) -> bool {
    let is_all = !text.trim().is_empty()
        && text.trim().chars().all(|found| found == BULLET || found == '\n');
    is_all || text.contains("\u{2022}\u{2022}\u{2022}")
}

/// One shown character and the bytes that it represents.
#[derive(Clone, Copy)]
struct Glyph {
    shown: char,
    start: u32,
    kind: Kind,
}

/// What could become something else beside another one: a line break of one character, or a byte
/// that cannot be decoded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Cr,
    Lf,
    Broken(u8),
    Other,
}

/// A picture of bytes: one `char` for each character, line break, or undecodable byte.
pub struct DisplayText {
    glyphs: Vec<Glyph>,
    /// Offset after the last of them.
    end: usize,
    newline: &'static str,
}

impl DisplayText {
    /// Decodes `bytes` as Go does: every undecodable byte becomes one U+FFFD. Control characters
    /// become their pictures (U+2400), so that they are visible and survive the text area.
    pub fn new(bytes: &[u8]) -> Self {
        Self::of(bytes, TextRange::new(0, bytes.len()))
    }

    /// Decodes the bytes of `range`, which begins and ends between two characters. All offsets stay
    /// those in `bytes`.
    pub fn of(bytes: &[u8], range: TextRange) -> Self {
        let mut glyphs = Vec::with_capacity(range.len());
        let mut offset = range.start;
        for chunk in range.of(bytes).utf8_chunks() {
            let mut chars = chunk.valid().chars().peekable();
            while let Some(found) = chars.next() {
                let start = offset as u32;
                offset += found.len_utf8();
                let mut kind = match found {
                    '\r' => Kind::Cr,
                    '\n' => Kind::Lf,
                    _ => Kind::Other,
                };
                if found == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                    offset += 1;
                    kind = Kind::Other;
                }
                glyphs.push(Glyph { shown: picture(found), start, kind });
            }
            for byte in chunk.invalid() {
                glyphs.push(Glyph {
                    shown: char::REPLACEMENT_CHARACTER,
                    start: offset as u32,
                    kind: Kind::Broken(*byte),
                });
                offset += 1;
            }
        }
        Self { glyphs, end: offset, newline: first_newline(bytes).unwrap_or("\n") }
    }

    /// Builds the picture of a masked field: a bullet for every character except line breaks.
    pub fn masked(bytes: &[u8]) -> Self {
        let mut display = Self::new(bytes);
        for glyph in &mut display.glyphs {
            if glyph.shown != '\n' {
                glyph.shown = BULLET;
            }
        }
        display
    }

    /// Returns the edit that the user made by typing into this picture. `value` is the text area's
    /// new text; `before` is the start of its old selection, and `caret` its end now, in UTF-16
    /// units. The edit is exact even if all characters look the same. If `before` is unknown, the
    /// edit covers as much as the text grew, and everything that looks different.
    pub fn typed(&self, value: &str, before: Option<usize>, caret: usize) -> TextEdit {
        let units: Vec<u16> = value.encode_utf16().collect();
        let caret = caret.min(units.len());
        let total = self.unit_of_offset(self.end);
        let start = before.unwrap_or_else(|| {
            let grown = units.len().saturating_sub(total);
            let shown = self.text();
            let same = shown.encode_utf16().zip(&units);
            let same = same.take_while(|(old, new)| old == *new).count();
            same.min(caret.saturating_sub(grown))
        });
        let start = start.min(caret);
        // A browser may report no selection; then the text around the caret says nothing.
        let kept_after = (units.len() - caret).min(total.saturating_sub(start));
        let typed = String::from_utf16_lossy(units.get(start..caret).unwrap_or_default());
        TextEdit::replace(
            TextRange::new(self.offset_of_unit(start), self.offset_of_unit(total - kept_after)),
            typed.replace('\n', self.newline),
        )
    }

    /// Returns the text for the text area.
    pub fn text(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.shown).collect()
    }

    /// Returns the byte offset of the `index`-th UTF-16 unit, the unit of a text area's caret.
    pub fn offset_of_unit(&self, index: usize) -> usize {
        let mut units = 0;
        for glyph in &self.glyphs {
            if units >= index {
                return glyph.start as usize;
            }
            units += glyph.shown.len_utf16();
        }
        self.end
    }

    /// Returns the caret position (in UTF-16 units) of a byte offset.
    pub fn unit_of_offset(&self, offset: usize) -> usize {
        self.glyphs
            .iter()
            .take_while(|glyph| (glyph.start as usize) < offset)
            .map(|glyph| glyph.shown.len_utf16())
            .sum()
    }

    /// Returns the edits that make the document look like `changed`. Unchanged characters keep
    /// their bytes, and new line breaks are written like the file's own.
    pub fn edits_to(&self, changed: &str) -> Vec<TextEdit> {
        self.edits_in(
            self.glyphs.first().map_or(0, |first| first.start as usize),
            self.end,
            changed,
        )
    }

    /// Returns the edits that make the bytes from `start` to `end` look like `changed`. What is around
    /// them stays as it is, and no part of it becomes one character with something new.
    pub fn edits_in(&self, start: usize, end: usize, changed: &str) -> Vec<TextEdit> {
        let glyph_at =
            |offset| self.glyphs.partition_point(|glyph| (glyph.start as usize) < offset);
        let inner = glyph_at(start)..glyph_at(end);
        let old: Vec<char> = self.glyphs[inner.clone()].iter().map(|glyph| glyph.shown).collect();
        let new: Vec<char> = changed.replace("\r\n", "\n").replace('\r', "\n").chars().collect();
        let (old_lines, new_lines) = (split_lines(&old), split_lines(&new));
        let mut edits = Vec::new();
        for place in diff_lines(&old_lines, &new_lines) {
            let lines_before = old_lines[..place.old.start].iter();
            let old_start: usize = inner.start + lines_before.map(|line| line.len()).sum::<usize>();
            let before = old_lines[place.old].concat();
            let after = new_lines[place.new].concat();
            let (prefix, suffix) = common_ends(&before, &after);
            let typed: String = after[prefix..after.len() - suffix].iter().collect();
            let mut replaced = old_start + prefix..old_start + before.len() - suffix;
            let mut typed = self.keep_line_ends_apart(&replaced, typed.replace('\n', self.newline));
            if typed.is_empty() && self.would_join(&replaced) {
                // The next byte is written as what it looks like.
                typed.push(char::REPLACEMENT_CHARACTER);
                replaced.end += 1;
            }
            let range = TextRange::new(self.start_of(replaced.start), self.start_of(replaced.end));
            edits.push(TextEdit::replace(range, typed));
        }
        edits
    }

    /// Adds a CR where, in a file with both lone CRs and lone LFs, two line breaks would become
    /// neighbours and be read as one CRLF.
    fn keep_line_ends_apart(&self, replaced: &Range<usize>, mut typed: String) -> String {
        let before = replaced.start.checked_sub(1).and_then(|at| self.glyphs.get(at));
        let after_cr = before.is_some_and(|glyph| glyph.kind == Kind::Cr);
        let before_lf = self.glyphs.get(replaced.end).is_some_and(|glyph| glyph.kind == Kind::Lf);
        if before_lf && (typed.ends_with('\r') || (typed.is_empty() && after_cr)) {
            typed.push('\r');
        }
        if after_cr && typed.starts_with('\n') {
            typed.insert(0, '\r');
        }
        typed
    }

    /// Returns true when the bytes on both sides, of which none can be decoded, would together be a
    /// character that is not in the picture.
    fn would_join(&self, removed: &Range<usize>) -> bool {
        let broken = |glyph: &Glyph| match glyph.kind {
            Kind::Broken(byte) => Some(byte),
            _ => None,
        };
        // A character has at most four bytes.
        let before = self.glyphs.iter().take(removed.start).rev().map_while(broken).take(3);
        let after = self.glyphs.iter().skip(removed.end).map_while(broken).take(3);
        let mut bytes: Vec<u8> = before.collect();
        bytes.reverse();
        bytes.extend(after);
        bytes.utf8_chunks().any(|chunk| !chunk.valid().is_empty())
    }

    fn start_of(&self, glyph: usize) -> usize {
        self.glyphs.get(glyph).map_or(self.end, |g| g.start as usize)
    }
}

/// Splits `chars` into lines, each with its line break.
fn split_lines(chars: &[char]) -> Vec<&[char]> {
    chars.split_inclusive(|&c| c == '\n').collect()
}

/// Returns the character that represents `found` in the picture.
fn picture(found: char) -> char {
    match found {
        '\r' => '\n',
        '\n' | '\t' => found,
        '\0'..='\u{1F}' => char::from_u32(0x2400 + found as u32).unwrap_or(found),
        '\u{7F}' => '\u{2421}',
        _ => found,
    }
}
