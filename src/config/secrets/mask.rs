//! Masks that logs and web pages show instead of a secret.

/// Words in brackets that take the place of a secret.
const WORDS: [&str; 7] =
    ["masked", "redacted", "filtered", "hidden", "secure", "secret", "removed"];

/// Returns true when `text` is only a mask: `***`, `[MASKED]`, dots, or `c3R...zE2` as in Docker's manual.
pub fn is_mask(text: &str) -> bool {
    let Some(first) = text.bytes().next() else { return false };
    let inner = match first {
        b'[' => text.strip_prefix('[').and_then(|t| t.strip_suffix(']')),
        b'<' => text.strip_prefix('<').and_then(|t| t.strip_suffix('>')),
        b'(' => text.strip_prefix('(').and_then(|t| t.strip_suffix(')')),
        _ => None,
    };
    if let Some(inner) = inner {
        let is_word = WORDS.iter().any(|word| inner.eq_ignore_ascii_case(word));
        return is_word && !(first == b'<' && inner.eq_ignore_ascii_case("secret"));
    }
    let all_of = |c: char| text.chars().all(|other| other == c);
    match first {
        b'*' => text.len() > 2 && all_of('*'),
        b'.' => text.len() > 2 && all_of('.'),
        b'r' | b'R' => text.eq_ignore_ascii_case("redacted"),
        0xE2 => ['\u{2022}', '\u{25CF}', '\u{2026}', '\u{2217}'].into_iter().any(all_of),
        // Docker's own manual shortens an auth in this way: letters, three dots, letters.
        b'a'..=b'z' | b'A'..=b'Z' => text.len() < 20 && is_shortened(text),
        _ => false,
    }
}

fn is_shortened(text: &str) -> bool {
    let cut = text.split_once("...").or(text.split_once('\u{2026}'));
    cut.is_some_and(|(before, after)| {
        let is_piece = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'=');
        before.len() > 1 && is_piece(before) && is_piece(after)
    })
}
