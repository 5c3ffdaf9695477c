//! The encoding of a file, and its conversion to the one that Docker reads.

use super::{apply, TextEdit, TextRange};

/// Encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark, perhaps with a few undecodable bytes.
    Utf8,
    /// UTF-8 after a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first; with or without a byte order mark.
    Utf16Le,
    /// UTF-16, high byte first; with or without a byte order mark.
    Utf16Be,
}

impl Encoding {
    /// Detects the encoding by the mark, or by NULs at every second place.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Self::Utf8Bom,
            [0xFF, 0xFE, ..] => Self::Utf16Le,
            [0xFE, 0xFF, ..] => Self::Utf16Be,
            [first, 0, second, 0, ..] if *first != 0 && *second != 0 => Self::Utf16Le,
            [0, first, 0, second, ..] if *first != 0 && *second != 0 => Self::Utf16Be,
            _ => Self::Utf8,
        }
    }

    /// Returns its name; `None` for plain UTF-8.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Utf8 => None,
            Self::Utf8Bom => Some("UTF-8 with a byte order mark"),
            Self::Utf16Le => Some("UTF-16 (little endian)"),
            Self::Utf16Be => Some("UTF-16 (big endian)"),
        }
    }
}

/// Returns the edits that make the file UTF-8 without a mark, and whether something was
/// undecodable.
pub fn convert_to_utf8(bytes: &[u8]) -> (Vec<TextEdit>, bool) {
    let (mark, read): (usize, fn([u8; 2]) -> u16) = match Encoding::of(bytes) {
        Encoding::Utf8 => return (Vec::new(), false),
        Encoding::Utf8Bom => return (vec![TextEdit::remove(TextRange::new(0, 3))], false),
        Encoding::Utf16Le => (mark_len(bytes, [0xFF, 0xFE]), u16::from_le_bytes),
        Encoding::Utf16Be => (mark_len(bytes, [0xFE, 0xFF]), u16::from_be_bytes),
    };
    let body = bytes.get(mark..).unwrap_or_default();
    let units = body.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    let mut lossy = body.len() % 2 != 0;
    let text: String = char::decode_utf16(units)
        .map(|unit| {
            unit.unwrap_or_else(|_| {
                lossy = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    let whole = TextRange::new(0, bytes.len());
    (vec![TextEdit::replace(whole, text)], lossy)
}

/// Returns the text of a UTF-16 file in UTF-8, to show it; `None` for any other file.
pub fn decoded(bytes: &[u8]) -> Option<Vec<u8>> {
    matches!(Encoding::of(bytes), Encoding::Utf16Le | Encoding::Utf16Be)
        .then(|| apply(bytes, &convert_to_utf8(bytes).0).0)
}

fn mark_len(bytes: &[u8], mark: [u8; 2]) -> usize {
    if bytes.starts_with(&mark) {
        2
    } else {
        0
    }
}
