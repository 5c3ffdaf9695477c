//! Where a value in a free text begins and ends.

use crate::config::secrets::is_mask;
use crate::config::secrets::table::SCHEMES;
use crate::text::{char_boundary, TextRange};

/// Longest value that is looked for.
const MAX_VALUE: usize = 8 * 1024;
/// Fewest bytes of a secret.
const MIN_VALUE: usize = 3;

/// Returns the bytes of `text` from `at`, as far as a value may go.
pub(super) fn near(text: &str, at: usize) -> &str {
    let end = char_boundary(text.as_bytes(), (at + MAX_VALUE).min(text.len()));
    text.get(at..end).unwrap_or_default()
}

/// Returns the place after spaces, and after line breaks that a backslash takes back.
pub(super) fn after_blanks(text: &str, at: usize) -> usize {
    let rest = near(text, at);
    let mut chars = rest.char_indices();
    while let Some((offset, c)) = chars.next() {
        let joint = joint(&rest[offset..]);
        if joint > 0 {
            chars.nth(joint - 2);
        } else if c == '\n' || !c.is_whitespace() {
            return at + offset;
        }
    }
    at + rest.len()
}

/// Returns the length of a line break with a backslash before it, which joins two lines; 0 for none.
pub(super) fn joint(text: &str) -> usize {
    ["\\\n", "\\\r\n"].iter().find(|one| text.starts_with(**one)).map_or(0, |one| one.len())
}

/// Returns the opening quote at the start of `text`, with the backslashes before it.
pub(super) fn quote(text: &str) -> Option<&str> {
    let slashes = text.bytes().take_while(|byte| *byte == b'\\').count();
    let mark = text[slashes..].chars().next().filter(|c| "\"'`“‘”’".contains(*c))?;
    text.get(..slashes + mark.len_utf8())
}

/// Returns the value inside a quote that opens at `at`: to the same quote again, or to the end of the
/// line.
pub(super) fn quoted(text: &str, at: usize, quote: &str) -> TextRange {
    let start = at + quote.len();
    TextRange::new(start, end_of_quote(text, start, quote))
}

/// Returns the end of what is inside a quote and begins at `start`.
pub(super) fn end_of_quote(text: &str, start: usize, quote: &str) -> usize {
    let closing = match quote {
        "“" => "”",
        "‘" => "’",
        other => other,
    };
    let rest = near(text, start);
    let line = rest.find('\n').unwrap_or(rest.len());
    let mut places = rest[..line].match_indices(closing).map(|(at, _)| at);
    let slashes = |at: usize| rest[..at].bytes().rev().take_while(|b| *b == b'\\').count();
    let end =
        places.find(|at| closing.starts_with('\\') || closing == "'" || slashes(*at) % 2 == 0);
    start + end.unwrap_or(line)
}

/// Returns the word at `at`, as a shell, a URL or a list ends it.
pub(super) fn word(text: &str, at: usize) -> TextRange {
    let rest = near(text, at);
    let mut end = 0;
    let mut chars = rest.char_indices();
    while let Some((offset, c)) = chars.next() {
        let after = &rest[offset + c.len_utf8()..];
        match c {
            '\\' => {
                let Some((_, next)) = chars.next().filter(|(_, c)| !"nrt\"'`\r\n".contains(*c))
                else {
                    break;
                };
                end = offset + 1 + next.len_utf8();
            }
            '"' | '\'' if offset > 0 && !after.starts_with(is_gap) && !after.is_empty() => {
                // A word may go on in quotes, as `ab"cd ef"`.
                let Some(length) = after.find([c, '\n']) else { break };
                if after[length..].starts_with('\n') || after[..length].contains(": ") {
                    break;
                }
                end = offset + length + 2;
                while chars.clone().next().is_some_and(|(at, _)| at < end) {
                    chars.next();
                }
            }
            '"' | '\'' | '`' | '<' | '”' | '’' => break,
            '&' | ',' | ';' if after.is_empty() || after.starts_with(is_gap) => break,
            '&' | ',' | ';' if begins_pair(after) => break,
            c if c.is_whitespace() => break,
            _ => end = offset + c.len_utf8(),
        }
    }
    let word = &rest[..end];
    let open = |c: char| word.contains(c);
    let trimmed = word.trim_end_matches(|c: char| {
        matches!(c, '.' | ',' | ':' | ';')
            || (c == ')' && !open('('))
            || (c == ']' && !open('['))
            || (c == '}' && !open('{'))
    });
    TextRange::new(at, at + trimmed.len())
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '}' | ')' | ']')
}

