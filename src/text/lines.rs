//! Starts of lines, for line and column numbers and for showing a window of lines.

use super::{TextEdit, TextRange};

/// A position as people name it. Both numbers count from 1; the column counts characters, not
/// bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Character in the line, from 1.
    pub column: usize,
}

/// Starts of all lines of one text. A line ends with LF, CRLF or a lone CR.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
    len: usize,
}

impl LineIndex {
    /// Finds the lines of `bytes`.
    pub fn new(bytes: &[u8]) -> Self {
        let mut starts = Vec::with_capacity(bytes.len() / 24 + 1);
        starts.push(0);
        push_starts(&mut starts, bytes, TextRange::new(0, bytes.len()));
        Self { starts, len: bytes.len() }
    }

    /// Returns the lines after `edit`, given the new `bytes`. Reads only the changed part.
    #[must_use]
    pub fn after(&self, edit: &TextEdit, bytes: &[u8]) -> Self {
        let (removed, added) = (edit.range.len() as u32, edit.new_bytes.len() as u32);
        // One byte on each side, because CR and LF may be joined or separated.
        let from = edit.range.start.saturating_sub(1);
        let old_end = (edit.range.end + 1).min(self.len);
        let kept = self.starts.partition_point(|&start| start as usize <= from);
        let later = self.starts.partition_point(|&start| start as usize <= old_end);
        let mut starts = Vec::with_capacity(self.starts.len() + 8);
        starts.extend_from_slice(&self.starts[..kept]);
        let new_end = old_end + edit.new_bytes.len() - edit.range.len();
        push_starts(&mut starts, bytes, TextRange::new(from, new_end));
        starts.extend(self.starts[later..].iter().map(|&start| start + added - removed));
        Self { starts, len: bytes.len() }
    }

    /// Returns the number of lines; an empty text has one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// Returns the line (from 0) that holds `offset`.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start as usize <= offset).saturating_sub(1)
    }

    /// Returns the range of a line (from 0) with its line break.
    pub fn full_range(&self, line: usize) -> TextRange {
        let start = self.starts.get(line).map_or(self.len, |&s| s as usize);
        let end = self.starts.get(line + 1).map_or(self.len, |&s| s as usize);
        TextRange::new(start, end)
    }

    /// Returns the range of a line (from 0) without its line break.
    pub fn range(&self, bytes: &[u8], line: usize) -> TextRange {
        let TextRange { start, mut end } = self.full_range(line);
        while end > start && matches!(bytes.get(end - 1), Some(b'\n' | b'\r')) {
            end -= 1;
        }
        TextRange::new(start, end)
    }

    /// Returns the line and column of `offset`.
    pub fn line_column(&self, bytes: &[u8], offset: usize) -> LineColumn {
        let line = self.line_at(offset);
        let start = self.full_range(line).start;
        let before = TextRange::new(start, offset.max(start)).of(bytes);
        LineColumn { line: line + 1, column: String::from_utf8_lossy(before).chars().count() + 1 }
    }
}

/// Adds the starts of the lines that end in `range` of `bytes`.
fn push_starts(starts: &mut Vec<u32>, bytes: &[u8], range: TextRange) {
    for (index, &byte) in range.of(bytes).iter().enumerate() {
        let next = range.start + index + 1;
        if byte == b'\n' || (byte == b'\r' && bytes.get(next) != Some(&b'\n')) {
            starts.push(next as u32);
        }
    }
}

/// Returns the first line break of `bytes`: LF, CRLF or CR.
pub(crate) fn first_newline(bytes: &[u8]) -> Option<&'static str> {
    let at = bytes.iter().position(|&byte| byte == b'\n' || byte == b'\r')?;
    Some(match bytes.get(at..)? {
        [b'\r', b'\n', ..] => "\r\n",
        [b'\r', ..] => "\r",
        _ => "\n",
    })
}
