//! Cause for which a text is not JSON, in one sentence for readers who do not know JSON.

use std::borrow::Cow;

use super::looks_like::looks_like;
use crate::json::{Expected, SyntaxError};

/// Returns the fault at the place of the error.
pub(super) fn cause(bytes: &[u8], error: SyntaxError) -> Cow<'static, str> {
    let rest = bytes.get(error.offset..).unwrap_or_default();
    let sentence = looks_like(bytes).or_else(|| by_text(rest)).or_else(|| by_place(bytes, error));
    sentence.map_or_else(|| error.hint().into(), Cow::Borrowed)
}

/// Beginnings that identify the text, whatever was expected.
const TEXTS: [(&[u8], &str); 18] = [
    (b"<<<<<<<", CONFLICT),
    (b"=======", CONFLICT),
    (b">>>>>>>", CONFLICT),
    (b"|||||||", CONFLICT),
    (b"//", COMMENT),
    (b"/*", COMMENT),
    (b"#", COMMENT),
    (b"'", "Single quotes: JSON has only double ones."),
    (b"`", "Back quotes: JSON has only double quotes."),
    (b"\xE2\x80\x98", CURLY),
    (b"\xE2\x80\x99", CURLY),
    (b"\xE2\x80\x9C", CURLY),
    (b"\xE2\x80\x9D", CURLY),
    (b"\xE2\x80\x9E", CURLY),
    (b"\xC2\xA0", "An invisible no-break space, as in text copied from a web page."),
    (b"\xE2\x80\x8B", "An invisible zero-width character."),
    (b"\\\"", "A backslash before the quote: this JSON was written to go inside a string."),
    (b"\0", "A NUL byte, which text never has."),
];

const CONFLICT: &str = "Git left two versions of the file between <<<<<<< and >>>>>>>. Keep one \
    and delete the markers.";
const COMMENT: &str = "A comment: JSON has none.";
const CURLY: &str = "Curly quotes, as word processors make them: JSON has only straight ones.";

fn by_text(rest: &[u8]) -> Option<&'static str> {
    let known = TEXTS.iter().find(|(text, _)| rest.starts_with(text));
    known.map(|(_, sentence)| *sentence)
}

/// Returns the fault by what was expected, what was found, and the text before it.
fn by_place(bytes: &[u8], error: SyntaxError) -> Option<&'static str> {
    let before = bytes.get(..error.offset)?;
    let last = before.iter().rfind(|byte| !byte.is_ascii_whitespace());
    Some(match (error.expected, error.found) {
        (Expected::StringCharacter, Some(b'\n' | b'\r')) => {
            "A line break inside a string, or its closing quote is missing."
        }
        (Expected::StringCharacter, None) => "The file ends inside a string: the rest is missing.",
        (_, None) => "The file ends too early: at least one closing bracket is missing.",
        (Expected::Key, Some(b'}')) if last == Some(&b',') => "Extra comma before this brace.",
        (Expected::Value, Some(b']')) if last == Some(&b',') => "Extra comma before this bracket.",
        (Expected::Key | Expected::Value, Some(b',')) => "Extra comma.",
        (Expected::Key, Some(byte)) if byte.is_ascii_alphabetic() => {
            "A key without quotes: JSON needs double quotes around it."
        }
        (Expected::CommaOrBrace | Expected::CommaOrBracket, Some(b'"')) => {
            "A comma is missing before this."
        }
        (Expected::CommaOrBrace, Some(b']')) | (Expected::CommaOrBracket, Some(b'}')) => {
            "This bracket does not match the one that is open."
        }
        (Expected::Escape, Some(_)) => "A backslash in a string is written twice: \\\\.",
        (Expected::Value | Expected::Literal(..), Some(byte)) if byte.is_ascii_alphabetic() => {
            "A word without quotes: JSON has only true, false and null."
        }
        _ => return None,
    })
}
