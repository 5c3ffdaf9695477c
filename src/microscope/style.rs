//! Style of base64: alphabet, padding, lines.

use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use base64::Engine;

/// Alphabet, which decides the two characters for 62 and 63 (RFC 4648, sections 4 and 5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alphabet {
    /// `+` and `/`.
    #[default]
    Standard,
    /// `-` and `_`.
    UrlSafe,
}

/// Style of base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Alphabet; the standard one if no character shows it.
    pub alphabet: Alphabet,
    /// True if `=` fills the last group.
    pub padded: bool,
    /// Characters in a line; 0 if it is not wrapped.
    pub line: usize,
    /// Line break.
    pub line_end: &'static str,
    /// True if the last line ends like the others, as `base64` writes it.
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

impl Style {
    /// Writes the base64 of `bytes` in this style.
    pub(super) fn write(self, bytes: &[u8]) -> String {
        let digits = match self.alphabet {
            Alphabet::Standard => STANDARD.encode(bytes),
            Alphabet::UrlSafe => URL_SAFE.encode(bytes),
        };
        let digits = if self.padded { digits.as_str() } else { digits.trim_end_matches('=') };
        let mut text = String::with_capacity(digits.len() + digits.len() / self.line.max(8) + 2);
        for (at, digit) in digits.chars().enumerate() {
            if self.line > 0 && at > 0 && at % self.line == 0 {
                text.push_str(self.line_end);
            }
            text.push(digit);
        }
        if self.ends_in_line_end {
            text.push_str(self.line_end);
        }
        text
    }
}
