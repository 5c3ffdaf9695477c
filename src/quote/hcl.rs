//! HCL: Terraform, Nomad.

use super::{is_unseen, push_hex};

/// Writes a quoted string of HCL 2. No template can begin in it: the sign before a brace is
/// escaped.
///
/// HCL converts every string to NFC, escapes included (measured: Terraform 1.11.4 changed 22 of the
/// tests' 978 strings), so a text is refused unless NFC surely leaves it unchanged. Of those
/// strings 570 are accepted, and Terraform returned each of them unchanged.
pub fn hcl(text: &str) -> Option<String> {
    if !text.chars().all(is_stable) {
        return None;
    }
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

/// Returns whether NFC neither changes the character nor joins it with a neighbour of this list:
/// all below the first combining mark, and whole letters of common scripts.
fn is_stable(c: char) -> bool {
    matches!(u32::from(c), 0..=0x2FF | 0x400..=0x482 | 0x3041..=0x3096 | 0x30A1..=0x30FA)
        || matches!(u32::from(c), 0x4E00..=0x9FFF | 0xAC00..=0xD7A3 | 0x1_F300..=0x1_FAFF)
}

fn escape(quoted: &mut String, c: char) {
    let code = u32::from(c);
    let (letter, digits) = if code > 0xFFFF { ('U', 8) } else { ('u', 4) };
    quoted.push('\\');
    quoted.push(letter);
    push_hex(quoted, code, digits);
}
