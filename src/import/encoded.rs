//! Base64 as people paste it: broken into lines, of either alphabet, with or without padding.

use super::reading::{Remark, RemarkKind};
use crate::codec::base64::decode_go;

/// Decoded bytes, and remarks on how they were read.
pub(super) struct Decoded {
    pub(super) bytes: Vec<u8>,
    pub(super) remarks: Vec<Remark>,
}

/// Decodes `text`; `None` when it is not base64 in any spelling. `url_safe` says that this place
/// expects the URL-safe alphabet, so that it needs no remark.
pub(super) fn decode(text: &[u8], url_safe: bool) -> Option<Decoded> {
    let text = text.trim_ascii();
    // Most texts are not base64, and most of them fail here early.
    if !text.iter().all(|&byte| KINDS[usize::from(byte)] > 0) {
        return None;
    }
    let (mut blanks, mut url, mut standard, mut escaped) = (0usize, false, false, false);
    let mut clean = Vec::with_capacity(text.len() + 3);
    let mut rest = text;
    while let Some((&byte, behind)) = rest.split_first() {
        let plain = rest.iter().take_while(|&&byte| KINDS[usize::from(byte)] == 1);
        let plain = plain.count();
        clean.extend_from_slice(&rest[..plain]);
        if plain > 0 {
            rest = &rest[plain..];
            continue;
        }
        rest = behind;
        match byte {
            // A newline that was escaped on the way: the two characters \n.
            b'\\' if behind.starts_with(b"n") || behind.starts_with(b"r") => {
                rest = &behind[1..];
                escaped = true;
            }
            b'\\' => return None,
            b'-' | b'_' => {
                url = true;
                clean.push(if byte == b'-' { b'+' } else { b'/' });
            }
            b'+' | b'/' => {
                standard = true;
                clean.push(byte);
            }
            _ => blanks += 1,
        }
    }
    let padded = clean.ends_with(b"=");
    let digits = clean.len();
    if digits < 4 || digits % 4 == 1 || (url && standard) {
        return None;
    }
    clean.resize(digits.next_multiple_of(4), b'=');
    let bytes = decode_go(&clean).ok()?;
    let mut remarks = Vec::new();
    let mut say = |kind, text: &'static str| remarks.push(Remark::new(kind, text));
    if blanks > 0 {
        say(RemarkKind::Wrapped, "The base64 has line breaks or spaces in it; they are left out. Kubernetes and most other readers need it on one line (base64 -w0).");
    }
    if escaped {
        say(RemarkKind::Wrapped, "The base64 holds the two characters \\n, a newline that was escaped on the way; they are left out.");
    }
    if url && !url_safe {
        say(RemarkKind::Alphabet, "The base64 is of the URL-safe alphabet, with - and _. Docker and Kubernetes read only the standard one, with + and /.");
    }
    if standard && url_safe {
        say(RemarkKind::Alphabet, "The base64 is of the standard alphabet, with + and /. This header needs the URL-safe one, with - and _.");
    }
    if !padded && digits % 4 != 0 && !url_safe {
        say(
            RemarkKind::Alphabet,
            "The base64 has no padding. Docker needs it filled with = to a multiple of 4.",
        );
    }
    Some(Decoded { bytes, remarks })
}

/// Class of each byte: 0 not in base64, 1 a letter, digit or padding, 2 to examine.
static KINDS: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let c = byte as u8;
        kinds[byte] = if c.is_ascii_alphanumeric() || c == b'=' {
            1
        } else if matches!(c, b' ' | b'\t' | b'\r' | b'\n' | b'\\' | b'-' | b'_' | b'+' | b'/') {
            2
        } else {
            0
        };
        byte += 1;
    }
    kinds
}
