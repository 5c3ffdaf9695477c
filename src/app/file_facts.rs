//! What the line below the file's text says of it.

use crate::json::Document;
use crate::text::{decoded, Encoding, TextRange};

/// Returns the facts of a file, for a line below its text: where the chosen part is, how it is laid
/// out, its encoding, its size.
pub fn file_facts(document: &Document, chosen: Option<TextRange>) -> Vec<String> {
    let read = decoded(document.bytes()).map(Document::parse);
    let text = read.as_ref().unwrap_or(document);
    let (bytes, style) = (document.bytes(), text.style());
    let line = chosen.map(|range| document.lines().line_at(range.start) + 1);
    let place = line.map(|line| format!("Line {line} of {}", thousands(document.lines().count())));
    let indent = match (style.newline, indentation(text.bytes())) {
        (None, _) => "One line".to_owned(),
        (_, []) => "No indentation".to_owned(),
        (_, [b'\t', ..]) => "Tabs".to_owned(),
        (_, [_]) => "1 space".to_owned(),
        (_, indent) => format!("{} spaces", indent.len()),
    };
    let newline = match style.newline {
        Some("\r\n") => "CRLF",
        Some("\r") => "CR",
        _ => "LF",
    };
    let newline = style.newline.map(|_| newline.to_owned());
    let encoding = match Encoding::of(bytes).name() {
        Some(name) => name,
        None if std::str::from_utf8(bytes).is_ok() => "UTF-8",
        None => "Not UTF-8",
    };
    let size = match bytes.len() {
        1 => "1 byte".to_owned(),
        count => format!("{} bytes", thousands(count)),
    };
    let facts = [place, Some(indent), newline, Some(encoding.to_owned()), Some(size)];
    facts.into_iter().flatten().collect()
}

/// Returns the space before the first line that has some, the lines of white space left out.
fn indentation(bytes: &[u8]) -> &[u8] {
    let is_break = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let lines = bytes.split(is_break).skip(1);
    let indents = lines.filter_map(|line| {
        let end = line.iter().position(|byte| !matches!(byte, b' ' | b'\t'))?;
        Some(&line[..end])
    });
    indents.into_iter().find(|indent| !indent.is_empty()).unwrap_or_default()
}

/// Returns a number with commas: 1,104.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
