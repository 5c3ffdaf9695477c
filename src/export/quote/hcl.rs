//! HCL: Terraform, Nomad.

use super::{is_unseen, push_hex};

/// A quoted string of HCL 2. A template cannot begin in it: the sign before a brace is an escape.
///
/// Measured with Terraform 1.11.4 for all of the tests' strings; the tests read it with python-hcl2.
pub fn hcl(text: &str) -> Option<String> {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '$' | '%' if chars.peek() == Some(&'{') => escape(&mut quoted, c),
            _ if is_unseen(c) => escape(&mut quoted, c),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    Some(quoted)
}

fn escape(quoted: &mut String, c: char) {
    let code = u32::from(c);
    let (letter, digits) = if code > 0xFFFF { ('U', 8) } else { ('u', 4) };
    quoted.push('\\');
    quoted.push(letter);
    push_hex(quoted, code, digits);
}
