//! Quoting, one file for each language. `None` means that the language cannot carry the text there,
//! so the caller leaves it out and says why.

mod groovy;
mod hcl;
mod line;
mod powershell;
mod sh;
mod systemd;
mod toml;
mod yaml;

pub use groovy::groovy;
pub use hcl::hcl;
pub use line::{comment, env_file_value};
pub use powershell::powershell;
pub use sh::{heredoc_end, sh};
pub use systemd::systemd;
pub use toml::toml;
pub use yaml::yaml;

/// A quoting function.
pub type Quote = fn(&str) -> Option<String>;

/// Returns whether a language with escapes writes the character as one: controls, spaces that look
/// like something else, directional marks, and characters that YAML does not print.
fn is_unseen(c: char) -> bool {
    let code = u32::from(c);
    c.is_control()
        || matches!(code, 0xA0 | 0xAD | 0x61C | 0x180E | 0xFEFF | 0xE000..=0xF8FF)
        || matches!(code, 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x206F | 0x3000)
        || matches!(code, 0xFFF0..=0xFFFF | 0xE_0000..=0x10_FFFF)
        || code & 0xFFFE == 0xFFFE
}

/// Writes a text between double quotes: a quote and a backslash are escaped by a backslash, and
/// `write` appends any other character.
fn double_quoted(text: &str, write: impl Fn(&mut String, char)) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
            quoted.push(c);
        } else {
            write(&mut quoted, c);
        }
    }
    quoted.push('"');
    quoted
}

/// Appends the code of `c` in hexadecimal, with `digits` digits.
fn push_hex(text: &mut String, code: u32, digits: u32) {
    for place in (0..digits).rev() {
        text.extend(char::from_digit(code >> (4 * place) & 0xF, 16));
    }
}
