//! The layout of a file, and its line breaks and indentation.

/// Layout for new values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// Line break (LF, CRLF or CR); `None` puts everything on one line.
    pub newline: Option<&'static str>,
    /// One level of indentation.
    pub indent: String,
    /// Text between a key and its value, with the colon.
    pub colon: String,
    /// Text between two items on one line, with the comma.
    pub comma: String,
}

impl Style {
    /// Returns Docker's layout: tabs, LF, `": "` (Go `json.MarshalIndent(c, "", "\t")`).
    pub fn docker() -> Self {
        Self {
            newline: Some("\n"),
            indent: "\t".to_owned(),
            colon: ": ".to_owned(),
            comma: ",".to_owned(),
        }
    }
}

/// Returns the rest of `gap` after its last line break; all of it if there is none.
pub(super) fn after_newline(gap: &[u8]) -> &[u8] {
    let last = gap.iter().rposition(|&byte| byte == b'\n' || byte == b'\r');
    gap.get(last.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// Returns the white space at the start of the line that holds `offset`.
pub(crate) fn indent_of_line(bytes: &[u8], offset: usize) -> &[u8] {
    let line = after_newline(bytes.get(..offset).unwrap_or_default());
    let length = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    line.get(..length).unwrap_or_default()
}
