//! Lines of the file as rows with coloured pieces. Very long lines take several rows.

use super::mask::{self, SpanKind};
use super::secrets::Places;
use crate::json::Document;
use crate::text::{char_boundary, DisplayText, Part, TextRange, BULLET};

/// Maximum of bytes in one row, so that a file on one line stays usable.
const MAX_ROW_BYTES: usize = 300;
/// Maximum of bytes in a line that is drawn whole.
const MAX_LINE_BYTES: u32 = 2_000;
/// Number of bullets for a secret, whose length is not shown.
const BULLETS: usize = 12;

/// Rows of one text.
#[derive(Debug, PartialEq)]
pub struct Rows(Vec<RowPlace>);

#[derive(Clone, Copy, Debug, PartialEq)]
struct RowPlace {
    start: u32,
    end: u32,
    /// Number of the line from 1; 0 in the rest of a long line.
    number: u32,
}

/// One row, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Number of the line from 1; 0 in the rest of a long line.
    pub number: u32,
    /// True if the row overlaps the selection.
    pub is_selected: bool,
    /// True if the row has the syntax error.
    pub has_error: bool,
    /// Its place in the text.
    pub range: TextRange,
    /// Pieces of the text, secrets masked.
    pub pieces: Vec<RowPiece>,
}

/// A piece of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowPiece {
    /// What it is.
    pub kind: SpanKind,
    /// Its text, masked if it is secret.
    pub text: String,
    /// True if a flaw is at it.
    pub is_flawed: bool,
}

/// How rows are shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct RowStyle<'a> {
    /// The selected part of the text.
    pub selected: Option<TextRange>,
    /// True if secrets are shown.
    pub is_revealed: bool,
    /// Places of flaws, in any order.
    pub flaws: &'a [TextRange],
}

impl Rows {
    /// Cuts the text of `document` into rows.
    pub fn new(document: &Document) -> Self {
        let (bytes, lines) = (document.bytes(), document.lines());
        let mut rows = Vec::with_capacity(lines.count());
        for line in 0..lines.count() {
            let TextRange { mut start, end } = lines.range(bytes, line);
            let mut number = line as u32 + 1;
            let mut push = |start: usize, end: usize, number| {
                rows.push(RowPlace { start: start as u32, end: end as u32, number });
            };
            while end - start > MAX_ROW_BYTES {
                let cut = char_boundary(bytes, start + MAX_ROW_BYTES);
                push(start, cut, number);
                (start, number) = (cut, 0);
            }
            push(start, end, number);
        }
        Self(rows)
    }

    /// Returns each line of a part of `document` as one row, to draw under a text area with the same
    /// text; `None` when the two would not fit: a line that is too long to colour at each key, or
    /// characters at which a browser may break a line.
    pub fn of_lines(document: &Document, part: Part) -> Option<Self> {
        let (bytes, lines) = (document.bytes(), document.lines());
        let part = part.range(bytes);
        let numbers = lines.line_at(part.start)..=lines.line_at(part.end);
        let all = numbers.map(|line| (line as u32 + 1, lines.range(bytes, line)));
        let rows: Vec<RowPlace> = all
            .map(|(number, range)| RowPlace {
                start: range.start as u32,
                end: range.end as u32,
                number,
            })
            .collect();
        let is_long = |row: &RowPlace| row.end - row.start > MAX_LINE_BYTES;
        let fits = !rows.iter().any(is_long) && !has_other_breaks(part.of(bytes));
        fits.then_some(Self(rows))
    }

    /// Returns the number of rows.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Returns the place of a row in the text.
    pub fn range(&self, row: usize) -> Option<TextRange> {
        self.0.get(row).map(|row| TextRange::new(row.start as usize, row.end as usize))
    }

    /// Returns the row that shows `offset`.
    pub fn row_at(&self, offset: usize) -> usize {
        self.0.partition_point(|row| row.start as usize <= offset).saturating_sub(1)
    }

    /// Returns the row `at` of the document that the rows were made from. Rows that are drawn together
    /// have to come in order, and share `places`: finding the first one is the most work.
    pub fn row(&self, places: &mut Places<'_>, at: usize, style: RowStyle<'_>) -> Row {
        let (document, row) = (places.document(), self.0[at]);
        let range = TextRange::new(row.start as usize, row.end as usize);
        let error = document.error().filter(|error| range.start <= error.offset);
        let error = error.map(|error| self.row_at(error.offset));
        let pieces = mask::spans(places, range)
            .into_iter()
            .map(|token| {
                let bytes = token.range.of(document.bytes());
                let text = if token.kind == SpanKind::Secret && !style.is_revealed {
                    masked(bytes)
                } else {
                    DisplayText::new(bytes).text()
                };
                // Of an object, its key is marked.
                let starts_here = |flaw: &TextRange| {
                    token.range.start <= flaw.start && flaw.start < token.range.end
                };
                let is_flawed =
                    token.kind != SpanKind::Plain && style.flaws.iter().any(starts_here);
                RowPiece { kind: token.kind, text, is_flawed }
            })
            .collect();
        Row {
            number: row.number,
            is_selected: style.selected.is_some_and(|selected| {
                selected.overlaps(range) || (range.is_empty() && selected.contains(range))
            }),
            has_error: error == Some(at),
            range,
            pieces,
        }
    }
}

/// Returns bullets for a secret, with its quotes if the row has them.
fn masked(bytes: &[u8]) -> String {
    let quote = |is_there: bool| if is_there { "\"" } else { "" };
    let open = quote(bytes.starts_with(b"\""));
    let close = quote(bytes.len() > 1 && bytes.ends_with(b"\""));
    format!("{open}{}{close}", BULLET.to_string().repeat(BULLETS))
}

/// Returns whether the text has a vertical tab, a form feed, U+0085, U+2028 or U+2029, which break a
/// line in some browsers and end none in this text.
fn has_other_breaks(bytes: &[u8]) -> bool {
    let is_break = |at: usize| match bytes[at] {
        0x0B | 0x0C => true,
        0xC2 => bytes.get(at + 1) == Some(&0x85),
        0xE2 => bytes.get(at + 1) == Some(&0x80) && matches!(bytes.get(at + 2), Some(0xA8 | 0xA9)),
        _ => false,
    };
    (0..bytes.len()).any(is_break)
}
