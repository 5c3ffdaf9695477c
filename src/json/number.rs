//! The grammar of numbers. Numbers stay text: `1e999` and `-0` keep their spelling.

use super::{Expected, SyntaxError};

/// Reads the number that starts at `start` (a digit or `-`) and returns the offset after it.
pub(super) fn scan_number(bytes: &[u8], start: usize) -> Result<usize, SyntaxError> {
    let mut at = start;
    if bytes.get(at) == Some(&b'-') {
        at += 1;
    }
    at = match bytes.get(at) {
        Some(b'0') => at + 1,
        _ => digits(bytes, at, Expected::Digit)?,
    };
    if bytes.get(at) == Some(&b'.') {
        at = digits(bytes, at + 1, Expected::FractionDigit)?;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        at += 1;
        if let Some(b'+' | b'-') = bytes.get(at) {
            at += 1;
        }
        at = digits(bytes, at, Expected::ExponentDigit)?;
    }
    Ok(at)
}

/// Skips one or more digits.
fn digits(bytes: &[u8], start: usize, expected: Expected) -> Result<usize, SyntaxError> {
    let rest = bytes.get(start..).unwrap_or_default();
    let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if count == 0 {
        return Err(SyntaxError {
            offset: start.min(bytes.len()),
            found: bytes.get(start).copied(),
            expected,
        });
    }
    Ok(start + count)
}

/// Returns the number that ends right before `at`, for messages that have it.
pub(crate) fn number_before(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let before = bytes.get(..at)?;
    let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
    let start = before.iter().rposition(|byte| !is_part(byte)).map_or(0, |at| at + 1);
    // A word, too, may end with an `e`.
    before.get(start..).filter(|number| number.last().is_some_and(u8::is_ascii_digit))
}
