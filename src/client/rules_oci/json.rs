//! JSON as Starlark's `json.decode` reads it, and its messages.
//!
//! Facts: Bazel 4.2.3, `src/main/java/net/starlark/java/lib/json/Json.java` (`Decoder`). The text is
//! read as Latin-1, so an offset counts bytes. An object with a name twice is an error, after the
//! value.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::json::{number_before, Document, Expected, Kind, NodeRef, SyntaxError};

/// Returns the value of a strict document in which no object has a name twice.
///
/// # Errors
/// Returns the message, with its offset.
pub(super) fn root_of(document: &Document) -> Result<NodeRef<'_>, String> {
    let bytes = document.bytes();
    let end = document.error().map_or(bytes.len(), |error| error.offset);
    if let Some((at, name)) = document.root().and_then(|root| first_repeat(root, end)) {
        return Err(format!("at offset {at}, object has duplicate key: {}", repr(&name)));
    }
    if let Some(error) = document.error() {
        return Err(match syntax(bytes, error) {
            Some((at, text)) => format!("at offset {at}, {text}"),
            None => "nesting depth limit exceeded".to_owned(),
        });
    }
    if let Some(rest) = document.trailing() {
        let (at, text) = number(bytes, rest.start).unwrap_or_else(|| {
            (rest.start, format!("unexpected character {} after value", quoted(bytes, rest.start)))
        });
        return Err(format!("at offset {at}, {text}"));
    }
    let at_end = || format!("at offset {}, unexpected end of file", bytes.len());
    document.root().ok_or_else(at_end)
}

