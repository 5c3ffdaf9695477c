//! How Go matches a JSON key to a struct field: exactly, or by Unicode simple case folding.

/// Whether Docker takes the key `found` for its field `field` (ASCII).
///
/// Two letters outside ASCII fold into it: `ſ` (U+017F) is an s, `K` (U+212A, Kelvin) a k
/// (Go `encoding/json`, `fold.go`). Keys of maps, such as hosts, are never folded.
pub fn matches(found: &str, field: &str) -> bool {
    let mut wanted = field.chars();
    found.chars().all(|c| {
        let folded = match c {
            '\u{17F}' => 's',
            '\u{212A}' => 'k',
            _ => c.to_ascii_lowercase(),
        };
        wanted
            .next()
            .is_some_and(|w| w.to_ascii_lowercase() == folded)
    }) && wanted.next().is_none()
}