/// Returns whether `text` begins with the next pair of a list: a name and its sign.
fn begins_pair(text: &str) -> bool {
    let text = text.trim_start_matches(['"', '\\', '\'']);
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let name = text.find(|c| !is_name(c)).unwrap_or_default();
    let rest = text[name..].trim_start_matches(['"', '\\', '\'']);
    name > 0 && rest.starts_with(['=', ':'])
}

/// Returns the rest of the line from `at`, without spaces at its end.
pub(super) fn line(text: &str, at: usize) -> TextRange {
    let rest = near(text, at);
    let line = rest.split('\n').next().unwrap_or_default().trim_end();
    TextRange::new(at, at + line.len())
}

/// Returns the place after the scheme of an `Authorization` header, or `at` itself.
pub(super) fn after_scheme(text: &str, at: usize) -> usize {
    let rest = near(text, at);
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(0);
    let is_scheme = SCHEMES.iter().any(|scheme| rest[..length].eq_ignore_ascii_case(scheme));
    let after = at + length;
    if !is_scheme {
        return at;
    }
    let next = after_blanks(text, after);
    let next = if text[next..].starts_with("\\ ") { next + 2 } else { next };
    if next > after {
        next
    } else {
        at
    }
}

/// Returns whether a value says that it is none: a variable, a mask, a word such as `true`.
pub(super) fn is_none(value: &str) -> bool {
    let inner = value.trim_matches(['"', '\'', '\\', ' ']);
    let is_variable = || {
        let name = inner.strip_prefix('$').unwrap_or_default();
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
        // `${PASSWORD:-secret}` and `$(echo secret)` have the value in them.
        let is_inner = |c: char| is_name(c) && c != ':' || "{}. ".contains(c);
        let braces = name.starts_with('{') && name.ends_with('}') && name.chars().all(is_inner);
        let output = name.starts_with('(') && name.ends_with(')');
        let is_output = output && !["echo", "printf"].iter().any(|one| name.contains(one));
        braces || is_output || (!name.is_empty() && name.chars().all(is_name))
    };
    let is_percent = || inner.len() > 2 && inner.starts_with('%') && inner.ends_with('%');
    let is_template = || inner.starts_with("{{") && inner.ends_with("}}");
    let words =
        ["true", "false", "null", "none", "nil", "undefined", "<nil>", "<none>", "required"];
    inner.len() < MIN_VALUE
        || words.iter().any(|word| inner.eq_ignore_ascii_case(word))
        || is_mask(inner)
        || is_variable()
        || is_percent()
        || is_template()
}

/// Returns whether a word is one of a sentence and not a value: letters, a small number, a URL, or
/// what a colon follows.
pub(super) fn is_prose(text: &str, range: TextRange) -> bool {
    let word = &text[range.start..range.end];
    let follows_colon = text[range.end..].starts_with(':');
    let bare = word.trim_matches(['(', ')', '[', ']', '“', '”', '"', '\'']);
    let is_number = bare.len() <= 3 && bare.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = |piece: &str| piece.chars().all(char::is_alphabetic);
    let is_lower = |piece: &str| piece.chars().all(char::is_lowercase);
    let is_joined =
        || bare.split(['-', '/', '\'']).all(|piece| is_lower(piece) && !piece.is_empty());
    // More than a capital at the start, or all of them, is no word.
    let is_cased =
        bare.chars().skip(1).all(char::is_lowercase) || !bare.contains(char::is_lowercase);
    follows_colon
        || bare.contains("://")
        || is_number
        || (is_word(bare) && is_cased && bare.len() < 20)
        || (is_joined() && bare.len() < 24)
}
