//! Places of a value in a text, each with the new value as the language of the text writes it.

use super::dialect::Dialect;
use super::edit::Edit;
use super::writing::{percent, positions, written_forms};

/// Returns an edit for each place of `old`.
pub(super) fn edits(text: &[u8], dialect: Dialect, old: &str, new: &str) -> Vec<Edit> {
    let Ok(text) = std::str::from_utf8(text) else {
        return Vec::new();
    };
    let mut edits: Vec<Edit> = Vec::new();
    for form in written_forms(old) {
        for at in positions(text.as_bytes(), form.as_bytes()) {
            let found = edit_at(text, dialect, at, at + form.len(), new);
            let is_new = |edit: &Edit| {
                !edits.iter().any(|other| {
                    other.range.start < edit.range.end && edit.range.start < other.range.end
                })
            };
            if let Some(edit) = found.filter(is_new) {
                edits.push(edit);
            }
        }
    }
    edits.sort_by_key(|edit| edit.range.start);
    edits
}

fn edit_at(text: &str, dialect: Dialect, start: usize, end: usize, new: &str) -> Option<Edit> {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let edit = |range, with: String| Some(Edit { range, with: with.into_bytes() });
    if let (Some(mark @ ('"' | '\'')), true) = (before, before == after) {
        return edit(start - 1..end + 1, dialect.in_quotes(mark, new)?);
    }
    let opens = before.is_none_or(|c| c.is_whitespace() || ":=,[{(|".contains(c));
    let closes = after.is_none_or(|c| c.is_whitespace() || ",]})|;".contains(c));
    let mark = quotes_around(text, start, end);
    let is_address = word_before(text, start).contains("://");
    if is_address {
        return edit(start..end, percent(new));
    }
    if mark.is_none() && opens && closes {
        return edit(start..end, dialect.as_word(new)?);
    }
    edit(start..end, dialect.inside(mark, new)?)
}

/// Returns the text from the last white space or quote to a place.
fn word_before(text: &str, at: usize) -> &str {
    let before = &text[..at];
    let start = before.rfind(|c: char| c.is_whitespace() || "\"'".contains(c));
    &before[start.map_or(0, |start| start + 1)..]
}

/// Returns the quotes in which a part of a line is.
fn quotes_around(text: &str, start: usize, end: usize) -> Option<char> {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let rest = text[end..].lines().next().unwrap_or_default();
    let mut open = None;
    let mut chars = text[line..start].chars();
    while let Some(c) = chars.next() {
        match (c, open) {
            ('\\', Some('"') | None) => {
                chars.next();
            }
            ('"' | '\'', None) => open = Some(c),
            (c, Some(mark)) if c == mark => open = None,
            _ => {}
        }
    }
    open.filter(|mark| rest.contains(*mark))
}
