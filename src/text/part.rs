//! A part of a long text that is edited by itself: a browser lays out the whole text of a text area at
//! each key.

use super::{char_boundary, DisplayText, LineIndex, TextEdit, TextRange};

/// Maximum of bytes that a part begins with.
const BYTES: usize = 32 << 10;
/// Maximum of lines that it begins with.
const LINES: usize = 600;
/// So many times the maximum is still edited in one part, so that typing does not move its ends.
const GROWTH: usize = 2;
/// Bytes in which a place to cut a long line is looked for.
const SEARCHED: usize = 64;
/// Bytes on each side that the first or last one of a part could become one character with.
const CONTEXT: usize = 4;

/// What is edited of a text, told by what stays as it is: the bytes before it and those after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    before: usize,
    after: usize,
}

impl Part {
    /// All of a text.
    pub const WHOLE: Self = Self { before: 0, after: 0 };

    /// Returns the part around `offset`: whole lines where they are not too long, and the whole text
    /// where that is short.
    pub fn around(bytes: &[u8], lines: &LineIndex, offset: usize) -> Self {
        if Self::WHOLE.is_short(bytes, lines) {
            return Self::WHOLE;
        }
        let offset = offset.min(bytes.len());
        let last_first = lines.count().saturating_sub(LINES);
        let first = lines.line_at(offset).saturating_sub(LINES / 2).min(last_first);
        let last = (first + LINES).min(lines.count()) - 1;
        let start = lines.full_range(first).start.max(offset.saturating_sub(BYTES / 2));
        let end = lines.range(bytes, last).end.max(offset).min(start + BYTES);
        let (start, end) =
            (start_near(bytes, lines, start, offset), end_near(bytes, lines, end, offset));
        Self { before: start, after: bytes.len() - end }
    }

    /// Returns the place of the part in `bytes`; a line break of two characters is in it or not.
    pub fn range(self, bytes: &[u8]) -> TextRange {
        let start = self.before.min(bytes.len());
        let end = bytes.len().saturating_sub(self.after).max(start);
        TextRange::new(start, end - usize::from(end > start && splits_break(bytes, end)))
    }

    /// Returns whether a change of a text, between `before` and `after` bytes that stayed, is inside.
    pub fn has_change(self, before: usize, after: usize) -> bool {
        self.before <= before && self.after <= after
    }

    /// Returns whether it is all of a text.
    pub fn is_whole(self) -> bool {
        self == Self::WHOLE
    }

    /// Returns whether a browser is quick with it.
    pub fn is_short(self, bytes: &[u8], lines: &LineIndex) -> bool {
        let range = self.range(bytes);
        let count = lines.line_at(range.end) - lines.line_at(range.start);
        range.len() <= GROWTH * BYTES && count < GROWTH * LINES
    }

    /// Returns the edits that make this part of `bytes` look like `changed`.
    pub fn edits_to(self, bytes: &[u8], changed: &str) -> Vec<TextEdit> {
        let TextRange { start, end } = self.range(bytes);
        let from = char_boundary(bytes, start.saturating_sub(CONTEXT));
        let from = from - usize::from(splits_break(bytes, from));
        let to = char_boundary(bytes, (end + CONTEXT).min(bytes.len())).max(end);
        let to = to + usize::from(splits_break(bytes, to));
        DisplayText::of(bytes, TextRange::new(from, to)).edits_in(start, end, changed)
    }
}

/// Returns the start of the first line from `wanted` to `offset`; in a long line, the character at
/// `wanted`.
fn start_near(bytes: &[u8], lines: &LineIndex, wanted: usize, offset: usize) -> usize {
    let line = lines.line_at(wanted);
    let starts = [lines.full_range(line).start, lines.full_range(line + 1).start];
    let start = starts.into_iter().find(|start| (wanted..=offset).contains(start));
    start.unwrap_or_else(|| cut_near(bytes, wanted))
}

/// Returns the end of the last line from `offset` to `wanted`; in a long line, the character at
/// `wanted`.
fn end_near(bytes: &[u8], lines: &LineIndex, wanted: usize, offset: usize) -> usize {
    let line = lines.line_at(wanted);
    let ends = [Some(line), line.checked_sub(1)].map(|line| Some(lines.range(bytes, line?).end));
    let end = ends.into_iter().flatten().find(|end| (offset..=wanted).contains(end));
    end.unwrap_or_else(|| cut_near(bytes, wanted))
}

/// Returns a place at `wanted`, or a little before it, with a whole character on each side.
fn cut_near(bytes: &[u8], wanted: usize) -> usize {
    let is_one =
        |bytes: &[u8]| std::str::from_utf8(bytes).is_ok_and(|text| text.chars().count() == 1);
    let has_one =
        |ends: &dyn Fn(usize) -> TextRange| (1..=4).any(|size| is_one(ends(size).of(bytes)));
    let is_clean = |at: &usize| {
        let at = *at;
        has_one(&|size| TextRange::new(at.saturating_sub(size), at))
            && has_one(&|size| TextRange::new(at, at + size))
            && !splits_break(bytes, at)
    };
    let clean = (wanted.saturating_sub(SEARCHED)..=wanted).rev().find(is_clean);
    clean.unwrap_or_else(|| char_boundary(bytes, wanted))
}

/// Returns whether `at` is inside a line break of two characters.
fn splits_break(bytes: &[u8], at: usize) -> bool {
    at > 0 && bytes.get(at - 1..=at) == Some(b"\r\n")
}
