//! How base64 is written: alphabet, padding, lines.

/// Which two characters stand for 62 and 63 (RFC 4648, sections 4 and 5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alphabet {
    /// `+` and `/`.
    #[default]
    Standard,
    /// `-` and `_`.
    UrlSafe,
}

/// How base64 is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The alphabet; the standard one where no character tells.
    pub alphabet: Alphabet,
    /// Whether `=` fills the last group.
    pub padded: bool,
    /// Characters in a line; 0 when it is not wrapped.
    pub line: usize,
    /// What ends a line.
    pub line_end: &'static str,
    /// Whether the last line ends like the others, as `base64` writes it.
    pub ends_in_line_end: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            alphabet: Alphabet::Standard,
            padded: true,
            line: 0,
            line_end: "\n",
            ends_in_line_end: false,
        }
    }
}
