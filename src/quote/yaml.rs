//! YAML.

use super::{is_unseen, push_hex};

/// Writes a double-quoted scalar on one line. Unprintable and invisible characters are YAML's own
/// escapes: `PyYAML`, ruamel and Go's yaml v3 misread JSON's surrogate pairs.
///
/// Proven with `PyYAML`, ruamel.yaml and kubectl in `tests/export`.
pub fn yaml(text: &str) -> Option<String> {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if is_unseen(c) => {
                let code = u32::from(c);
                let (letter, digits) = match code {
                    0..=0xFF => ('x', 2),
                    0x100..=0xFFFF => ('u', 4),
                    _ => ('U', 8),
                };
                quoted.push('\\');
                quoted.push(letter);
                push_hex(&mut quoted, code, digits);
            }
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    Some(quoted)
}