/// Returns Starlark's name of a type.
pub(super) fn type_name(value: NodeRef<'_>) -> &'static str {
    match value.kind() {
        Kind::Object => "dict",
        Kind::Array => "list",
        Kind::Key | Kind::String => "string",
        Kind::Number if value.raw().iter().any(|byte| b".eE".contains(byte)) => "float",
        Kind::Number => "int",
        Kind::True | Kind::False => "bool",
        Kind::Null => "NoneType",
    }
}

/// Returns the first place at which a name has a second value, before `end`.
fn first_repeat(root: NodeRef<'_>, end: usize) -> Option<(usize, String)> {
    let mut first: Option<(usize, String)> = None;
    let mut open = vec![root];
    while let Some(value) = open.pop() {
        let mut names = BTreeSet::new();
        for member in value.members() {
            let name = member.key.text();
            let at = member.value.range().end;
            // A value in which the error is has not ended.
            let is_closed = match member.value.kind() {
                Kind::Object => member.value.raw().ends_with(b"}"),
                Kind::Array => member.value.raw().ends_with(b"]"),
                _ => true,
            };
            let is_first = first.as_ref().is_none_or(|(known, _)| at < *known);
            if !names.insert(name.clone()) && is_first && is_closed && at <= end {
                first = Some((at, name.into_owned()));
            }
            open.push(member.value);
        }
        open.extend(value.elements());
    }
    first
}

/// Returns the place and the text of a syntax error; `None` for one of depth, which has no place.
fn syntax(bytes: &[u8], error: SyntaxError) -> Option<(usize, String)> {
    let at = error.offset;
    let found = || quoted(bytes, at);
    let behind_escape =
        || bytes[..at].iter().rposition(|byte| *byte == b'\\').map_or(at, |at| at + 2);
    let at_end = error.found.is_none();
    let text = match error.expected {
        Expected::Shallower => return None,
        Expected::Literal(..) => {
            let start = bytes[..at].iter().rposition(|byte| !byte.is_ascii_alphabetic());
            let start = start.map_or(0, |at| at + 1);
            return Some((start, format!("unexpected character {}", quoted(bytes, start))));
        }
        Expected::Digit | Expected::FractionDigit | Expected::ExponentDigit => {
            return number(bytes, at)
        }
        Expected::HexDigit => {
            let start = behind_escape();
            let text = if start + 4 >= bytes.len() {
                "incomplete \\uXXXX escape".to_owned()
            } else {
                format!("invalid hex char {} in \\uXXXX escape", found())
            };
            return Some((start, text));
        }
        Expected::StringCharacter if at_end => "unclosed string literal".to_owned(),
        Expected::Escape if at_end => "incomplete escape".to_owned(),
        _ if at_end => "unexpected end of file".to_owned(),
        Expected::StringCharacter => {
            let byte = error.found.unwrap_or_default();
            format!("invalid character '\\x{byte:02x}' in string literal")
        }
        Expected::Escape => {
            let escape = char::from(error.found.unwrap_or_default());
            return Some((at + 1, format!("invalid escape '\\{escape}'")));
        }
        Expected::Value => format!("unexpected character {}", found()),
        Expected::Key => {
            // A key is read like any value.
            let rest = Document::parse(bytes.get(at..).unwrap_or_default());
            match rest.root().filter(|_| rest.error().is_none()) {
                Some(key) => {
                    let text = format!("got {} for object key, want string", type_name(key));
                    return Some((at + key.range().end, text));
                }
                None => format!("unexpected character {}", found()),
            }
        }
        Expected::Colon => format!("after object key, got {}, want ':' ", found()),
        Expected::CommaOrBrace | Expected::CommaOrBracket => {
            if let Some(wrong) = number(bytes, at) {
                return Some(wrong);
            }
            match error.expected {
                Expected::CommaOrBrace => format!("in object, got {}, want ',' or '}}'", found()),
                _ => format!("got {}, want ',' or ']'", found()),
            }
        }
    };
    Some((at, text))
}

/// Returns the place and the text for a number that goes on at `at` as only Starlark reads it: as
/// any of the characters of a number.
fn number(bytes: &[u8], at: usize) -> Option<(usize, String)> {
    let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
    let after = bytes.get(at..)?.iter().take_while(|byte| is_part(byte)).count();
    let before = bytes.get(..at)?.iter().rev().take_while(|byte| is_part(byte)).count();
    let (start, end) = (at - before, at + after);
    let text = bytes.get(start..end)?;
    if after == 0 && number_before(bytes, at).is_some() || before == 0 {
        return None;
    }
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    let is_refused_at_once = digits.is_empty()
        || digits.starts_with(b".")
        || text.ends_with(b".")
        || text.windows(2).any(|pair| pair == b".e")
        || matches!(digits, [b'0', b'0'..=b'9', ..]);
    let place = if is_refused_at_once { start } else { end };
    Some((place, format!("invalid number: {}", String::from_utf8_lossy(text))))
}

fn quoted(bytes: &[u8], at: usize) -> String {
    repr(&bytes.get(at).map_or_else(String::new, |byte| char::from(*byte).to_string()))
}

/// Returns a text as Starlark's `repr` writes it.
fn repr(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\0'..='\u{1f}' => {
                let _ = write!(quoted, "\\x{:02x}", u32::from(c));
            }
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::root_of;
    use crate::json::Document;

    #[test]
    fn messages_are_those_of_the_decoder() {
        for (text, message) in [
            ("{\"a\" 1}", "at offset 5, after object key, got \"1\", want ':' "),
            ("{\"a\": 1 2}", "at offset 8, in object, got \"2\", want ',' or '}'"),
            ("[1\n\"a\"]", "at offset 3, got \"\\\"\", want ',' or ']'"),
            ("{5: 1}", "at offset 2, got int for object key, want string"),
            ("{null: 1}", "at offset 5, got NoneType for object key, want string"),
            ("{\"a\": nul}", "at offset 6, unexpected character \"n\""),
            ("{\"a\": \"x", "at offset 8, unclosed string literal"),
            ("{\"a\": \"\\u12x\"}", "at offset 9, invalid hex char \"x\" in \\uXXXX escape"),
            ("{\"a\": \"\\u12", "at offset 9, incomplete \\uXXXX escape"),
            ("{\"a\": -}", "at offset 6, invalid number: -"),
            ("{\"a\": 1.}", "at offset 6, invalid number: 1."),
            ("{\"a\": 1e}", "at offset 8, invalid number: 1e"),
            ("{\"a\": 1-2}", "at offset 9, invalid number: 1-2"),
            ("{\"a\": 01}", "at offset 6, invalid number: 01"),
            ("{} x", "at offset 3, unexpected character \"x\" after value"),
            ("{\"a\": 1, \"a\": [2], x", "at offset 17, object has duplicate key: \"a\""),
        ] {
            let error = root_of(&Document::parse(text)).err();
            assert_eq!(error.as_deref(), Some(message), "{text}");
        }
    }
}
