//! What can be read in a Rust file: its strings and its comments.

use super::rust_code::{no_code, NoCode};

/// A piece of text and the line where it begins.
pub(crate) struct Piece {
    /// Counted from 1.
    pub(crate) line: usize,
    /// A string without its escapes, or the comment of neighbouring lines as one text.
    pub(crate) text: String,
    /// False for a string.
    pub(crate) is_comment: bool,
}

/// Returns the strings and comments of a file up to its own tests.
pub(crate) fn rust(text: &str) -> Vec<Piece> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut at, mut line, mut word_before) = (0, 1, false);
    // The line at which the last comment would continue.
    let mut continues = 0;
    while let Some(first) = text[at..].chars().next() {
        let found = no_code(&text[at..], word_before);
        let length = found.map_or(first.len_utf8(), |(length, _)| length);
        let source = &text[at..at + length];
        match found.map(|(_, kind)| kind) {
            Some(NoCode::Comment) => {
                let words = source.trim_start_matches(['/', '!']).trim();
                match pieces.last_mut().filter(|last| last.is_comment && line == continues) {
                    Some(last) if !words.is_empty() => {
                        last.text.push(' ');
                        last.text.push_str(words);
                    }
                    _ => pieces.push(Piece { line, text: words.to_owned(), is_comment: true }),
                }
                continues = line + 1;
            }
            Some(NoCode::String) => {
                pieces.push(Piece { line, text: content(source), is_comment: false });
            }
            Some(NoCode::Character) | None => {}
        }
        word_before = first.is_alphanumeric() || first == '_';
        line += source.matches('\n').count();
        at += length;
    }
    pieces
}

/// Returns what is between the marks of a string, without its escapes unless it is raw.
fn content(source: &str) -> String {
    let marked = source.trim_start_matches(['b', 'c']);
    let raw = marked.strip_prefix('r').map(|raw| raw.trim_matches('#'));
    let quoted = raw.unwrap_or(marked);
    let inner = quoted.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(quoted);
    if raw.is_some() {
        inner.to_owned()
    } else {
        unescaped(inner)
    }
}

/// Returns what a string means; `\` at the end of a line joins it with the next.
fn unescaped(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw.chars();
    while let Some(c) = rest.next() {
        match if c == '\\' { rest.next() } else { None } {
            None => text.push(c),
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('\n') => rest = rest.as_str().trim_start().chars(),
            Some('u') => {
                let code: String = rest.by_ref().take_while(|c| *c != '}').skip(1).collect();
                let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                text.push(code.unwrap_or(' '));
            }
            Some(other) => text.push(other),
        }
    }
    text
}

/// Returns the paragraphs of a Markdown file without its code.
pub(crate) fn markdown(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut in_code = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code && !line.trim().is_empty() {
            let piece = Piece { line: number + 1, text: line.to_owned(), is_comment: false };
            pieces.push(piece);
        }
    }
    pieces
}

/// Returns the text without what is between backticks, which quotes a file or a program.
pub(crate) fn without_code(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let words: Vec<&str> =
        parts.map(|(number, part)| if number % 2 == 0 { part } else { "code" }).collect();
    words.concat()
}

#[test]
fn strings_and_comments_are_found() {
    let text = "//! One\n//! two\n\nfn a<'a>() { let x = '\"'; f(\"b \\\n    c\\u{41}\", r#\"d\"e\"#); }\n";
    let found: Vec<(usize, String, bool)> =
        rust(text).into_iter().map(|p| (p.line, p.text, p.is_comment)).collect();
    let expected = [(1, "One two", true), (4, "b cA", false), (5, "d\"e", false)];
    assert_eq!(found, expected.map(|(line, text, is)| (line, text.to_owned(), is)));
    assert_eq!(without_code("is `behind` it"), "is code it");
}
