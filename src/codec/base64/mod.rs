//! Base64 in the dialects of its readers. Those that only decode use the `base64` crate.

mod go;

use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, Engine, GeneralPurpose, GeneralPurposeConfig};

pub use go::{decode_go, decode_kubernetes};

/// Decodes with or without padding.
const RUST: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);

/// Decodes even if bits are left after the last byte.
const LENIENT: GeneralPurpose =
    GeneralPurpose::new(&STANDARD, RUST.with_decode_allow_trailing_bits(true));

/// The standard alphabet: the digit of each value.
pub(crate) const ALPHABET: &str =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Returns the value of a digit of the standard alphabet.
pub(crate) fn digit(byte: u8) -> Option<u8> {
    DIGITS[usize::from(byte)]
}

/// Value of every byte as a digit.
const DIGITS: [Option<u8>; 256] = {
    let alphabet = ALPHABET.as_bytes();
    let mut digits = [None; 256];
    let mut value = 0;
    while value < alphabet.len() {
        digits[alphabet[value] as usize] = Some(value as u8);
        value += 1;
    }
    digits
};

/// Decodes base64 of either alphabet, padded or not, without spaces.
pub fn decode_any(text: &[u8]) -> Option<Vec<u8>> {
    let digits = text.iter().rposition(|byte| *byte != b'=');
    let digits = &text[..digits.map_or(0, |last| last + 1)];
    let standard = digits.iter().map(|byte| match byte {
        b'-' => b'+',
        b'_' => b'/',
        other => *other,
    });
    LENIENT.decode(standard.collect::<Vec<u8>>()).ok()
}

/// Decodes base64 as the `docker_credential` crate does: padded or not, but without stray bits.
pub fn decode_rust(text: &str) -> Option<Vec<u8>> {
    GeneralPurpose::new(&STANDARD, RUST).decode(text).ok()
}

/// Decodes base64 as Python's `base64.b64decode` does without `validate` (Python 3.11,
/// `binascii.a2b_base64`): characters outside the alphabet are skipped, and text after the padding
/// is not read.
///
/// # Errors
/// Returns Python's message.
pub fn decode_python(text: &str) -> Result<Vec<u8>, String> {
    let mut digits = Vec::with_capacity(text.len());
    let mut padding = 0;
    let mut is_padded = false;
    for byte in text.bytes() {
        let place = digits.len() % 4;
        if digit(byte).is_some() {
            padding = 0;
            digits.push(byte);
        } else if byte == b'=' && place >= 2 {
            padding += 1;
            is_padded = place + padding == 4;
            if is_padded {
                break;
            }
        }
    }
    match digits.len() % 4 {
        1 => Err(format!(
            "Error: Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than a multiple of 4",
            digits.len()
        )),
        2 | 3 if !is_padded => Err("Error: Incorrect padding".to_owned()),
        _ => Ok(LENIENT.decode(digits).unwrap_or_default()),
    }
}

/// Decodes base64 as Node's `Buffer.from(text, "base64")` does (Node 20): both alphabets, what is
/// no digit is skipped, padding ends the text, and what is left of the last group counts.
pub fn decode_node(text: &str) -> Vec<u8> {
    let end = text.find('=').unwrap_or(text.len());
    let digits = text[..end].bytes().filter_map(|byte| match byte {
        b'-' => Some(b'+'),
        b'_' => Some(b'/'),
        other => digit(other).map(|_| other),
    });
    let mut digits: Vec<u8> = digits.collect();
    // One digit alone has no whole byte.
    if digits.len() % 4 == 1 {
        digits.pop();
    }
    LENIENT.decode(digits).unwrap_or_default()
}
