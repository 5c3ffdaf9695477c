//! Text in UTF-16, as `>` of Windows PowerShell 5 writes it, or after a byte order mark.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::BYTE_ORDER, name: "text of Windows", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let (bytes, words) = match input.bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (
            rest.to_vec(),
            "A byte order mark before the text was removed. Docker refuses a file with one.",
        ),
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, UTF16),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, UTF16),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => {
            (utf16(input.bytes, u16::from_le_bytes)?, UTF16)
        }
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => {
            (utf16(input.bytes, u16::from_be_bytes)?, UTF16)
        }
        _ => return None,
    };
    let remark = Remark::new(RemarkKind::Removed, words);
    let found = Extracted::wrapped(bytes, Wants::Anything).remark(Some(remark));
    Some(Match::new(Confidence::Certain, "", found))
}

const UTF16: &str = "The text is UTF-16 and is read as UTF-8. Docker refuses UTF-16.";

fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<Vec<u8>> {
    if bytes.len() % 2 != 0 {
        return None;
    }
    let units = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    Some(text.ok()?.into_bytes())
}
