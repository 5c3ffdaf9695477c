//! Links between text, bytes and base64.
//!
//! Character `i` carries the bits `6i` to `6i + 5`, byte `b` has the bits `8b` to `8b + 7`.
//! Characters are counted without line breaks and spaces; the `=` come last.

use std::ops::Range;

use super::segment::{Segment, Share};
use super::Specimen;
use crate::text::TextRange;

/// Three bytes and the four characters that carry them; the last group may have fewer bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// One to three bytes.
    pub bytes: Range<usize>,
    /// Two to four characters, padding included.
    pub chars: Range<usize>,
}

/// One character of the text, or one byte that is not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// Its bytes in UTF-8.
    pub bytes: Range<usize>,
    /// The character; `None` for a byte that is not UTF-8.
    pub letter: Option<char>,
}

/// Groups of a long value that a page shows: the first and the last ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first groups.
    pub head: Range<usize>,
    /// Groups that are not shown.
    pub hidden: Range<usize>,
    /// The last groups.
    pub tail: Range<usize>,
}

impl Specimen {
    /// Returns the number of characters that carry bits.
    pub fn digits(&self) -> usize {
        self.encoded.digits
    }

    /// Returns the number of characters, with padding, without line breaks and spaces.
    pub fn chars(&self) -> usize {
        self.encoded.chars.len()
    }

    /// Returns the offset of a character in [`Specimen::base64`], which also has line breaks and
    /// spaces.
    pub fn place(&self, char: usize) -> Option<usize> {
        self.encoded.chars.get(char).map(|at| *at as usize)
    }

    /// Returns a character by its number.
    pub fn char(&self, char: usize) -> Option<char> {
        let byte = self.base64().expose().get(self.place(char)?)?;
        Some(char::from(*byte))
    }

    /// Returns the character at or after an offset in [`Specimen::base64`]: for the caret.
    pub fn char_at(&self, offset: usize) -> usize {
        let chars = &self.encoded.chars;
        chars.partition_point(|at| (*at as usize) < offset)
    }

    /// Returns the segment of a byte; after the last one there is fill.
    pub fn segment_of(&self, byte: usize) -> Segment {
        let spans = self.spans();
        let next = spans.partition_point(|span| span.bytes.end <= byte);
        spans.get(next).map_or(Segment::Fill, |span| span.segment)
    }

    /// Returns the segments of a character's 6 bits, in order.
    pub fn shares(&self, char: usize) -> Vec<Share> {
        let mut shares: Vec<Share> = Vec::with_capacity(3);
        if char >= self.chars() {
            return shares;
        }
        if char >= self.digits() {
            return vec![Share { segment: Segment::Padding, bits: 6 }];
        }
        for bit in 6 * char..6 * char + 6 {
            let segment = self.segment_of(bit / 8);
            match shares.last_mut() {
                Some(last) if last.segment == segment => last.bits += 1,
                _ => shares.push(Share { segment, bits: 1 }),
            }
        }
        shares
    }

    /// Returns the bytes of which the characters carry a bit. Padding carries none.
    pub fn bytes_of(&self, chars: Range<usize>) -> Range<usize> {
        let count = self.bytes().expose().len();
        let end = chars.end.min(self.digits());
        if chars.start >= end {
            return count..count;
        }
        let start = (chars.start * 6 / 8).min(count);
        start..(end * 6).div_ceil(8).min(count)
    }

    /// Returns the characters that carry a bit of the bytes.
    pub fn chars_of(&self, bytes: Range<usize>) -> Range<usize> {
        let end = bytes.end.min(self.bytes().expose().len());
        if bytes.start >= end {
            let at = (bytes.start * 8).div_ceil(6).min(self.digits());
            return at..at;
        }
        bytes.start * 8 / 6..(end * 8).div_ceil(6)
    }

    /// Returns the text, character by character. Each byte that is not UTF-8 is one item.
    pub fn scalars(&self) -> impl Iterator<Item = Scalar> + '_ {
        self.scalars_in(0..self.bytes().expose().len())
    }

    /// Returns the characters of a part of the bytes that begins with a character.
    pub fn scalars_in(&self, bytes: Range<usize>) -> impl Iterator<Item = Scalar> + '_ {
        let text = TextRange::new(bytes.start, bytes.end).of(self.bytes().expose());
        let mut at = bytes.start;
        text.utf8_chunks().flat_map(move |chunk| {
            let letters = chunk.valid().chars().map(|c| (c.len_utf8(), Some(c)));
            let broken = chunk.invalid().iter().map(|_| (1, None));
            let scalars: Vec<Scalar> = letters
                .chain(broken)
                .map(|(length, letter)| {
                    at += length;
                    Scalar { bytes: at - length..at, letter }
                })
                .collect();
            scalars
        })
    }

    /// Returns all bytes of the characters of text that `bytes` touches.
    pub fn whole_scalars(&self, bytes: Range<usize>) -> Range<usize> {
        let touched = self
            .scalars()
            .filter(|scalar| scalar.bytes.start < bytes.end && bytes.start < scalar.bytes.end);
        touched.fold(bytes.clone(), |all, scalar| {
            all.start.min(scalar.bytes.start)..all.end.max(scalar.bytes.end)
        })
    }

    /// Returns the number of groups.
    pub fn groups(&self) -> usize {
        self.digits().div_ceil(4)
    }

    /// Returns a group by its number.
    pub fn group(&self, index: usize) -> Group {
        let bytes = self.bytes().expose().len();
        let is_last = index + 1 >= self.groups();
        let end = if is_last { self.chars() } else { index * 4 + 4 };
        Group {
            bytes: (index * 3).min(bytes)..(index * 3 + 3).min(bytes),
            chars: (index * 4).min(end)..end,
        }
    }

    /// Returns the first and the last `most` groups; nothing is hidden if that would hide only a
    /// few.
    pub fn window(&self, most: usize) -> Window {
        let groups = self.groups();
        let hidden = if groups > most * 2 + 4 { most..groups - most } else { groups..groups };
        Window { head: 0..hidden.start, tail: hidden.end..groups, hidden }
    }
}
