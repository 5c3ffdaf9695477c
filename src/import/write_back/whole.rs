//! Layers whose text is converted as a whole.

use super::change::Change;
use crate::config::ConfigFile;
use crate::import::reading::FormatId;
use crate::json::{self, Document, Style};

/// Returns the outer text of a layer that converts all of it.
pub(super) fn converted(format: FormatId, outer: &[u8], change: &Change) -> Option<Vec<u8>> {
    match format {
        FormatId::BYTE_ORDER => byte_order(outer, &change.new),
        FormatId::DOCKERCFG => entries(outer, &change.new),
        _ => None,
    }
}

fn byte_order(outer: &[u8], new: &[u8]) -> Option<Vec<u8>> {
    let units = |write: fn(u16) -> [u8; 2]| {
        let text = std::str::from_utf8(new).ok()?;
        Some(text.encode_utf16().flat_map(write).collect::<Vec<u8>>())
    };
    let (mark, text): (&[u8], Vec<u8>) = match outer {
        [0xEF, 0xBB, 0xBF, ..] => (&outer[..3], new.to_vec()),
        [0xFF, 0xFE, ..] => (&outer[..2], units(u16::to_le_bytes)?),
        [0xFE, 0xFF, ..] => (&outer[..2], units(u16::to_be_bytes)?),
        [0, ..] => (&[], units(u16::to_be_bytes)?),
        _ => (&[], units(u16::to_le_bytes)?),
    };
    Some([mark, &text].concat())
}

/// Returns the entries of a file without `auths` around them, on one line where they were.
fn entries(outer: &[u8], new: &[u8]) -> Option<Vec<u8>> {
    let document = Document::parse(new);
    let auths = ConfigFile::new(&document).field("auths")?;
    let is_alone = document.root()?.members().count() == 1;
    let entries = Document::parse(auths.value.raw());
    let layout = Document::parse(outer.trim_ascii());
    let is_line = !outer.trim_ascii().contains(&b'\n');
    let style = if is_line { Style { newline: None, ..layout.style() } } else { Style::docker() };
    let edits = json::format(&entries, &style).unwrap_or_default();
    is_alone.then(|| entries.apply(&edits).0.bytes().to_vec())
}
