//! Places of a text in base64, on one line or broken into several.

use base64::alphabet::{Alphabet, STANDARD, URL_SAFE};
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD, PAD};
use base64::Engine;

use super::change::Change;
use super::edit::{with_all, Edit};
use super::writing::{positions, written};
use crate::codec::base64::decode_any;

/// Minimum number of digits of a text that is looked into, or looked for in spite of spaces.
const MIN_DIGITS: usize = 16;

/// Returns an edit for each place that has the base64 of the old text, or the old text itself when that
/// is base64: line breaks and spaces in it do not count.
pub(super) fn edits(outer: &[u8], change: &Change) -> Vec<Edit> {
    let is_kept = |(_, byte): &(usize, &u8)| !byte.is_ascii_whitespace();
    let (digits, offsets): (Vec<u8>, Vec<usize>) =
        outer.iter().enumerate().filter(is_kept).map(|(at, byte)| (*byte, at)).unzip();
    let mut found = Vec::new();
    let mut add = |at: usize, end: usize, new: Vec<u8>| {
        if let (Some(&start), Some(&last)) = (offsets.get(at), offsets.get(end - 1)) {
            let with = as_broken(&outer[start..=last], new);
            found.push(Edit { range: start..last + 1, with });
        }
    };
    for alphabet in [&STANDARD, &URL_SAFE] {
        let old = encode(alphabet, false, &change.old);
        for at in positions(&digits, &old) {
            let end = at + old.len();
            let padding = digits[end..].iter().take(2).take_while(|byte| **byte == b'=').count();
            let is_padded = padding > 0 || old.len() % 4 == 0;
            add(at, end + padding, encode(alphabet, is_padded, &change.new));
        }
    }
    let bare = |text: &[u8]| -> Vec<u8> {
        text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect()
    };
    let (old, new) = (bare(&change.old), bare(&change.new));
    if old.len() >= MIN_DIGITS && old.iter().chain(&new).all(|byte| is_digit(*byte)) {
        for at in positions(&digits, &old) {
            add(at, at + old.len(), new.clone());
        }
    }
    found
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=-_".contains(&byte)
}

/// Returns an edit for each base64 that holds user and password in a text of its own, such as JSON.
pub(super) fn inside(outer: &[u8], user: &Change, password: &Change) -> Vec<Edit> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in outer.split(|byte| !(byte.is_ascii_alphanumeric() || b"+/=".contains(byte))) {
        let range = start..start + word.len();
        start = range.end + 1;
        let decoded = (word.len() >= MIN_DIGITS).then(|| decode_any(word)).flatten();
        let Some(decoded) = decoded.filter(|decoded| decoded.starts_with(b"{")) else { continue };
        let mut edits = Vec::new();
        for change in [user, password].into_iter().filter(|change| change.is_any()) {
            for (old, new) in written(&change.old, &change.new) {
                edits.extend(
                    positions(&decoded, &old)
                        .into_iter()
                        .map(|at| Edit { range: at..at + old.len(), with: new.clone() }),
                );
            }
        }
        if !edits.is_empty() {
            let with = encode(&STANDARD, word.len() % 4 == 0, &with_all(&decoded, edits));
            found.push(Edit { range, with });
        }
    }
    found
}

fn encode(alphabet: &Alphabet, is_padded: bool, text: &[u8]) -> Vec<u8> {
    let config = if is_padded { PAD } else { NO_PAD };
    GeneralPurpose::new(alphabet, config).encode(text).into_bytes()
}

/// Breaks the digits into lines as the old ones were.
fn as_broken(old: &[u8], new: Vec<u8>) -> Vec<u8> {
    let is_space = |byte: &u8| byte.is_ascii_whitespace();
    let Some(width) = old.iter().position(is_space) else {
        return new;
    };
    let rest = &old[width..];
    let gap = rest.iter().position(|byte| !is_space(byte)).unwrap_or(rest.len());
    let lines: Vec<&[u8]> = new.chunks(width.max(1)).collect();
    lines.join(&rest[..gap])
}
