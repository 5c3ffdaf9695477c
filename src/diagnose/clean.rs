//! The text without the colours of a terminal and without characters of no width, and the way back to the bytes that were pasted.

use crate::text::TextRange;

/// A text without what is not seen.
#[derive(Clone, Debug)]
pub(super) struct Clean {
    pub(super) text: String,
    /// Lengths kept and removed: after `kept` bytes of the clean text, `removed` bytes were left
    /// out in all.
    cuts: Vec<(usize, usize)>,
}

impl Clean {
    /// Removes the escape sequences of `text` (ECMA-48: CSI, OSC, and single characters), and what has no
    /// width.
    pub(super) fn of(text: &str) -> Self {
        let (mut clean, mut cuts, mut removed) = (String::with_capacity(text.len()), Vec::new(), 0);
        let mut rest = text;
        while let Some(at) = rest.find(is_removed) {
            clean.push_str(&rest[..at]);
            let length = escape(&rest[at..]);
            removed += length;
            cuts.push((clean.len(), removed));
            rest = &rest[at + length..];
        }
        clean.push_str(rest);
        Self { text: clean, cuts }
    }

    /// Returns a range of the clean text as one of the pasted text.
    pub(super) fn back(&self, range: TextRange) -> TextRange {
        let cut_before = |count: usize| count.checked_sub(1).and_then(|at| self.cuts.get(at));
        let start = self.cuts.partition_point(|(kept, _)| *kept <= range.start);
        let end = self.cuts.partition_point(|(kept, _)| *kept < range.end);
        let moved = |count| cut_before(count).map_or(0, |(_, removed)| *removed);
        TextRange::new(
            range.start + moved(start),
            (range.end + moved(end)).max(range.start + moved(start)),
        )
    }
}

/// Returns whether a character begins an escape sequence, or is one without a width, which chats and
/// web pages put between the letters of a word.
fn is_removed(c: char) -> bool {
    matches!(c, '\u{1b}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Returns the length of the escape sequence or the character that begins `text`.
fn escape(text: &str) -> usize {
    let bytes = text.as_bytes();
    if bytes.first() != Some(&0x1B) {
        return text.chars().next().map_or(0, char::len_utf8);
    }
    match bytes.get(1) {
        Some(b'[') => {
            let inside = bytes[2..].iter().take_while(|byte| matches!(byte, 0x20..=0x3F)).count();
            let has_end = bytes.get(2 + inside).is_some_and(|byte| matches!(byte, 0x40..=0x7E));
            2 + inside + usize::from(has_end)
        }
        Some(b']') => {
            let is_end = |byte: &u8| matches!(byte, 0x07 | 0x1B | b'\n');
            let end = bytes[2..].iter().position(is_end);
            match end.and_then(|end| Some((end, bytes.get(2 + end)?))) {
                Some((end, 0x07)) => 3 + end,
                Some((end, _)) => 2 + end,
                None => bytes.len(),
            }
        }
        Some(0x20..=0x7E) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::Clean;
    use crate::text::TextRange;

    #[test]
    fn colours_are_removed_and_places_kept() {
        let pasted = "\u{1b}[31mERR\u{1b}[0mOR\u{1b}]0;title\u{7}: x\u{1b}";
        let clean = Clean::of(pasted);
        assert_eq!(clean.text, "ERROR: x");
        let back = |start, end| {
            let range = clean.back(TextRange::new(start, end));
            &pasted[range.start..range.end]
        };
        assert_eq!(back(0, 3), "ERR");
        assert_eq!(back(3, 5), "OR");
        assert_eq!(back(0, 5), "ERR\u{1b}[0mOR");
        assert_eq!(back(7, 8), "x");
    }
}
