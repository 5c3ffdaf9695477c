//! POSIX shells.

/// Writes one word between single quotes, where only the quote itself is special. No variable of a
/// process can hold a NUL.
///
/// Proven with bash and dash in `tests/export`.
pub fn sh(text: &str) -> Option<String> {
    if text.contains('\0') {
        return None;
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('\'');
    for c in text.chars() {
        match c {
            '\'' => quoted.push_str("'\\''"),
            _ => quoted.push(c),
        }
    }
    quoted.push('\'');
    Some(quoted)
}

/// Returns a word that ends a here-document with this text: no line of the text equals it.
///
/// With the word in quotes (`<<'END'`) the shell leaves the text unchanged (POSIX, 2.7.4).
pub fn heredoc_end(text: &str) -> String {
    let mut word = "END_OF_SECRET".to_owned();
    while text.split('\n').any(|line| line == word) {
        word.push('_');
    }
    word
}
