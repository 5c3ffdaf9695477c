//! Where lines start, for line and column and for showing a window of lines.

use super::TextRange;

/// A place as people name it. Both count from 1; the column counts characters, not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Character in the line, from 1.
    pub column: usize,
}

/// The starts of all lines of one text. A line ends with LF, CRLF or a lone CR.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
    len: usize,
}

impl LineIndex {
    /// Finds the lines of `bytes`.
    pub fn new(bytes: &[u8]) -> Self {
        let mut starts = Vec::with_capacity(bytes.len() / 32 + 1);
        starts.push(0);
        for (offset, &byte) in bytes.iter().enumerate() {
            let ends_line =
                byte == b'\n' || (byte == b'\r' && bytes.get(offset + 1) != Some(&b'\n'));
            if ends_line {
                starts.push(offset as u32 + 1);
            }
        }
        Self {
            starts,
            len: bytes.len(),
        }
    }

    /// Number of lines; an empty text has one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line (from 0) that holds `offset`.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts
            .partition_point(|&start| start as usize <= offset)
            .saturating_sub(1)
    }

    /// The range of a line (from 0), its line end included.
    pub fn full_range(&self, line: usize) -> TextRange {
        let start = self.starts.get(line).map_or(self.len, |&s| s as usize);
        let end = self.starts.get(line + 1).map_or(self.len, |&s| s as usize);
        TextRange::new(start, end)
    }

    /// The range of a line (from 0) without its line end.
    pub fn range(&self, bytes: &[u8], line: usize) -> TextRange {
        let TextRange { start, mut end } = self.full_range(line);
        while end > start && matches!(bytes.get(end - 1), Some(b'\n' | b'\r')) {
            end -= 1;
        }
        TextRange::new(start, end)
    }

    /// Line and column of `offset`.
    pub fn line_column(&self, bytes: &[u8], offset: usize) -> LineColumn {
        let line = self.line_at(offset);
        let start = self.full_range(line).start;
        let before = TextRange::new(start, offset.max(start)).of(bytes);
        LineColumn {
            line: line + 1,
            column: String::from_utf8_lossy(before).chars().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_line_ends_count() {
        let bytes = b"a\nb\r\nc\rd\r\n";
        let lines = LineIndex::new(bytes);
        assert_eq!(lines.count(), 5);
        let texts: Vec<&[u8]> = (0..5)
            .map(|line| lines.range(bytes, line).of(bytes))
            .collect();
        assert_eq!(texts, [b"a" as &[u8], b"b", b"c", b"d", b""]);
        assert_eq!(lines.full_range(1).of(bytes), b"b\r\n");
    }

    #[test]
    fn columns_count_characters() {
        let bytes = "{\n\"ä\u{1F511}\": x".as_bytes();
        let at = LineIndex::new(bytes).line_column(bytes, bytes.len() - 1);
        assert_eq!(at, LineColumn { line: 2, column: 7 });
    }
}
