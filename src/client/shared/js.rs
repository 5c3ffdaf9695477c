//! Values as JavaScript reads them.

use std::borrow::Cow;

use crate::collections::OrderedMap;
use crate::json::{Document, Kind, Member, NodeRef};

/// Returns the value of `JSON.parse`.
///
/// # Errors
/// Returns a message in the words of Node.js 20.
pub(in crate::client) fn parse(document: &Document) -> Result<NodeRef<'_>, String> {
    let place = |offset: usize| {
        let before = document.bytes().get(..offset).unwrap_or_default();
        String::from_utf8_lossy(before).encode_utf16().count()
    };
    if let Some(error) = document.error() {
        return Err(match error.found {
            None => "Unexpected end of JSON input".to_owned(),
            Some(_) => message(document, error.offset, error.expected, place(error.offset)),
        });
    }
    if let Some(rest) = document.trailing() {
        let at = place(rest.start);
        return Err(format!("Unexpected non-whitespace character after JSON at position {at}"));
    }
    document.root().ok_or_else(|| "Unexpected end of JSON input".to_owned())
}

fn message(
    document: &Document,
    offset: usize,
    expected: crate::json::Expected,
    at: usize,
) -> String {
    use crate::json::Expected;
    let what = match expected {
        Expected::Key => {
            let before = document.bytes().get(..offset).unwrap_or_default().trim_ascii_end();
            if before.last() == Some(&b'{') {
                "Expected property name or '}' in JSON"
            } else {
                "Expected double-quoted property name in JSON"
            }
        }
        Expected::Colon => "Expected ':' after property name in JSON",
        Expected::CommaOrBrace => "Expected ',' or '}' after property value in JSON",
        Expected::CommaOrBracket => "Expected ',' or ']' after array element in JSON",
        Expected::StringCharacter => "Bad control character in string literal in JSON",
        Expected::Escape => "Bad escaped character in JSON",
        Expected::HexDigit => "Bad Unicode escape in JSON",
        _ => {
            let text = String::from_utf8_lossy(document.bytes());
            let found = text.chars().nth(at).unwrap_or_default();
            let short: String = text.chars().take(10).collect();
            return format!("Unexpected token '{found}', \"{short}\"... is not valid JSON");
        }
    };
    format!("{what} at position {at}")
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
        all.put(member.key.text().into_owned(), member);
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
