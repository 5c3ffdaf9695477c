//! A selection in one spoken sentence, without a byte of its content.

use std::ops::Range;

use super::segment::Segment;
use super::Specimen;

/// Row of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The text or its bytes; the range counts bytes.
    Bytes,
    /// The base64; the range counts characters.
    Base64,
}

impl Specimen {
    /// Describes a selection: `Characters 9 to 16 are the password, 6 bytes.`
    pub fn describe(&self, row: Row, range: Range<usize>) -> String {
        let most = match row {
            Row::Bytes => self.bytes().expose().len(),
            Row::Base64 => self.chars(),
        };
        let range = range.start.min(most)..range.end.min(most);
        if range.is_empty() {
            return String::new();
        }
        match row {
            Row::Bytes => self.describe_bytes(range),
            Row::Base64 => self.describe_chars(&range),
        }
    }

    fn describe_bytes(&self, range: Range<usize>) -> String {
        let chars = numbers("character", &self.chars_of(range.clone()));
        let who = numbers("Byte", &range);
        let verb = verb(&range);
        let list = self.segments(range.start * 8..range.end * 8, 8, "byte");
        match list.as_slice() {
            [(segment, _)] if self.is_whole(*segment, &range) => {
                format!("{who} {verb} the {}, in {chars}.", segment.label())
            }
            [(segment, _)] => format!("{who} {verb} in the {}, in {chars}.", segment.label()),
            _ => format!("{who}: {}, in {chars}.", join(&list)),
        }
    }

    fn describe_chars(&self, range: &Range<usize>) -> String {
        let who = numbers("Character", range);
        let digits = range.start..range.end.min(self.digits());
        if digits.is_empty() {
            let verb = verb(range);
            return format!(
                "{who} {verb} padding: it carries no bits and fills the last group of four."
            );
        }
        let bytes = self.bytes_of(digits.clone());
        let list = self.segments(digits.start * 6..digits.end * 6, 1, "bit");
        let (verb, padded) = (verb(range), range.end > digits.end);
        match list.as_slice() {
            // All characters that carry a bit of the segment, and no bit of another.
            [(segment, _)]
                if !padded
                    && self.is_whole(*segment, &bytes)
                    && self.chars_of(bytes.clone()) == digits =>
            {
                format!("{who} {verb} the {}, {}.", segment.label(), count(bytes.len(), "byte"))
            }
            [(segment, _)] if !padded => {
                let bytes = numbers("byte", &bytes);
                format!("{who} {verb} in the {}, {bytes}.", segment.label())
            }
            _ => {
                let carry = if range.len() == 1 { "carries" } else { "carry" };
                let padding = if padded { ", and padding" } else { "" };
                format!("{who} {carry} {}{padding}.", join(&list))
            }
        }
    }

    /// Returns each segment's share in a range of bits, in order.
    fn segments(&self, bits: Range<usize>, unit: usize, name: &str) -> Vec<(Segment, String)> {
        let mut runs: Vec<(Segment, usize)> = Vec::new();
        let mut add = |segment, bits: usize| {
            if bits > 0 {
                runs.push((segment, bits));
            }
        };
        for span in self.spans() {
            let start = bits.start.max(span.bytes.start * 8);
            let end = bits.end.min(span.bytes.end * 8);
            add(span.segment, end.saturating_sub(start));
        }
        let filled = self.bytes().expose().len() * 8;
        add(Segment::Fill, bits.end.saturating_sub(bits.start.max(filled)));
        let words = |(segment, bits): (Segment, usize)| match segment {
            Segment::Fill => (segment, format!("{} of fill", count(bits / unit, name))),
            _ => (segment, format!("{} of the {}", count(bits / unit, name), segment.label())),
        };
        runs.into_iter().map(words).collect()
    }

    /// Returns whether the bytes are all of their segment.
    fn is_whole(&self, segment: Segment, bytes: &Range<usize>) -> bool {
        let same = |span: &&super::Span| span.segment == segment;
        self.spans().iter().filter(same).any(|span| (span.bytes.start..span.bytes.end) == *bytes)
    }
}

fn verb(range: &Range<usize>) -> &'static str {
    if range.len() == 1 {
        "is"
    } else {
        "are"
    }
}

/// Returns `Character 7`, `Characters 9 to 16`: counted from 1.
fn numbers(name: &str, range: &Range<usize>) -> String {
    if range.len() == 1 {
        format!("{name} {}", range.end)
    } else {
        format!("{name}s {} to {}", range.start + 1, range.end)
    }
}

fn count(count: usize, name: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {name}{plural}")
}

/// Returns `a`, `a and b`, `a, b and c`.
fn join(list: &[(Segment, String)]) -> String {
    let words: Vec<&str> = list.iter().map(|(_, words)| words.as_str()).collect();
    match words.split_last() {
        Some((end, [])) => (*end).to_owned(),
        Some((end, before)) => format!("{} and {end}", before.join(", ")),
        None => String::new(),
    }
}
