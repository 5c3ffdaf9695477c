//! Files on one line, in the spelling of `Example::new`.

use std::fmt::Write as _;

use credenza::lint::Example;

const SIGNS: [(char, u8); 4] = [('␊', b'\n'), ('␍', b'\r'), ('␉', b'\t'), ('␀', 0)];

/// Returns the bytes of a line.
pub(crate) fn read(line: &str) -> Vec<u8> {
    Example::new(line.to_owned().leak()).contents()
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
fn a_file_is_spelled_as_it_is_read() {
    assert_eq!(write(b"a\n\x80"), "a␊‹80›");
    assert_eq!(read("a␊‹80›"), b"a\n\x80");
}
