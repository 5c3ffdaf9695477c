//! JSON as System.Text.Json reads it, and its messages.
//!
//! Facts: .NET 8.0.4, `Utf8JsonReader.cs` (`ReadSingleSegment`, `ConsumeNextToken`, `ConsumeValue`,
//! `TryGetNumber`, `ConsumeStringAndValidate`, `HasMoreData`), `ThrowHelper.cs`
//! (`GetResourceString`), `Strings.resx`. A place is a line and a byte in it, both from zero.

use crate::client::shared::java::too_deep;
use crate::json::{number_before, Document, Expected, Kind, NodeRef, SyntaxError};

/// Depth at which it gives up.
const MAX_DEPTH: usize = 64;

/// Returns the root of a document that must be one strict value.
///
/// # Errors
/// Returns the message of the `JsonReaderException`.
pub(super) fn root_of(document: &Document) -> Result<NodeRef<'_>, String> {
    let bytes = document.bytes();
    let end = document.error().map_or(bytes.len(), |error| error.offset);
    if let Some(at) = too_deep(bytes.get(..end).unwrap_or_default(), MAX_DEPTH) {
        let what = if bytes.get(at) == Some(&b'[') { "array" } else { "object" };
        let text = format!("The maximum configured depth of {MAX_DEPTH} has been exceeded. Cannot read next JSON {what}.");
        return Err(message(bytes, at, &text));
    }
    if let Some(error) = document.error() {
        return Err(syntax(bytes, error));
    }
    let Some(root) = document.root() else {
        let text = "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.";
        return Err(message(bytes, bytes.len(), text));
    };
    if let Some((at, byte)) =
        document.trailing().and_then(|rest| Some((rest.start, *bytes.get(rest.start)?)))
    {
        let text = match number_before(bytes, at) {
            Some(number) => end_of_number(number, byte),
            None => {
                format!(
                    "'{}' is invalid after a single JSON value. Expected end of data.",
                    shown(byte)
                )
            }
        };
        return Err(message(bytes, at, &text));
    }
    Ok(root)
}

/// Returns .NET's word for the kind of a value.
pub(super) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Object => "Object",
        Kind::Array => "Array",
        Kind::Key | Kind::String => "String",
        Kind::Number => "Number",
        Kind::True => "True",
        Kind::False => "False",
        Kind::Null => "Null",
    }
}

fn message(bytes: &[u8], at: usize, text: &str) -> String {
    let before = bytes.get(..at).unwrap_or(bytes);
    let (mut line, mut place) = (0, 0);
    for byte in before {
        (line, place) = if *byte == b'\n' { (line + 1, 0) } else { (line, place + 1) };
    }
    format!("JsonReaderException: {text} LineNumber: {line} | BytePositionInLine: {place}.")
}

fn shown(byte: u8) -> String {
    match byte {
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("0x{byte:02X}"),
    }
}

fn syntax(bytes: &[u8], error: SyntaxError) -> String {
    let Some(byte) = error.found else {
        let (at, text) = at_the_end(bytes, error);
        return message(bytes, at, &text);
    };
    let found = shown(byte);
    let before = bytes.get(..error.offset).unwrap_or_default();
    let after = before.trim_ascii_end().last().copied();
    // A slash, which may be a comment, is looked at before all else but the first token.
    let is_slash = byte == b'/' && after.is_some_and(|after| after != b',');
    let text = match error.expected {
        Expected::Value | Expected::Key if is_slash => after_value(&found),
        Expected::Value if byte == b']' && after == Some(b',') => trailing_comma("array"),
        Expected::Value => format!("'{found}' is an invalid start of a value."),
        Expected::Key if byte == b'}' => trailing_comma("object"),
        Expected::Key => {
            format!("'{found}' is an invalid start of a property name. Expected a '\"'.")
        }
        Expected::Colon => format!("'{found}' is invalid after a property name. Expected a ':'."),
        Expected::CommaOrBrace | Expected::CommaOrBracket => {
            match number_before(bytes, error.offset).filter(|_| byte != b'/') {
                Some(number) if !matches!(byte, b'}' | b']') => end_of_number(number, byte),
                _ if matches!(byte, b'}' | b']') => {
                    format!("'{found}' is invalid without a matching open.")
                }
                _ => after_value(&found),
            }
        }
        Expected::StringCharacter => within_string(&format!("'{found}' is invalid")),
        Expected::Escape => within_string(&format!("'{found}' is an invalid escapable character")),
        Expected::HexDigit => {
            within_string(&format!("'{found}' is not a hex digit following '\\u'"))
        }
        Expected::Digit | Expected::ExponentDigit => {
            format!("'{found}' is invalid within a number, immediately after a sign character ('+' or '-'). Expected a digit ('0'-'9').")
        }
        Expected::FractionDigit => {
            format!("'{found}' is invalid within a number, immediately after a decimal point ('.'). Expected a digit ('0'-'9').")
        }
        Expected::Literal(word, _) => literal(word),
        Expected::Shallower => String::new(),
    };
    message(bytes, error.offset, &text)
}

