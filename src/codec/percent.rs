//! Percent escapes of URLs (RFC 3986, section 2.1).

/// Returns the byte that the two hex digits at the start of `digits` encode.
pub fn escaped_byte(digits: &[u8]) -> Option<u8> {
    let [high, low] = [0, 1].map(|at| char::from(*digits.get(at)?).to_digit(16));
    u8::try_from(high? << 4 | low?).ok()
}

/// Escapes every byte of `text` that `is_plain` rejects; escapes in it stay unchanged.
pub fn encode(text: &str, is_plain: impl Fn(u8) -> bool) -> String {
    let bytes = text.bytes().enumerate().map(|(at, byte)| {
        let is_escape = byte == b'%' && escaped_byte(&text.as_bytes()[at + 1..]).is_some();
        match byte {
            _ if is_escape || is_plain(byte) => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        }
    });
    bytes.collect()
}

/// Replaces every escape by its byte.
pub(crate) fn decode(bytes: &[u8]) -> Vec<u8> {
    let (mut decoded, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%').then(|| escaped_byte(&bytes[at + 1..])).flatten();
        decoded.push(escaped.unwrap_or(byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    decoded
}
