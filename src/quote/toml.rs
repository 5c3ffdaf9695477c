//! TOML.

use super::{is_unseen, push_hex};

/// Writes a basic string of TOML 1.0, which is also a quoted key. Every text has one.
pub fn toml(text: &str) -> Option<String> {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c if is_unseen(c) => {
                quoted.push_str("\\U");
                push_hex(&mut quoted, u32::from(c), 8);
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    Some(quoted)
}
