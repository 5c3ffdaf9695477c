//! The layout of a file, and the line breaks and indentation that it is made of.

/// Layout for new values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// `None` puts everything on one line; otherwise the line end: LF, CRLF or CR.
    pub newline: Option<&'static str>,
    /// One level of indentation.
    pub indent: String,
    /// Between a key and its value, the colon included.
    pub colon: String,
    /// Between two items on one line, the comma included.
    pub comma: String,
}

impl Style {
    /// As Docker writes: tabs, LF, `": "` (Go `json.MarshalIndent(c, "", "\t")`).
    pub fn docker() -> Self {
        Self {
            newline: Some("\n"),
            indent: "\t".to_owned(),
            colon: ": ".to_owned(),
            comma: ",".to_owned(),
        }
    }
}

/// What follows the last line end of `gap`; all of it when there is none.
pub(super) fn after_newline(gap: &[u8]) -> &[u8] {
    let last = gap.iter().rposition(|&byte| byte == b'\n' || byte == b'\r');
    gap.get(last.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// The white space at the start of the line that holds `offset`.
pub(crate) fn indent_of_line(bytes: &[u8], offset: usize) -> &[u8] {
    let line = after_newline(bytes.get(..offset).unwrap_or_default());
    let blank = line
        .iter()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .count();
    line.get(..blank).unwrap_or_default()
}
