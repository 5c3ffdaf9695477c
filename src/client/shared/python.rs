//! Python's `json`, for the two Python clients (version 3.11).

use std::borrow::Cow;

use crate::collections::{Claim, KeyIndex};
use crate::json::{Document, Expected, Kind, Member, NodeRef, SyntaxError};

/// Approximate depth at which Python's parser raises `RecursionError`.
const RECURSION_LIMIT: usize = 990;

/// Maximum number of digits of an integer that Python converts (`sys.get_int_max_str_digits`).
const INT_DIGITS: usize = 4300;

/// Reason why Python cannot read the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(in crate::client) enum PythonError {
    #[error("{0}")]
    NotUtf8(String),
    #[error("JSONDecodeError: {0}")]
    Syntax(String),
    #[error("ValueError: Exceeds the limit (4300 digits) for integer string conversion")]
    LongInteger,
    #[error("RecursionError: maximum recursion depth exceeded while decoding a JSON array")]
    TooDeep,
}

impl PythonError {
    /// Returns whether it is a `ValueError`, which docker-py swallows.
    pub(in crate::client) fn is_value_error(&self) -> bool {
        *self != Self::TooDeep
    }
}

/// Returns the document as `json.load` reads it. Python also accepts `NaN` and `Infinity`: they are
/// replaced by numbers of the same length, so that all ranges stay valid.
///
/// # Errors
/// Returns the reason as a [`PythonError`].
pub(in crate::client) fn load(document: &Document) -> Result<Cow<'_, Document>, PythonError> {
    if let Err(error) = std::str::from_utf8(document.bytes()) {
        return Err(PythonError::NotUtf8(not_utf8(document.bytes(), error)));
    }
    let document = match document.error() {
        None => Cow::Borrowed(document),
        Some(_) => Cow::Owned(Document::parse(with_plain_numbers(document.bytes()))),
    };
    if let Some(error) = document.error() {
        return Err(PythonError::Syntax(message(&document, error)));
    }
    if let Some(rest) = document.trailing() {
        let place = place(document.bytes(), rest.start);
        return Err(PythonError::Syntax(format!("Extra data: {place}")));
    }
    let Some(root) = document.root() else {
        let place = place(document.bytes(), document.bytes().len());
        return Err(PythonError::Syntax(format!("Expecting value: {place}")));
    };
    let mut depth = 0_usize;
    let mut deepest = 0;
    let mut in_string = false;
    let mut escaped = false;
    let mut digits = 0;
    let mut integer = false;
    for &byte in root.raw() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = byte == b'\\' && !escaped;
            continue;
        }
        if byte.is_ascii_digit() {
            digits += 1;
            continue;
        }
        // A fraction or an exponent makes it a float, which may be of any length.
        integer |= digits > INT_DIGITS && !matches!(byte, b'.' | b'e' | b'E');
        digits = 0;
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    match (deepest > RECURSION_LIMIT, integer) {
        (true, _) => Err(PythonError::TooDeep),
        (_, true) => Err(PythonError::LongInteger),
        _ => Ok(document),
    }
}

/// Returns Python's words for invalid UTF-8 (compared with Python 3.11 on 60,000 random strings).
pub(in crate::client) fn not_utf8(part: &[u8], error: std::str::Utf8Error) -> String {
    let at = error.valid_up_to();
    let first = part.get(at).copied().unwrap_or_default();
    let reason = match (error.error_len(), first) {
        (None, _) => "unexpected end of data",
        (_, 0xc2..=0xf4) => "invalid continuation byte",
        _ => "invalid start byte",
    };
    let length = error.error_len().unwrap_or(part.len() - at);
    let place = if length == 1 {
        format!("byte 0x{first:02x} in position {at}")
    } else {
        format!("bytes in position {at}-{}", at + length - 1)
    };
    format!("UnicodeDecodeError: 'utf-8' codec can't decode {place}: {reason}")
}

