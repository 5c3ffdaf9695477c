//! Values as JavaScript reads them.

use std::borrow::Cow;

use crate::collections::OrderedMap;
use crate::json::{number_before, Document, Expected, Kind, Member, NodeRef};

/// Number of characters on each side that an error shows of a longer text.
const CONTEXT: usize = 10;

/// Returns the value of `JSON.parse`.
///
/// # Errors
/// Returns a message in the words of Node.js 20 (V8, `src/json/json-parser.cc`,
/// `ReportUnexpectedToken`).
pub(in crate::client) fn parse(document: &Document) -> Result<NodeRef<'_>, String> {
    const END: &str = "Unexpected end of JSON input";
    const NUMBER: &str = "Unexpected number";
    let bytes = document.bytes();
    let place = |offset: usize| {
        let before = bytes.get(..offset).unwrap_or_default();
        String::from_utf8_lossy(before).encode_utf16().count()
    };
    let is_zero = |at: usize| {
        let digit = bytes.get(at).is_some_and(u8::is_ascii_digit);
        digit && matches!(number_before(bytes, at), Some(b"0" | b"-0"))
    };
    if let Some(error) = document.error() {
        let before = bytes.get(..error.offset).unwrap_or_default().trim_ascii_end();
        let unexpected = || match error.found {
            None => END.to_owned(),
            Some(b'0'..=b'9' | b'-') => {
                format!("{NUMBER} in JSON at position {}", place(error.offset))
            }
            Some(b'"') => format!("Unexpected string in JSON at position {}", place(error.offset)),
            Some(_) => unexpected(bytes, place(error.offset)),
        };
        let what = match error.expected {
            Expected::Key if before.last() == Some(&b'{') => "Expected property name or '}'",
            Expected::Key => "Expected double-quoted property name",
            Expected::Colon if is_first(before) => "Expected ':' after property name",
            Expected::CommaOrBrace | Expected::CommaOrBracket if is_zero(error.offset) => NUMBER,
            Expected::CommaOrBrace => "Expected ',' or '}' after property value",
            Expected::CommaOrBracket => "Expected ',' or ']' after array element",
            Expected::HexDigit => "Bad Unicode escape",
            Expected::Digit => "No number after minus sign",
            Expected::FractionDigit => "Unterminated fractional number",
            Expected::ExponentDigit => "Exponent part is missing a number",
            Expected::StringCharacter if error.found.is_none() => "Unterminated string",
            Expected::StringCharacter => "Bad control character in string literal",
            // A character beyond Latin-1 has no such message.
            Expected::Escape if error.found.is_some_and(|found| found < 0xc4) => {
                "Bad escaped character"
            }
            _ => return Err(unexpected()),
        };
        return Err(format!("{what} in JSON at position {}", place(error.offset)));
    }
    if let Some(rest) = document.trailing() {
        let what = if is_zero(rest.start) {
            "Unexpected number in"
        } else {
            "Unexpected non-whitespace character after"
        };
        return Err(format!("{what} JSON at position {}", place(rest.start)));
    }
    document.root().ok_or_else(|| END.to_owned())
}

/// Returns whether the key that a text ends with is the first of its object.
fn is_first(text: &[u8]) -> bool {
    let mut start = text.len().saturating_sub(1);
    while let Some(at) = text[..start].iter().rposition(|byte| *byte == b'"') {
        start = at;
        let escapes = text[..at].iter().rev().take_while(|byte| **byte == b'\\').count();
        if escapes % 2 == 0 {
            break;
        }
    }
    text[..start].trim_ascii_end().last() == Some(&b'{')
}

/// Returns the message for a character that starts no value, with the text around it. That is left
/// out where it may have a part of a secret.
fn unexpected(bytes: &[u8], at: usize) -> String {
    let text = String::from_utf8_lossy(bytes);
    if matches!(&*text, "NaN" | "Infinity" | "undefined" | "[object Object]") {
        return format!("\"{text}\" is not valid JSON");
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    let shown = |range: std::ops::Range<usize>| {
        String::from_utf16_lossy(units.get(range).unwrap_or_default())
    };
    let (mut start, mut end) = (0, units.len());
    let is_long = units.len() > 2 * CONTEXT;
    if is_long {
        start = at.saturating_sub(CONTEXT);
        if at < units.len() - CONTEXT {
            end = at + CONTEXT;
        }
    }
    let around = shown(start..end);
    let is_value = |(colon, _): (usize, &str)| around[colon + 1..].trim_start().starts_with('"');
    let may_be_secret =
        if start > 0 { around.contains('"') } else { around.match_indices(':').any(is_value) };
    let around = if may_be_secret { "…" } else { &around };
    let before = if is_long && at >= CONTEXT { "..." } else { "" };
    let after = if end < units.len() { "..." } else { "" };
    let found = shown(at..at + 1);
    format!("Unexpected token '{found}', {before}\"{around}\"{after} is not valid JSON")
}

/// Returns the property of an object: the last of that name. Other values have none that a
/// `config.json` could name.
pub(in crate::client) fn get<'a>(value: NodeRef<'a>, name: &str) -> Option<Member<'a>> {
    value.members().filter(|member| member.key.text() == name).last()
}

