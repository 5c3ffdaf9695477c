//! Base64 as Go's `encoding/base64` reads it (Go 1.26), with the offsets of its errors.

use super::digit;

/// Decodes base64 as `StdEncoding` does: CR and LF are skipped anywhere, padding is required, stray
/// trailing bits are accepted.
///
/// # Errors
/// Returns the offset that Go reports in `illegal base64 data at input byte N`.
pub fn decode_go(text: &[u8]) -> Result<Vec<u8>, usize> {
    let mut decoded = vec![0; text.len() / 4 * 3];
    let groups = text.chunks_exact(4).map_while(three_bytes);
    let whole = groups.zip(decoded.chunks_exact_mut(3)).map(|(from, to)| to.copy_from_slice(&from));
    let count = whole.count();
    decoded.truncate(count * 3);
    // The rest, from the first group with padding or a line break.
    let start = count * 4;
    let mut bits = 0u32;
    let mut digits = 0;
    for (at, &byte) in text.iter().enumerate().skip(start) {
        if let Some(value) = digit(byte) {
            bits = bits << 6 | u32::from(value);
            digits += 1;
            if digits == 4 {
                decoded.extend_from_slice(&bits.to_be_bytes()[1..]);
                (bits, digits) = (0, 0);
            }
        } else if byte == b'=' && digits >= 2 {
            let end = padding_end(text, at + 1, digits)?;
            // Bits after the last whole byte are dropped.
            let last = (bits << (6 * (4 - digits))).to_be_bytes();
            decoded.extend_from_slice(&last[1..digits]);
            return if end < text.len() { Err(end) } else { Ok(decoded) };
        } else if !is_line_break(byte) {
            return Err(at);
        }
    }
    match digits {
        0 => Ok(decoded),
        _ => Err(text.len() - digits),
    }
}

/// Returns what four digits encode.
fn three_bytes(group: &[u8]) -> Option<[u8; 3]> {
    let &[a, b, c, d] = group else {
        return None;
    };
    let (a, b, c, d) = (digit(a)?, digit(b)?, digit(c)?, digit(d)?);
    Some([a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d])
}

/// Checks the text after the first `=`, which is before `at`, and returns the offset after the
/// padding.
fn padding_end(text: &[u8], mut at: usize, digits: usize) -> Result<usize, usize> {
    if digits == 2 {
        at = skip_line_breaks(text, at);
        match text.get(at) {
            None => return Err(text.len()),
            Some(b'=') => at += 1,
            Some(_) => return Err(at - 1),
        }
    }
    Ok(skip_line_breaks(text, at))
}

fn skip_line_breaks(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let breaks = rest.iter().take_while(|byte| is_line_break(**byte));
    at + breaks.count()
}

fn is_line_break(byte: u8) -> bool {
    byte == b'\r' || byte == b'\n'
}

/// Decodes base64 as Kubernetes does, with or without padding: the last character decides
/// (kubernetes v1.29.15, `pkg/credentialprovider/config.go`, `decodeDockerConfigFieldAuth`, which
/// go-containerregistry copied).
///
/// # Errors
/// Returns the offset that Go reports in `illegal base64 data at input byte N`.
pub fn decode_kubernetes(text: &str) -> Result<Vec<u8>, usize> {
    if text.trim().ends_with('=') {
        decode_go(text.as_bytes())
    } else {
        decode_unpadded(text)
    }
}

/// Decodes base64 as `RawStdEncoding` does: no padding, CR and LF skipped.
fn decode_unpadded(text: &str) -> Result<Vec<u8>, usize> {
    let is_other = |byte: u8| digit(byte).is_none() && !is_line_break(byte);
    if let Some(at) = text.bytes().position(is_other) {
        return Err(at);
    }
    let padding = match text.bytes().filter(|&byte| digit(byte).is_some()).count() % 4 {
        1 => return Err(text.len() - 1),
        2 => "==",
        3 => "=",
        _ => "",
    };
    decode_go(format!("{text}{padding}").as_bytes())
}
