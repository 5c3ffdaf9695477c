//! Unit files of systemd.

use super::double_quoted;

/// Writes a word of `Environment=`, `LoadCredential=` and the like: double quotes, C escapes, and
/// `%` doubled because it begins a specifier (systemd.syntax, systemd.unit). A unit consists of
/// lines, so controls are refused.
pub fn systemd(text: &str) -> Option<String> {
    if text.contains(char::is_control) {
        return None;
    }
    Some(double_quoted(text, |quoted, c| match c {
        '%' => quoted.push_str("%%"),
        _ => quoted.push(c),
    }))
}
