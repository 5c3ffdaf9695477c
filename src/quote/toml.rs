//! TOML.

use super::{double_quoted, is_unseen, push_hex};

/// Writes a basic string of TOML 1.0, which is also a quoted key. Every text has one.
pub fn toml(text: &str) -> Option<String> {
    Some(double_quoted(text, |quoted, c| {
        if is_unseen(c) {
            quoted.push_str("\\U");
            push_hex(quoted, u32::from(c), 8);
        } else {
            quoted.push(c);
        }
    }))
}
