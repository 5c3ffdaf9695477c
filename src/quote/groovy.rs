//! Groovy: a Jenkinsfile.

use super::{is_unseen, push_hex};

/// Writes a string between single quotes, in which `$` means nothing.
///
/// Not run here: Groovy is not among the tests' programs.
pub fn groovy(text: &str) -> Option<String> {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('\'');
    for c in text.chars() {
        match c {
            '\'' => quoted.push_str("\\'"),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if is_unseen(c) => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    quoted.push_str("\\u");
                    push_hex(&mut quoted, u32::from(*unit), 4);
                }
            }
            _ => quoted.push(c),
        }
    }
    quoted.push('\'');
    Some(quoted)
}
