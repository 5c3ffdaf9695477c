//! GitHub's check digits: the last six characters of a token are the CRC-32 of the thirty before
//! them.
//!
//! Facts: GitHub blog, 5 April 2021, "Behind GitHub's new authentication token formats"; the digits
//! `0-9A-Za-z` and the omission of the prefix were measured on published samples.

const LEN: usize = 36;
const DIGITS: usize = 6;

/// Returns whether the check digits of `body`, the token without its prefix, are wrong. `None` for
/// another length or other characters, because later layouts have none, and for a made-up text of
/// few different characters.
pub(super) fn is_wrong(body: &[u8]) -> Option<bool> {
    if body.len() != LEN || !body.iter().all(u8::is_ascii_alphanumeric) || is_made_up(body) {
        return None;
    }
    let (random, digits) = body.split_at(LEN - DIGITS);
    let mut rest = crc32(random);
    let mut wrong = false;
    for &digit in digits.iter().rev() {
        wrong |= u32::from(value(digit)) != rest % 62;
        rest /= 62;
    }
    Some(wrong)
}

/// Recognises `xxxxxxxx…` and the like: a placeholder, which other rules report.
fn is_made_up(body: &[u8]) -> bool {
    let mut seen = [false; 128];
    for &byte in body {
        seen[usize::from(byte & 0x7F)] = true;
    }
    seen.iter().filter(|seen| **seen).count() < 8
}

fn value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'A'..=b'Z' => digit - b'A' + 10,
        _ => digit.wrapping_sub(b'a').wrapping_add(36),
    }
}

/// Returns the CRC-32 as in zlib, bit by bit: thirty bytes need no table.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for &byte in bytes {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            let carry = crc & 1;
            crc = (crc >> 1) ^ (0xEDB8_8320 * carry);
        }
    }
    !crc
}
