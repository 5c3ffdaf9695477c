//! Text without any quoting: the rest of a line.

use super::is_unseen;

/// Writes the text for a comment. Characters that could end the line, or hide or reverse the rest,
/// become U+FFFD.
pub fn comment(text: &str) -> String {
    let shown = |c| if is_unseen(c) { '\u{FFFD}' } else { c };
    text.chars().map(shown).collect()
}

/// Writes a value of a file with `KEY=VALUE` lines without quotes, as `docker run --env-file` and
/// the ECS agent read it. It cannot have spaces at the ends or controls.
pub fn env_file_value(text: &str) -> Option<String> {
    let plain = !text.contains(char::is_control) && text.trim() == text;
    plain.then(|| text.to_owned())
}
