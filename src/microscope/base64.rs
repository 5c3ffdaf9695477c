//! Base64 read in every dialect, with the offset of every character.
//!
//! [`crate::codec::base64::decode_go`] reads only Docker's dialect; this reads every client's, for
//! showing it.

use super::style::{Alphabet, Style};
use crate::codec::base64 as codec;
use crate::secret::Secret;

/// State of the text after the last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Padding {
    /// The digits fill whole groups of four.
    NotNeeded,
    /// As many `=` as the last group needs.
    Whole,
    /// Missing `=`, with their number.
    Missing(usize),
}

/// Reason why a text is not base64. `at` is the offset of a byte in the given text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotBase64 {
    /// A character that no alphabet has.
    #[error("There is a character that base64 does not have.")]
    Character {
        /// Offset of the character.
        at: usize,
    },
    /// Characters of both alphabets.
    #[error("It has characters of both alphabets: + or /, and - or _.")]
    BothAlphabets {
        /// First character of the second alphabet.
        at: usize,
    },
    /// The last group has a single character: 6 bits are not a byte.
    #[error(
        "The last group has one character. That is 6 bits, and a byte has 8: something is missing."
    )]
    HalfByte {
        /// Offset of that character.
        at: usize,
    },
    /// More `=` than the last group needs, or one where none is needed.
    #[error("There is an extra =.")]
    TooMuchPadding {
        /// First one too many.
        at: usize,
    },
    /// Digits follow the padding.
    #[error("Something follows the padding, which ends base64.")]
    BehindPadding {
        /// First such character.
        at: usize,
    },
}

impl NotBase64 {
    /// Returns the offset of the error.
    pub fn at(self) -> usize {
        match self {
            Self::Character { at }
            | Self::BothAlphabets { at }
            | Self::HalfByte { at }
            | Self::TooMuchPadding { at }
            | Self::BehindPadding { at } => at,
        }
    }

    /// Moves the error to a text in which the base64 begins at `by`.
    pub(super) fn moved(mut self, by: usize) -> Self {
        match &mut self {
            Self::Character { at }
            | Self::BothAlphabets { at }
            | Self::HalfByte { at }
            | Self::TooMuchPadding { at }
            | Self::BehindPadding { at } => *at += by,
        }
        self
    }
}

/// Base64 with its decoded bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Encoded {
    /// Text as written.
    pub(super) text: Secret,
    pub(super) bytes: Secret,
    /// Offset in `text` of every digit and, after them, of every `=`.
    pub(super) chars: Vec<u32>,
    /// Number of digits among them.
    pub(super) digits: usize,
    pub(super) style: Style,
    pub(super) padding: Padding,
    pub(super) shows_alphabet: bool,
    /// True if the bits after the last byte are not zero.
    pub(super) stray_bits: bool,
    /// True if there are spaces or tabs: no client's base64 has them.
    pub(super) blanks: bool,
}