/// Returns Python's message for a syntax error (3.11, `Modules/_json.c`, `json/decoder.py`).
fn message(document: &Document, error: SyntaxError) -> String {
    let bytes = document.bytes();
    if bytes.starts_with("\u{FEFF}".as_bytes()) {
        return "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)"
            .to_owned();
    }
    let at = error.offset;
    let before = bytes.get(..at).unwrap_or(bytes);
    let behind = |is_part: fn(&u8) -> bool| {
        before.iter().rposition(|byte| !is_part(byte)).map_or(0, |at| at + 1)
    };
    let (what, at) = match error.expected {
        Expected::Key => ("Expecting property name enclosed in double quotes", at),
        Expected::Colon => ("Expecting ':' delimiter", at),
        Expected::CommaOrBrace | Expected::CommaOrBracket => ("Expecting ',' delimiter", at),
        Expected::StringCharacter if error.found.is_some() => ("Invalid control character at", at),
        Expected::StringCharacter | Expected::Escape if error.found.is_none() => {
            ("Unterminated string starting at", open_string(document))
        }
        Expected::StringCharacter | Expected::Escape => ("Invalid \\escape", at.saturating_sub(1)),
        Expected::HexDigit => {
            let digits = behind(u8::is_ascii_hexdigit);
            ("Invalid \\uXXXX escape", digits.saturating_sub(1))
        }
        // A number ends before what is no part of it.
        Expected::FractionDigit | Expected::ExponentDigit => {
            let end = behind(|byte| b".eE+-".contains(byte));
            let number = behind(|byte| byte.is_ascii_digit() || b".eE+-".contains(byte));
            let is_root = before.get(..number).unwrap_or_default().trim_ascii().is_empty();
            (if is_root { "Extra data" } else { "Expecting ',' delimiter" }, end)
        }
        Expected::Literal(..) => ("Expecting value", behind(u8::is_ascii_alphabetic)),
        Expected::Digit => ("Expecting value", at.saturating_sub(1)),
        _ => ("Expecting value", at),
    };
    format!("{what}: {}", place(bytes, at))
}

/// Returns the start of the string that the text ends in.
fn open_string(document: &Document) -> usize {
    let bytes = document.bytes();
    let mut at = document.leaves_end();
    let mut start = None;
    while let Some(byte) = bytes.get(at) {
        match (byte, start) {
            (b'"', None) => start = Some(at),
            (b'"', Some(_)) => start = None,
            (b'\\', Some(_)) => at += 1,
            _ => {}
        }
        at += 1;
    }
    start.unwrap_or(bytes.len())
}

/// Returns a position as Python counts it, in characters.
fn place(bytes: &[u8], offset: usize) -> String {
    let before = String::from_utf8_lossy(bytes.get(..offset).unwrap_or(bytes));
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    let (column, char) = (last.chars().count() + 1, before.chars().count());
    format!("line {line} column {column} (char {char})")
}

/// Replaces `NaN` and `Infinity` outside of strings by numbers of the same length.
fn with_plain_numbers(bytes: &[u8]) -> Vec<u8> {
    let mut plain = bytes.to_vec();
    let (mut in_string, mut escaped) = (false, false);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let rest = &bytes[at..];
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = byte == b'\\' && !escaped;
        } else if byte == b'"' {
            in_string = true;
        } else if rest.starts_with(b"NaN") {
            plain[at..at + 3].copy_from_slice(b"0.0");
            at += 2;
        } else if rest.starts_with(b"Infinity") {
            plain[at..at + 8].copy_from_slice(b"0.000000");
            at += 7;
        }
        at += 1;
    }
    plain
}

/// Returns an object as a Python `dict`: each key once, in the order of first appearance, with its
/// last value.
pub(in crate::client) fn dict<'a>(object: NodeRef<'a>) -> Vec<Member<'a>> {
    let mut members: Vec<Member<'a>> = Vec::new();
    let mut index = KeyIndex::default();
    for member in object.members() {
        match index.claim(&member.key.text(), members.len()) {
            Claim::Known(at) => members[at] = member,
            Claim::New(_) => members.push(member),
        }
    }
    members
}

/// Returns the value of `key` in a `dict`.
pub(in crate::client) fn get<'a>(object: NodeRef<'a>, key: &str) -> Option<Member<'a>> {
    object.members().filter(|member| member.key.text() == key).last()
}

/// Returns whether Python treats the value as true.
pub(in crate::client) fn is_true(value: NodeRef<'_>) -> bool {
    match value.kind() {
        Kind::Object => value.members().next().is_some(),
        Kind::Array => value.elements().next().is_some(),
        Kind::Key | Kind::String => !value.text().is_empty(),
        Kind::Number => {
            let mantissa = value.raw().split(|byte| matches!(byte, b'e' | b'E')).next();
            let digits = mantissa.unwrap_or_default().iter();
            digits.copied().any(|byte| (b'1'..=b'9').contains(&byte))
        }
        Kind::True => true,
        Kind::False | Kind::Null => false,
    }
}

/// Returns the name of Python's type for the value.
pub(in crate::client) fn type_name(value: NodeRef<'_>) -> &'static str {
    match value.kind() {
        Kind::Object => "dict",
        Kind::Array => "list",
        Kind::Key | Kind::String => "str",
        Kind::Number if value.raw().iter().any(|byte| b".eE".contains(byte)) => "float",
        Kind::Number => "int",
        Kind::True | Kind::False => "bool",
        Kind::Null => "NoneType",
    }
}
