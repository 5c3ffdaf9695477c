//! Files on one line: `␊␍␉␀` are the control characters, `‹80 ff›` are bytes, `«bot:secret»` is the
//! base64 of the text inside, and that may contain all of these again.

use std::fmt::Write as _;

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;

const SIGNS: [(char, u8); 4] = [('␊', b'\n'), ('␍', b'\r'), ('␉', b'\t'), ('␀', 0)];

/// Returns the bytes of a line.
pub(crate) fn read(line: &str) -> Vec<u8> {
    let mut levels = vec![Vec::new()];
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        let bytes = match c {
            '«' => {
                levels.push(Vec::new());
                continue;
            }
            '»' => STANDARD.encode(levels.pop().expect("an opened «")).into_bytes(),
            '‹' => {
                let inside: String = rest.by_ref().take_while(|c| *c != '›').collect();
                let bytes = inside.split(' ').map(|hex| u8::from_str_radix(hex, 16));
                bytes.map(|byte| byte.expect("two hex digits")).collect()
            }
            c => match SIGNS.iter().find(|(sign, _)| *sign == c) {
                Some((_, byte)) => vec![*byte],
                None => c.to_string().into_bytes(),
            },
        };
        levels.last_mut().expect("an opened «").extend(bytes);
    }
    assert_eq!(levels.len(), 1, "a « without » in {line}");
    levels.remove(0)
}

/// Returns a line for the bytes; base64 stays as it is.
pub(crate) fn write(bytes: &[u8]) -> String {
    let mut line = String::new();
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match SIGNS.iter().find(|(_, byte)| char::from(*byte) == c) {
                Some((sign, _)) => line.push(*sign),
                None if c.is_control() => line.extend(c.escape_unicode()),
                None => line.push(c),
            }
        }
        for byte in chunk.invalid() {
            write!(line, "‹{byte:02x}›").expect("a string");
        }
    }
    line
}

#[test]
fn a_spelled_file_is_the_file() {
    assert_eq!(read("a␊‹80 ff›«bot:«x»»"), b"a\n\x80\xFFYm90OmVBPT0=");
    assert_eq!(write(b"a\n\x80"), "a␊‹80›");
}