/// Returns the properties in the order of `for … in`: whole numbers first, each name once, in its
/// first place and with its last value.
pub(in crate::client) fn properties<'a>(object: NodeRef<'a>) -> Vec<Member<'a>> {
    let mut all: OrderedMap<Member<'a>> = OrderedMap::default();
    for member in object.members() {
        all.put(&member.key.text(), member);
    }
    let index = |member: &Member<'_>| -> Option<u32> {
        let name = member.key.text();
        let number = name.parse::<u32>().ok().filter(|number| *number < u32::MAX)?;
        (number.to_string() == name).then_some(number)
    };
    let mut members: Vec<Member<'a>> = all.items().iter().map(|(_, member)| *member).collect();
    members.sort_by_key(|member| index(member).map_or((1, 0), |number| (0, number)));
    members
}

/// Returns whether the value counts as true.
pub(in crate::client) fn is_true(value: NodeRef<'_>) -> bool {
    match value.kind() {
        Kind::Key | Kind::String => !value.text().is_empty(),
        Kind::Number => {
            let mantissa = value.raw().split(|byte| matches!(byte, b'e' | b'E')).next();
            let mut digits = mantissa.unwrap_or_default().iter();
            digits.any(|byte| (b'1'..=b'9').contains(byte))
        }
        Kind::Null | Kind::False => false,
        Kind::Object | Kind::Array | Kind::True => true,
    }
}

/// Returns the value as a text in a template.
pub(in crate::client) fn text(value: NodeRef<'_>) -> Cow<'_, str> {
    match value.kind() {
        Kind::String | Kind::Key => value.text(),
        Kind::Object => Cow::Borrowed("[object Object]"),
        Kind::Array => {
            let is_shown = |element: &NodeRef<'_>| element.kind() != Kind::Null;
            let texts = value.elements().map(|element| Some(element).filter(is_shown));
            let texts: Vec<Cow<'_, str>> =
                texts.map(|element| element.map_or(Cow::Borrowed(""), flat)).collect();
            Cow::Owned(texts.join(","))
        }
        _ => Cow::Owned(String::from_utf8_lossy(value.raw()).into_owned()),
    }
}

/// Returns an element of a list in the list's own text; lists inside it are left as they are
/// written.
fn flat(value: NodeRef<'_>) -> Cow<'_, str> {
    match value.kind() {
        Kind::Array => Cow::Owned(String::from_utf8_lossy(value.raw()).into_owned()),
        _ => text(value),
    }
}

/// Returns the byte that `Buffer.from` makes of an element of a list.
pub(in crate::client) fn byte(value: NodeRef<'_>) -> u8 {
    let number = std::str::from_utf8(value.raw()).ok().and_then(|raw| raw.parse::<f64>().ok());
    // The remainder of a division by 256, as JavaScript converts numbers to bytes.
    number.filter(|number| number.is_finite()).map_or(0, |number| {
        let whole = number.trunc().rem_euclid(256.0);
        (0..=u8::MAX).find(|byte| f64::from(*byte) >= whole).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::json::Document;

    #[test]
    fn messages_are_those_of_node() {
        for (text, message) in [
            ("{", "Expected property name or '}' in JSON at position 1"),
            ("{\"a\":1,", "Expected double-quoted property name in JSON at position 7"),
            ("{\"a\":", "Unexpected end of JSON input"),
            ("{\"a\":tru", "Unexpected end of JSON input"),
            ("{\"a\":\"x", "Unterminated string in JSON at position 7"),
            ("{\"a\":\"\\", "Unexpected end of JSON input"),
            ("{\"a\":\"\\u12x\"}", "Bad Unicode escape in JSON at position 10"),
            ("{\"a\":-x}", "No number after minus sign in JSON at position 6"),
            ("{\"a\":1.x}", "Unterminated fractional number in JSON at position 7"),
            ("{\"a\":1e+}", "Exponent part is missing a number in JSON at position 8"),
            ("{\"a\":1,\"b\" 2}", "Unexpected number in JSON at position 11"),
            ("{\"a\" 2}", "Expected ':' after property name in JSON at position 5"),
            ("{\"a\":nu\"b\"}", "Unexpected string in JSON at position 7"),
            ("{\"a\":\"\\\u{200b}", "Unexpected token '\u{200b}', \"…\" is not valid JSON"),
            ("{\"a\":01}", "Unexpected number in JSON at position 6"),
            ("01", "Unexpected number in JSON at position 1"),
            ("{\"a\":trux}", "Unexpected token 'x', \"{\"a\":trux}\" is not valid JSON"),
            (
                "{\"a\":xxxxxxxxxxxxxxxxxxxxxxxxxx",
                "Unexpected token 'x', \"{\"a\":xxxxxxxxxx\"... is not valid JSON",
            ),
            (
                "{\"a\":[1000000000000000000000000, x          ]}",
                "Unexpected token 'x', ...\"00000000, x         \"... is not valid JSON",
            ),
            (
                "{\"a\":{\"b\": \"c2VjcmV0\", \"d\": x",
                "Unexpected token 'x', ...\"…\" is not valid JSON",
            ),
            ("{\"a\":\"x\",\"b\": y}", "Unexpected token 'y', \"…\" is not valid JSON"),
            ("undefined", "\"undefined\" is not valid JSON"),
        ] {
            let error = parse(&Document::parse(text)).err();
            assert_eq!(error.as_deref(), Some(message), "{text}");
        }
    }
}
