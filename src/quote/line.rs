//! What has no quoting at all: the rest of a line.

use super::is_unseen;

/// The text for a comment: what could end the line, or hide or turn round what follows, is U+FFFD.
pub fn comment(text: &str) -> String {
    let shown = |c| if is_unseen(c) { '\u{FFFD}' } else { c };
    text.chars().map(shown).collect()
}

/// A value of a file with `KEY=VALUE` lines that knows no quotes, as `docker run --env-file` and the
/// ECS agent read it. Blanks at the ends and controls cannot be said there.
pub fn env_file_value(text: &str) -> Option<String> {
    let plain = !text.contains(char::is_control) && text.trim() == text;
    plain.then(|| text.to_owned())
}
