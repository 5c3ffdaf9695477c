//! Passwords in URLs, also with the characters that end a word or a URL.

use crate::text::{url_password, TextRange};

/// Adds the password of every URL with a scheme, up to the last `@` that can belong to it.
pub(super) fn find(text: &str, found: &mut Vec<TextRange>) {
    if !text.contains('@') {
        return;
    }
    let schemes: Vec<usize> = text.match_indices("://").map(|(at, _)| at).collect();
    for (index, &at) in schemes.iter().enumerate() {
        let start = start_of_scheme(text, at);
        let next = schemes.get(index + 1).map(|next| start_of_scheme(text, *next));
        let most = next.unwrap_or(text.len()).max(at + 3);
        let quote = text[..start].chars().next_back();
        let is_end = |c: char| {
            let closes = matches!((quote, c), (Some('\''), '\'') | (Some('('), ')'));
            closes || c.is_whitespace() || "\"`<>”’\\".contains(c)
        };
        let rest = &text[start..most];
        let url = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        if let Some(password) = url_password(url).filter(|password| !password.is_empty()) {
            let from = start + password.as_ptr() as usize - url.as_ptr() as usize;
            found.push(TextRange::new(from, from + password.len()));
        }
    }
}

fn start_of_scheme(text: &str, at: usize) -> usize {
    let scheme = text[..at].bytes().rev().take_while(u8::is_ascii_alphanumeric);
    at - scheme.take(16).count()
}
