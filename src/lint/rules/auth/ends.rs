//! The ends of a password or username: line breaks and spaces that came along.

use super::classify::is_blank;

/// Returns the password without CR and LF at its end.
pub(super) fn without_line_end(password: &[u8]) -> &[u8] {
    let end =
        password.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n')).map_or(0, |last| last + 1);
    &password[..end]
}

/// Returns true when there is other text than spaces, and a space before or after it.
pub(super) fn has_blank_ends(bytes: &[u8]) -> bool {
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    if first.is_ascii_graphic() && last.is_ascii_graphic() {
        return false;
    }
    let trimmed = trim_blanks(bytes);
    !trimmed.is_empty() && trimmed.len() < bytes.len()
}

/// Returns the bytes without spaces at the ends; unchanged when they are not UTF-8, or only spaces.
pub(super) fn trim_blanks(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes).map(|text| text.trim_matches(is_blank)) {
        Ok("") | Err(_) => bytes,
        Ok(trimmed) => trimmed.as_bytes(),
    }
}