impl Encoded {
    /// Reads base64 of either alphabet, padded or not, with spaces and line breaks anywhere.
    pub(super) fn read(text: &[u8]) -> Result<Self, NotBase64> {
        let mut chars = Vec::with_capacity(text.len());
        let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
        let (mut digits, mut bits) = (0usize, 0u32);
        let mut seen = None;
        for (at, &byte) in text.iter().enumerate() {
            if matches!(byte, b'\r' | b'\n' | b' ' | b'\t') {
                continue;
            }
            if byte != b'=' {
                let (value, alphabet) = digit(byte).ok_or(NotBase64::Character { at })?;
                if chars.len() > digits {
                    return Err(NotBase64::BehindPadding { at });
                }
                if alphabet.is_some() && seen.is_some() && alphabet != seen {
                    return Err(NotBase64::BothAlphabets { at });
                }
                seen = alphabet.or(seen);
                bits = bits << 6 | u32::from(value);
                digits += 1;
                // There are 6, 12, 18 or 24 bits; every digit except the first completes a byte.
                if digits % 4 != 1 {
                    bytes.push((bits >> ((4 - digits % 4) % 4 * 2)) as u8);
                }
            } else if chars.len() - digits >= wanted_padding(digits) {
                return Err(match digits % 4 {
                    1 => NotBase64::HalfByte { at: last(&chars, digits) },
                    _ => NotBase64::TooMuchPadding { at },
                });
            }
            chars.push(at as u32);
        }
        if digits % 4 == 1 {
            let at = last(&chars, digits);
            return Err(NotBase64::HalfByte { at });
        }
        // Unused bits of the last digit: 4 bits of 12, 2 of 18.
        let fill = [0u32, 0, 0b1111, 0b11][digits % 4];
        let wanted = wanted_padding(digits);
        let given = chars.len() - digits;
        let padding = match (wanted, given) {
            (0, _) => Padding::NotNeeded,
            (_, given) if given == wanted => Padding::Whole,
            _ => Padding::Missing(wanted - given),
        };
        let mut style = lines(text, &chars);
        style.alphabet = seen.unwrap_or_default();
        style.padded = wanted == 0 || given > 0;
        Ok(Self {
            text: Secret::new(text),
            bytes: Secret::new(bytes),
            chars,
            digits,
            style,
            padding,
            shows_alphabet: seen.is_some(),
            stray_bits: bits & fill != 0,
            blanks: text.iter().any(|byte| matches!(byte, b' ' | b'\t')),
        })
    }

    /// Writes the base64 of `bytes` in this style.
    pub(super) fn write(bytes: &[u8], style: Style) -> Self {
        let text = style.write(bytes);
        let is_char = |(_, byte): &(usize, u8)| !matches!(byte, b'\r' | b'\n');
        let chars: Vec<u32> =
            text.bytes().enumerate().filter(is_char).map(|(at, _)| at as u32).collect();
        let digits = (bytes.len() * 8).div_ceil(6);
        let wanted = wanted_padding(digits);
        Self {
            padding: match (wanted, style.padded) {
                (0, _) => Padding::NotNeeded,
                (_, true) => Padding::Whole,
                (missing, false) => Padding::Missing(missing),
            },
            shows_alphabet: text.contains(['+', '/', '-', '_']),
            text: Secret::new(text),
            bytes: Secret::new(bytes),
            chars,
            digits,
            style,
            stray_bits: false,
            blanks: false,
        }
    }
}

/// Returns the offset of the last digit.
fn last(chars: &[u32], digits: usize) -> usize {
    chars.get(digits.saturating_sub(1)).map_or(0, |at| *at as usize)
}

/// Returns the number of `=` that fill the last group; 0 for a single digit, which is not a byte.
fn wanted_padding(digits: usize) -> usize {
    match digits % 4 {
        2 => 2,
        3 => 1,
        _ => 0,
    }
}

/// Finds the line length and line breaks, by the first line break.
fn lines(text: &[u8], chars: &[u32]) -> Style {
    let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let mut style = Style::default();
    let Some(first) = text.iter().position(is_break) else {
        return style;
    };
    let before = chars.iter().filter(|at| (**at as usize) < first).count();
    if before < chars.len() {
        style.line = before;
    }
    if text.get(first) == Some(&b'\r') {
        style.line_end = if text.get(first + 1) == Some(&b'\n') { "\r\n" } else { "\r" };
    }
    style.ends_in_line_end = text.last().is_some_and(is_break);
    style
}

/// Returns the value of a digit, and the alphabet if only one has it.
fn digit(byte: u8) -> Option<(u8, Option<Alphabet>)> {
    match byte {
        b'-' => Some((62, Some(Alphabet::UrlSafe))),
        b'_' => Some((63, Some(Alphabet::UrlSafe))),
        b'+' | b'/' => Some((codec::digit(byte)?, Some(Alphabet::Standard))),
        _ => Some((codec::digit(byte)?, None)),
    }
}
