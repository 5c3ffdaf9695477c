//! What Java's libraries read: Jackson's JSON, `java.util.Base64`.
//!
//! Facts: Jackson 2.14, 2.18.3 and 3.0.0-rc3, Java 17; measured under five clients.

use std::borrow::Cow;

use crate::codec::base64::digit;
use crate::collections::OrderedMap;
use crate::json::{Document, Kind, Member, NodeRef};

/// Depth at which Jackson gives up (`StreamReadConstraints`).
const MAX_DEPTH: usize = 1000;

/// Something that Jackson cannot read. What the clients report of it is only that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::client) struct Unreadable;

/// Returns the first value of a document as Jackson reads it from bytes: of any UTF, with a byte
/// order mark or without.
///
/// # Errors
/// Fails for what is no JSON, or too deep.
pub(in crate::client) fn load(document: &Document) -> Result<Cow<'_, Document>, Unreadable> {
    let loaded = match recoded(document.bytes()) {
        Some(bytes) => Cow::Owned(Document::parse(bytes)),
        None => Cow::Borrowed(document),
    };
    read(&loaded)?;
    Ok(loaded)
}

/// Checks the first value of a document that is UTF-8 without a mark.
///
/// # Errors
/// Fails for what is no JSON, or too deep.
pub(in crate::client) fn read(document: &Document) -> Result<(), Unreadable> {
    let root = document.root().filter(|_| document.error().is_none()).ok_or(Unreadable)?;
    if std::str::from_utf8(root.raw()).is_err() || too_deep(root.raw(), MAX_DEPTH).is_some() {
        return Err(Unreadable);
    }
    Ok(())
}

/// Returns the offset of the first bracket of a JSON text that opens more than `max` levels.
pub(in crate::client) fn too_deep(json: &[u8], max: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let (mut in_string, mut escaped) = (false, false);
    for (at, &byte) in json.iter().enumerate() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = byte == b'\\' && !escaped;
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > max {
            return Some(at);
        }
    }
    None
}

/// Returns the text as UTF-8 without a mark; `None` if it is that already.
fn recoded(bytes: &[u8]) -> Option<Vec<u8>> {
    let utf16 = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
        let units: Vec<u16> = units.collect();
        Some(String::from_utf16_lossy(&units).into_bytes())
    };
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => Some(rest.to_vec()),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0, first, ..] if *first != 0 => utf16(bytes, u16::from_be_bytes),
        [first, 0, second, ..] if *first != 0 && *second != 0 => utf16(bytes, u16::from_le_bytes),
        _ => None,
    }
}

/// Returns the member of exactly this name: the last of several.
pub(in crate::client) fn get<'a>(value: NodeRef<'a>, name: &str) -> Option<Member<'a>> {
    value.members().filter(|member| member.key.text() == name).last()
}

/// Returns an object as a map that keeps the order of the keys: each once, at its first place, with
/// its last value.
pub(in crate::client) fn map<'a>(object: NodeRef<'a>) -> Vec<Member<'a>> {
    let mut all: OrderedMap<Member<'a>> = OrderedMap::default();
    for member in object.members() {
        all.put(&member.key.text(), member);
    }
    all.items().iter().map(|(_, member)| *member).collect()
}

/// Returns a value that is put into a string: numbers and booleans are, a null stays one.
///
/// # Errors
/// Fails for an object or a list.
pub(in crate::client) fn string(value: NodeRef<'_>) -> Result<Option<String>, Unreadable> {
    match value.kind() {
        Kind::String | Kind::Key => Ok(Some(value.text().into_owned())),
        Kind::Null => Ok(None),
        Kind::Object | Kind::Array => Err(Unreadable),
        _ => Ok(Some(String::from_utf8_lossy(value.raw()).into_owned())),
    }
}

/// Decodes base64 as `java.util.Base64.getDecoder()` does: the standard alphabet and nothing else,
/// padding or none, but whole.
///
/// # Errors
/// Returns Java's message. It has a character as the signed byte that was made of it.
pub(in crate::client) fn decode_base64(text: &str) -> Result<Vec<u8>, String> {
    const CLASS: &str = "java.lang.IllegalArgumentException: ";
    // Java makes bytes of it first, with a question mark for what is not Latin-1.
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    if bytes.is_empty() {
        return Ok(Vec::new());
    }
    if bytes.len() < 2 {
        return Err(format!("{CLASS}Input byte[] should at least have 2 bytes for base64 bytes"));
    }
    let mut decoded = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut digits, mut at) = (0_u32, 0, 0);
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if let Some(value) = digit(byte) {
            bits = bits << 6 | u32::from(value);
            digits += 1;
            if digits == 4 {
                decoded.extend_from_slice(&bits.to_be_bytes()[1..]);
                (bits, digits) = (0, 0);
            }
        } else if byte == b'=' {
            let is_wrong = match digits {
                2 => {
                    let second = bytes.get(at) == Some(&b'=');
                    at += 1;
                    !second
                }
                3 => false,
                _ => true,
            };
            if is_wrong {
                return Err(format!("{CLASS}Input byte array has wrong 4-byte ending unit"));
            }
            break;
        } else {
            let (sign, byte) = if byte < 0x80 { ("", byte) } else { ("-", byte.wrapping_neg()) };
            return Err(format!("{CLASS}Illegal base64 character {sign}{byte:x}"));
        }
    }
    match digits {
        1 => return Err(format!("{CLASS}Last unit does not have enough valid bits")),
        2 => decoded.push((bits >> 4) as u8),
        3 => decoded.extend_from_slice(&((bits >> 2) as u16).to_be_bytes()),
        _ => {}
    }
    if at < bytes.len() {
        return Err(format!("{CLASS}Input byte array has incorrect ending byte at {at}"));
    }
    Ok(decoded)
}

#[cfg(test)]
mod tests {
    use super::{decode_base64, load};
    use crate::json::Document;

    #[test]
    fn base64_is_whole_or_refused() {
        for (text, read) in [
            ("dTpw", Some("u:p")),
            ("azE6cDE=", Some("k1:p1")),
            ("azE6cDE", Some("k1:p1")),
            ("dTpwYR==", Some("u:pa")),
            ("", Some("")),
            ("d", None),
            ("azE6cDE==", None),
            ("azEyOnAx=", None),
            ("azE6cDE=azI6cDI=", None),
            ("dTpw\n", None),
            ("dT pw", None),
            ("dTpwé", None),
            ("dTpwdA", Some("u:pt")),
            ("dTpwd", None),
            ("dTpwd=", None),
            ("====", None),
        ] {
            let decoded = decode_base64(text).ok();
            assert_eq!(decoded.as_deref(), read.map(str::as_bytes), "{text}");
        }
    }

    #[test]
    fn any_utf_is_read() {
        let le: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "[1]".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in
            [le, be, b"\xef\xbb\xbf{}".to_vec(), b"\xff\xfe{\0}\0".to_vec(), b"{} x".to_vec()]
        {
            assert!(load(&Document::parse(bytes.clone())).is_ok(), "{bytes:?}");
        }
        for bytes in [&b"{\"\xff\": 1}"[..], b"", b"{", b" "] {
            assert!(load(&Document::parse(bytes)).is_err(), "{bytes:?}");
        }
        assert!(load(&Document::parse("[".repeat(1100) + &"]".repeat(1100))).is_err());
    }
}
