//! Strings: their end, their value as Go reads it, and Go's spelling of them.

use std::borrow::Cow;

use super::{Expected, SyntaxError};

/// Reads the string whose opening quote is at `start` and returns the offset after it.
///
/// Bytes from 0x80 up are not checked: Go accepts any.
pub(super) fn scan_string(bytes: &[u8], start: usize) -> Result<usize, SyntaxError> {
    let mut at = start + 1;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        at +=
            rest.iter().take_while(|&&byte| byte >= 0x20 && byte != b'"' && byte != b'\\').count();
        match bytes.get(at) {
            Some(b'"') => return Ok(at + 1),
            Some(b'\\') => at = scan_escape(bytes, at + 1)?,
            found => return Err(unexpected(at, found, Expected::StringCharacter)),
        }
    }
}

/// Reads the rest of an escape after its backslash.
fn scan_escape(bytes: &[u8], at: usize) -> Result<usize, SyntaxError> {
    match bytes.get(at) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 1),
        Some(b'u') => {
            for digit in at + 1..at + 5 {
                match bytes.get(digit) {
                    Some(byte) if byte.is_ascii_hexdigit() => {}
                    found => return Err(unexpected(digit, found, Expected::HexDigit)),
                }
            }
            Ok(at + 5)
        }
        found => Err(unexpected(at, found, Expected::Escape)),
    }
}

fn unexpected(offset: usize, found: Option<&u8>, expected: Expected) -> SyntaxError {
    SyntaxError { offset, found: found.copied(), expected }
}

/// Returns the string that Go reads from the bytes between the quotes.
///
/// Undecodable bytes become one U+FFFD each, and so does every surrogate without its partner
/// (Go `encoding/json`, `unquoteBytes`).
pub fn unescape(inner: &[u8]) -> Cow<'_, str> {
    if !inner.contains(&b'\\') {
        if let Ok(text) = std::str::from_utf8(inner) {
            return Cow::Borrowed(text);
        }
    }
    let mut text = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.iter().position(|&byte| byte == b'\\') {
        push_lossy(&mut text, &rest[..at]);
        rest = push_escape(&mut text, &rest[at + 1..]);
    }
    push_lossy(&mut text, rest);
    Cow::Owned(text)
}

fn push_lossy(text: &mut String, bytes: &[u8]) {
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for _ in chunk.invalid() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
}

/// Decodes the escape after a backslash and returns the rest.
fn push_escape<'a>(text: &mut String, after: &'a [u8]) -> &'a [u8] {
    let Some((&letter, rest)) = after.split_first() else {
        return after;
    };
    match letter {
        b'b' => text.push('\u{8}'),
        b'f' => text.push('\u{C}'),
        b'n' => text.push('\n'),
        b'r' => text.push('\r'),
        b't' => text.push('\t'),
        b'u' => return push_unicode_escape(text, rest),
        other => text.push(char::from(other)),
    }
    rest
}

/// Decodes the digits after `\u`, and the second half of a surrogate pair.
fn push_unicode_escape<'a>(text: &mut String, digits: &'a [u8]) -> &'a [u8] {
    let Some(first) = hex4(digits) else {
        return digits;
    };
    let rest = &digits[4..];
    if (0xD800..0xDC00).contains(&first) {
        if let Some(second) = rest.strip_prefix(b"\\u").and_then(hex4) {
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                return &rest[6..];
            }
        }
    }
    text.push(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
    rest
}

fn hex4(bytes: &[u8]) -> Option<u32> {
    let digits = std::str::from_utf8(bytes.get(..4)?).ok()?;
    u32::from_str_radix(digits, 16).ok()
}

/// Returns a JSON string as Docker writes it: Go's `encoding/json` with HTML escaping on.
pub fn encode_string(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{8}' => json.push_str("\\b"),
            '\u{C}' => json.push_str("\\f"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\0'..='\u{1F}' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                json.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    json.extend(char::from_digit(c as u32 >> shift & 0xF, 16));
                }
            }
            _ => json.push(c),
        }
    }
    json.push('"');
    json
}
