//! A selection, its highlights in the other rows, and its changes by arrow keys.

use std::ops::Range;

use super::{read, read_text, Group, Row, Specimen};
use crate::secret::Secret;
use crate::text::invisible::picture;

/// Place of a selection: bytes or characters, depending on the row.
pub type Selection = Option<(Row, Range<usize>)>;

/// Bytes and characters that are highlighted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    /// Bytes, in the rows of the text and of the bytes.
    pub bytes: Range<usize>,
    /// Characters of the base64.
    pub chars: Range<usize>,
}

/// Reads any bytes; unrecognised ones are read as text.
pub fn look(value: &Secret) -> Specimen {
    value.expose_str().and_then(|text| read(text).ok()).unwrap_or_else(|| read_text(value.expose()))
}

impl Specimen {
    /// Returns the highlights of a selection in all rows.
    pub fn lit(&self, selection: &Selection) -> Lit {
        match selection.clone() {
            None => Lit::default(),
            Some((Row::Bytes, range)) => {
                let bytes = self.whole_scalars(range);
                Lit { chars: self.chars_of(bytes.clone()), bytes }
            }
            Some((Row::Base64, chars)) => Lit { bytes: self.bytes_of(chars.clone()), chars },
        }
    }

    /// Returns the selection after a key press.
    pub fn selection_after_key(&self, selection: &Selection, key: &str) -> Selection {
        let (row, range) = selection.clone().unwrap_or((Row::Bytes, 0..0));
        let last = |row| match row {
            Row::Bytes => self.bytes().expose().len().saturating_sub(1),
            Row::Base64 => self.chars().saturating_sub(1),
        };
        let (row, at) = match key {
            "ArrowRight" => (row, if range.is_empty() { 0 } else { range.end }),
            "ArrowLeft" => (row, range.start.saturating_sub(1)),
            "Home" => (row, 0),
            "End" => (row, last(row)),
            "ArrowDown" => (Row::Base64, self.chars_of(range).start),
            "ArrowUp" => (Row::Bytes, self.bytes_of(range).start),
            _ => return None,
        };
        let at = at.min(last(row));
        let range = match row {
            Row::Bytes => self.whole_scalars(at..at + 1),
            Row::Base64 => at..at + 1,
        };
        Some((row, range))
    }

    /// Returns the character in the cell of each byte of a group. A character of several bytes is
    /// in the cell of its first one, and the others have an ellipsis.
    pub fn letters(&self, group: &Group) -> Vec<(usize, char)> {
        // A group may begin and end inside a character.
        let bytes = self.bytes().expose();
        let goes_on = |at: &usize| bytes.get(*at).is_some_and(|byte| byte & 0xC0 == 0x80);
        let Range { start, end } = group.bytes;
        let before = (start.saturating_sub(2)..=start).rev().take_while(goes_on);
        let after = (end..end + 3).take_while(goes_on);
        let whole = start.saturating_sub(before.count())..end + after.count();
        let scalars: Vec<_> = self.scalars_in(whole).collect();
        let letter = |at: usize| {
            let scalar = scalars.iter().find(|scalar| scalar.bytes.start == at);
            scalar.map_or('\u{2026}', |scalar| scalar.letter.map_or('\u{FFFD}', picture))
        };
        group.bytes.clone().map(|at| (at, letter(at))).collect()
    }
}
