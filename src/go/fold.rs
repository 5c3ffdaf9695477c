//! Go's matching of a JSON key to a struct field: exact, or by Unicode simple case folding.

use crate::json::NodeRef;

/// Returns whether Docker reads the key at `node` as its field `field`. Keys without escapes or
/// characters outside ASCII, nearly all of them, are compared as written.
pub fn matches_key(node: NodeRef<'_>, field: &str) -> bool {
    let raw = node.raw();
    if raw.iter().all(|byte| byte.is_ascii() && *byte != b'\\') {
        let inner = raw.get(1..raw.len() - 1).unwrap_or_default();
        return inner.eq_ignore_ascii_case(field.as_bytes());
    }
    matches(&node.text(), field)
}

/// Returns whether Docker reads the key `found` as its field `field` (ASCII).
///
/// Two characters outside ASCII fold into it: `ſ` (U+017F) is an s, `K` (U+212A, Kelvin) a k
/// (Go `encoding/json`, `fold.go`). Keys of maps, such as hosts, are never folded.
pub fn matches(found: &str, field: &str) -> bool {
    let mut wanted = field.chars();
    found.chars().all(|c| wanted.next().is_some_and(|w| w.to_ascii_lowercase() == simple(c)))
        && wanted.next().is_none()
}

/// Returns one spelling for all keys that Go takes for the same field of ASCII.
pub fn folded(key: &str) -> String {
    key.chars().map(simple).collect()
}

fn simple(c: char) -> char {
    match c {
        '\u{17F}' => 's',
        '\u{212A}' => 'k',
        _ => c.to_ascii_lowercase(),
    }
}
