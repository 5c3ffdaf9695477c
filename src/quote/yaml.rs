//! YAML.

use super::{double_quoted, is_unseen, push_hex};

/// Writes a double-quoted scalar on one line. Unprintable and invisible characters are YAML's own
/// escapes: `PyYAML`, ruamel and Go's yaml v3 misread JSON's surrogate pairs.
///
/// Proven with `PyYAML`, ruamel.yaml and kubectl in `tests/export`.
pub fn yaml(text: &str) -> Option<String> {
    Some(double_quoted(text, |quoted, c| match c {
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
            push_hex(quoted, code, digits);
        }
        _ => quoted.push(c),
    }))
}
