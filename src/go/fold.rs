//! Go's matching of a JSON key to a struct field: exact, or by Unicode simple case folding.

use std::cmp::Ordering;

use crate::json::NodeRef;

/// Returns whether Docker reads the key at `node` as its field `field` (ASCII). An escape, and each
/// of the two characters outside ASCII that fold into it, is longer than what it means: a key
/// of the field's length is compared as written, and nearly all others are told by their length.
pub fn matches_key(node: NodeRef<'_>, field: &str) -> bool {
    let raw = node.raw();
    match raw.len().cmp(&(field.len() + 2)) {
        Ordering::Less => false,
        Ordering::Equal => raw[1..raw.len() - 1].eq_ignore_ascii_case(field.as_bytes()),
        Ordering::Greater => {
            let is_plain = raw.iter().all(|byte| byte.is_ascii() && *byte != b'\\');
            !is_plain && matches(&node.text(), field)
        }
    }
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

#[cfg(test)]
mod tests {
    use super::{matches, matches_key};
    use crate::json::{Document, NodeRef};

    #[test]
    fn a_key_matches_as_its_text_does() {
        let keys = [
            "auths",
            "AUTHS",
            "auth",
            "authss",
            "auth\u{17F}",
            "AUTH\u{17F}",
            "auth\u{212A}",
            r"auth\u0073",
            r"auth\u017f",
            r"auth\u017Fs",
            r"\u0061\u0075\u0074\u0068\u0053",
            r"a\uths",
            r"auth\",
            "auté",
            "au\u{17F}",
            "",
            "s",
            "\u{17F}",
            r"\u0073",
        ];
        for key in keys {
            let document = Document::parse(format!("{{\"{key}\": 1}}"));
            for member in document.root().iter().flat_map(NodeRef::members) {
                for field in ["auths", "s", "auth"] {
                    let text = member.key.text();
                    assert_eq!(
                        matches_key(member.key, field),
                        matches(&text, field),
                        "{key} {field}"
                    );
                }
            }
        }
    }
}