/// Returns the place and the text of an error at the end of the data.
fn at_the_end(bytes: &[u8], error: SyntaxError) -> (usize, String) {
    let end = bytes.len();
    let text = match error.expected {
        Expected::Colon => "Expected a value, but instead reached end of data.".to_owned(),
        Expected::StringCharacter | Expected::Escape | Expected::HexDigit => {
            "Expected end of string, but instead reached end of data.".to_owned()
        }
        Expected::Digit | Expected::FractionDigit | Expected::ExponentDigit => {
            "Expected a digit ('0'-'9'), but instead reached end of data.".to_owned()
        }
        Expected::Literal(word, _) => literal(word),
        _ => {
            let last = bytes.trim_ascii_end().last().copied().unwrap_or_default();
            let is_last = bytes.last() == Some(&last);
            match last {
                b',' => {
                    let text =
                        "Expected start of a property name or value, but instead reached end of data.";
                    return (end - usize::from(is_last), text.to_owned());
                }
                b'0'..=b'9' if is_last => end_of_number(b"", last),
                _ => "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.".to_owned(),
            }
        }
    };
    (end, text)
}

fn after_value(found: &str) -> String {
    format!("'{found}' is invalid after a value. Expected either ',', '}}', or ']'.")
}

fn trailing_comma(what: &str) -> String {
    format!("The JSON {what} contains a trailing comma at the end which is not supported in this mode. Change the reader options.")
}

fn within_string(what: &str) -> String {
    format!("{what} within a JSON string. The string should be correctly escaped.")
}

/// Returns the message for a word that is none. It shows all the rest of the file, which may have a
/// secret and is left out.
fn literal(word: &str) -> String {
    format!("'…' is an invalid JSON literal. Expected the literal '{word}'.")
}

fn end_of_number(number: &[u8], found: u8) -> String {
    let shown = shown(found);
    let has = |wanted: &[u8]| number.iter().any(|byte| wanted.contains(byte));
    if matches!(number, b"0" | b"-0") && found.is_ascii_digit() {
        return format!("Invalid leading zero before '{shown}'.");
    }
    let wanted = if has(b".") && !has(b"eE") { "'E' or 'e'" } else { "a delimiter" };
    format!("'{shown}' is an invalid end of a number. Expected {wanted}.")
}

#[cfg(test)]
mod tests {
    use super::root_of;
    use crate::json::Document;

    #[test]
    fn messages_are_those_of_the_reader() {
        for (text, message) in [
            ("{\"a\": 1.5x}", "'x' is an invalid end of a number. Expected 'E' or 'e'. LineNumber: 0 | BytePositionInLine: 9."),
            ("{\"a\": 1 2}", "'2' is invalid after a value. Expected either ',', '}', or ']'. LineNumber: 0 | BytePositionInLine: 8."),
            ("{\"a\":\n [1}", "'}' is invalid without a matching open. LineNumber: 1 | BytePositionInLine: 3."),
            ("{\"a\": 1", "'1' is an invalid end of a number. Expected a delimiter. LineNumber: 0 | BytePositionInLine: 7."),
            ("{\"a\":", "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. LineNumber: 0 | BytePositionInLine: 5."),
            ("{\"a\": [1,", "Expected start of a property name or value, but instead reached end of data. LineNumber: 0 | BytePositionInLine: 8."),
            ("{\"a\"", "Expected a value, but instead reached end of data. LineNumber: 0 | BytePositionInLine: 4."),
            ("{\"a\": \"\\u12x\"}", "'x' is not a hex digit following '\\u' within a JSON string. The string should be correctly escaped. LineNumber: 0 | BytePositionInLine: 11."),
            ("{\"a\": [1,]}", "The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options. LineNumber: 0 | BytePositionInLine: 9."),
            ("{\"a\": trux}", "'…' is an invalid JSON literal. Expected the literal 'true'. LineNumber: 0 | BytePositionInLine: 9."),
            ("{\"a\": -x}", "'x' is invalid within a number, immediately after a sign character ('+' or '-'). Expected a digit ('0'-'9'). LineNumber: 0 | BytePositionInLine: 7."),
            ("1x", "'x' is an invalid end of a number. Expected a delimiter. LineNumber: 0 | BytePositionInLine: 1."),
            ("x", "'x' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 0."),
        ] {
            let document = Document::parse(text);
            let error = root_of(&document).err();
            assert_eq!(error, Some(format!("JsonReaderException: {message}")), "{text}");
        }
    }
}
