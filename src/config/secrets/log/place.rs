//! What is before a name, and whether it is a key.

use crate::config::secrets::names::is_secret_name;
use crate::text::TextRange;

/// Returns whether a name is the second word of “API key” or “access key”.
pub(super) fn is_two_words(text: &str, name: TextRange) -> bool {
    if !text[name.start..name.end].eq_ignore_ascii_case("key") {
        return false;
    }
    let Some(before) = text[..name.start].strip_suffix(' ') else { return false };
    let length = before.bytes().rev().take_while(u8::is_ascii_alphabetic).take(16).count();
    let first = &before[before.len() - length..];
    !first.is_empty() && is_secret_name(&format!("{first}key"))
}

/// Returns whether a name is `value` after the `name` of a variable that is secret, as in the lists of
/// Kubernetes and of the clouds.
pub(super) fn is_value(text: &str, name: TextRange) -> bool {
    if !text[name.start..name.end].eq_ignore_ascii_case("value") {
        return false;
    }
    let from = (name.start.saturating_sub(160)..name.start).find(|at| text.is_char_boundary(*at));
    let before = &text[from.unwrap_or(name.start)..name.start];
    let is_word = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    let mut words = before.split(|c| !is_word(c)).filter(|word| word.len() > 1).rev();
    let (variable, label) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    ["name", "key"].iter().any(|one| label.eq_ignore_ascii_case(one)) && is_secret_name(variable)
}

/// Returns the quote that opens directly before a name.
pub(super) fn quote_before(text: &str, start: usize) -> Option<&str> {
    let mark = text[..start].chars().next_back().filter(|c| "\"'`“‘".contains(*c))?;
    let end = start - mark.len_utf8();
    let slashes = text[..end].bytes().rev().take_while(|byte| *byte == b'\\').count();
    text.get(end - slashes..start)
}

/// Returns whether a name at `start` begins its line, and whether it begins an item of a list.
pub(super) fn place(text: &str, start: usize) -> (bool, bool) {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..start];
    let is_mark = |c: char| c.is_whitespace() || "-*>#+|".contains(c);
    let is_at_line = before.len() < 256 && before.chars().all(is_mark);
    let item = before.trim_end().chars().next_back();
    let is_item = item.is_some_and(|c| "{[(,;&?|<".contains(c));
    (is_at_line || before.trim() == "export", is_item)
}

/// Returns whether a word is written as a variable or a key, and not as a word of a sentence.
pub(super) fn is_key_shaped(word: &str) -> bool {
    let bytes = word.trim_start_matches('-').as_bytes();
    let has_hump =
        bytes.windows(2).any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
    let is_upper = bytes.len() > 3 && !bytes.iter().any(u8::is_ascii_lowercase);
    has_hump || is_upper || bytes.contains(&b'_')
}
