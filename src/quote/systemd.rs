//! Unit files of systemd.

/// Writes a word of `Environment=`, `LoadCredential=` and the like: double quotes, C escapes, and
/// `%` doubled because it begins a specifier (systemd.syntax, systemd.unit). A unit consists of
/// lines, so controls are refused.
pub fn systemd(text: &str) -> Option<String> {
    if text.contains(char::is_control) {
        return None;
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '%' => quoted.push_str("%%"),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    Some(quoted)
}
