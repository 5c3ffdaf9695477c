//! POSIX shells.

/// One word between single quotes, where nothing is special but the quote itself. No variable of a
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

/// A word that ends a here-document with this text in it: no line of the text is that word.
///
/// With the word in quotes (`<<'END'`) the shell changes nothing in the text (POSIX, 2.7.4).
pub fn heredoc_end(text: &str) -> String {
    let mut word = "END_OF_SECRET".to_owned();
    while text.split('\n').any(|line| line == word) {
        word.push('_');
    }
    word
}
