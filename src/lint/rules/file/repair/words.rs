//! Words without quotes: keys, `True` and `undefined`, and values that lost their quotes.

use super::repairer::Repairer;
use crate::json::Document;
use crate::text::{TextEdit, TextRange};

/// Words of other languages, and JSON's word for each. JSON has no number for the last four;
/// `JSON.stringify` writes null for them.
const WORDS: [(&str, &str); 9] = [
    ("true", "true"),
    ("false", "false"),
    ("null", "null"),
    ("none", "null"),
    ("nil", "null"),
    ("undefined", "null"),
    ("nan", "null"),
    ("infinity", "null"),
    ("-infinity", "null"),
];

impl Repairer<'_> {
    /// Reads a value without quotes, and quotes it unless it is a word of JSON.
    pub(super) fn bare_value(&mut self) -> Option<()> {
        let rest = self.rest();
        let length = rest.iter().take_while(|byte| is_word(**byte)).count();
        let word = rest.get(..length)?;
        // A word at the very end of the text may have been cut off.
        if length == 0 || length == rest.len() {
            return None;
        }
        let range = TextRange::new(self.at, self.at + length);
        self.at = range.end;
        if is_json(word) {
            return Some(());
        }
        let known = WORDS.iter().find(|(other, _)| other.as_bytes().eq_ignore_ascii_case(word));
        match known {
            Some((_, json)) => self.edit(TextEdit::replace(range, *json)),
            None if word.starts_with(b"=") => return None,
            None => self.quote(range),
        }
        Some(())
    }

    /// Reads a key without quotes. Registries contain colons: the key ends at the last colon when
    /// nothing follows it directly, otherwise at the only one.
    pub(super) fn bare_key(&mut self) -> Option<()> {
        let rest = self.rest();
        let length = rest.iter().take_while(|&&byte| is_word(byte) || byte == b':').count();
        let word = rest.get(..length)?;
        let next = rest.get(length..)?.iter().find(|byte| !byte.is_ascii_whitespace())?;
        let first = word.iter().position(|byte| *byte == b':');
        let last = word.iter().rposition(|byte| *byte == b':');
        let length = match (first, last) {
            (_, Some(last)) if last + 1 == length => last,
            (Some(first), Some(last)) if first == last => first,
            // A colon apart from the key.
            (None, None) if *next == b':' => length,
            _ => return None,
        };
        if length == 0 {
            return None;
        }
        let range = TextRange::new(self.at, self.at + length);
        self.quote(range);
        self.at = range.end;
        Some(())
    }

    fn quote(&mut self, range: TextRange) {
        self.edit(TextEdit::insert(range.start, "\""));
        self.edit(TextEdit::insert(range.end, "\""));
    }
}

fn is_json(word: &[u8]) -> bool {
    let document = Document::parse(word);
    document.error().is_none() && document.trailing().is_none()
}

/// Returns true for bytes that occur in a key or value without quotes: base64, hosts, paths, names.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=._@~%-$*".contains(&byte)
}
