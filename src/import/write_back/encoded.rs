//! Places of a text in base64, on one line or broken into several.

use base64::alphabet::{Alphabet, STANDARD, URL_SAFE};
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD, PAD};
use base64::Engine;

use super::change::Change;
use super::writing::{at_each, positions, written};
use crate::codec::base64::decode_any;

/// Returns `outer` with the base64 of the new text in each place that has the base64 of the old one.
pub(super) fn places(outer: &[u8], change: &Change) -> Vec<Vec<u8>> {
    let (digits, offsets): (Vec<u8>, Vec<usize>) = outer
        .iter()
        .enumerate()
        .filter(|(_, b)| !b.is_ascii_whitespace())
        .map(|(at, b)| (*b, at))
        .unzip();
    let mut found = Vec::new();
    for alphabet in [&STANDARD, &URL_SAFE] {
        let old = encode(alphabet, false, &change.old);
        for at in positions(&digits, &old) {
            let end = at + old.len();
            let padding = digits[end..].iter().take(2).take_while(|byte| **byte == b'=').count();
            let is_padded = padding > 0 || old.len() % 4 == 0;
            let end = end + padding;
            let (Some(&start), Some(&last)) = (offsets.get(at), offsets.get(end - 1)) else {
                continue;
            };
            let new = encode(alphabet, is_padded, &change.new);
            let new = as_broken(&outer[start..=last], new);
            found.push([&outer[..start], &new, &outer[last + 1..]].concat());
        }
    }
    found.dedup();
    found
}

/// Minimum number of digits of a text that is looked into.
const MIN_DIGITS: usize = 16;

/// Returns `outer` with the new text in each base64 that has the old one in it.
pub(super) fn inside(outer: &[u8], change: &Change) -> Vec<Vec<u8>> {
    let is_digit = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=".contains(byte);
    let mut found = Vec::new();
    let mut from = 0;
    for word in outer.split(|byte| !is_digit(byte)) {
        let (start, end) = (from, from + word.len());
        from = end + 1;
        let decoded = (word.len() >= MIN_DIGITS).then(|| decode_any(word)).flatten();
        let Some(decoded) = decoded else { continue };
        for (old, new) in written(&change.old, &change.new) {
            found.extend(at_each(&decoded, &old, &new).into_iter().map(|new| {
                let new = encode(&STANDARD, word.len() % 4 == 0, &new);
                [&outer[..start], &new, &outer[end..]].concat()
            }));
        }
    }
    found.dedup();
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
