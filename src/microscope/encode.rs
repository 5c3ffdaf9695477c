//! Base64 written in a style.

use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use base64::Engine;

use super::base64::Encoded;
use super::style::{Alphabet, Style};

impl Style {
    /// The base64 of `bytes` in this style.
    pub(super) fn encode(self, bytes: &[u8]) -> Encoded {
        let digits = match self.alphabet {
            Alphabet::Standard => STANDARD.encode(bytes),
            Alphabet::UrlSafe => URL_SAFE.encode(bytes),
        };
        let digits = if self.padded {
            digits.as_str()
        } else {
            digits.trim_end_matches('=')
        };
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
        Encoded::written(text, bytes, self)
    }
}
