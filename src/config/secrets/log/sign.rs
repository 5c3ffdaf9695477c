//! The sign between a name and its value.

use super::value;

/// Sign between a name and its value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// `=`, `=>`, `:=`, and `=` in an escaped URL.
    Equals,
    /// A colon, with a space after it or without.
    Colon { is_tight: bool },
    /// The end of a tag of XML.
    Tag,
    /// Only spaces.
    Blank,
    /// The word “is”.
    Is,
}

/// Returns the sign at `at` and the place of the value.
pub(super) fn sign(text: &str, at: usize, before: Option<char>) -> Option<(Sign, usize)> {
    let rest = &text[at..];
    if before == Some('<') && rest.starts_with('>') {
        return Some((Sign::Tag, at + 1));
    }
    if rest.starts_with("%3D") || rest.starts_with("%3d") {
        return Some((Sign::Equals, at + 3));
    }
    let after = value::after_blanks(text, at);
    let next = &text[after..];
    let value_at = |length: usize| value::after_blanks(text, after + length);
    for equals in [":=", "=>", "==", "="] {
        if next.starts_with(equals) {
            return Some((Sign::Equals, value_at(equals.len())));
        }
    }
    if next.starts_with(':') && !next.starts_with("://") {
        let value = json_value(text, value_at(1));
        return Some((Sign::Colon { is_tight: value == after + 1 }, value));
    }
    if after == at {
        return None;
    }
    let is_said = next.starts_with("is ");
    let words = ["password", "passwd", "token", "pass", "passphrase"];
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let name = &text[at - text[..at].bytes().rev().take_while(is_name).count()..at];
    let fits = name.contains('_') || words.iter().any(|word| name.eq_ignore_ascii_case(word));
    let said = || (Sign::Is, value::after_blanks(text, after + 3));
    fits.then(|| if is_said { said() } else { (Sign::Blank, after) })
}

/// Returns the place of a value in quotes on the next line, as JSON may have it.
fn json_value(text: &str, at: usize) -> usize {
    let rest = value::near(text, at);
    let trimmed = rest.trim_start();
    let is_next = rest.starts_with(['\n', '\r']) && trimmed.starts_with('"');
    at + if is_next { rest.len() - trimmed.len() } else { 0 }
}
