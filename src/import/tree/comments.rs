//! JSON with comments, and with a comma before a closing bracket, as Renovate's and VS Code's.

use crate::json::Document;

/// Reads it; `None` when it is broken otherwise, or plain JSON.
pub(super) fn read(text: &str) -> Option<Document> {
    if !text.starts_with(['{', '[', '/']) {
        return None;
    }
    let mut clean = String::with_capacity(text.len());
    let mut comma = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => string(rest),
            '/' if rest.starts_with("//") => {
                rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
                continue;
            }
            '/' if rest.starts_with("/*") => {
                rest = &rest[rest.find("*/")? + 2..];
                continue;
            }
            c => c.len_utf8(),
        };
        match c {
            ',' => comma = Some(clean.len()),
            '}' | ']' => {
                if let Some(at) = comma.take() {
                    clean.replace_range(at..=at, " ");
                }
            }
            c if c.is_whitespace() => {}
            _ => comma = None,
        }
        clean.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    let document = Document::parse(clean);
    (document.error().is_none() && document.trailing().is_none()).then_some(document)
}

/// Returns the length of the string at the start of `text`.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}
