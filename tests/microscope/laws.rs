//! What holds for any bytes and any text under the microscope.

use credenza::codec::base64::decode_go;
use credenza::config::decode_auth;
use credenza::microscope::{read, read_base64, read_text, Alphabet, Padding, Row, Segment};

/// Editing the text row and reading the base64 row gives the same bytes, in any style.
pub(crate) fn goes_there_and_back(style: &str, bytes: &[u8]) {
    let first = read_base64(style).expect("a style");
    let edited = first.with_bytes(bytes);
    assert_eq!(edited.bytes().expose(), bytes);
    assert!(edited.is_regular());
    let text = edited.base64().expose_str().expect("ASCII").to_owned();
    let again = first.with_base64(&text).expect("what was written is read");
    assert_eq!(again.bytes().expose(), bytes);
    assert_eq!(again.spans(), edited.spans());
    // Editing the base64 row, then reading and writing the text row, gives the same base64.
    let third = again.with_bytes(bytes);
    assert_eq!(third.bytes().expose(), bytes);
    if again.style() == edited.style() {
        assert_eq!(third.base64(), edited.base64());
    }
    let docker = decode_go(text.as_bytes());
    let plain = again.style().alphabet == Alphabet::Standard
        && !matches!(again.padding(), Padding::Missing(_));
    assert_eq!(docker.ok(), plain.then(|| bytes.to_vec()));
}

/// Any text as text: its base64 decodes to it, and nothing panics.
pub(crate) fn is_read(text: &str) {
    if let Ok(specimen) = read(text) {
        let wrapped = specimen.core();
        assert!(wrapped.start <= wrapped.end && wrapped.end <= text.len());
        assert!(text.is_char_boundary(wrapped.start) && text.is_char_boundary(wrapped.end));
        let again = read_base64(specimen.base64().expose_str().expect("base64 is text"));
        let again = again.expect("it is base64");
        assert_eq!(again.bytes(), specimen.bytes());
        for finding in specimen.findings() {
            assert!(!finding.text().is_empty());
        }
        let debug = format!("{specimen:?}");
        assert!(debug.contains("Secret("));
    }
}

/// Links go both ways, and groups and characters of text cover everything once.
pub(crate) fn is_linked(bytes: &[u8], from: usize, length: usize) {
    let specimen = read_text(bytes);
    let count = bytes.len();
    let (start, end) = (from.min(count), (from + length).min(count));
    let chars = specimen.chars_of(start..end);
    if start < end {
        let back = specimen.bytes_of(chars.clone());
        assert!(back.start <= start && end <= back.end);
        for at in 0..specimen.digits() {
            let touches = specimen.bytes_of(at..at + 1);
            assert_eq!(chars.contains(&at), touches.start < end && start < touches.end);
        }
    } else {
        assert!(chars.is_empty());
    }
    let mut at = 0;
    for scalar in specimen.scalars() {
        assert_eq!(scalar.bytes.start, at);
        at = scalar.bytes.end;
        let text = std::str::from_utf8(&bytes[scalar.bytes.clone()]).ok();
        assert_eq!(scalar.letter.map(String::from), text.map(str::to_owned));
    }
    assert_eq!(at, count);
    let groups: Vec<_> = (0..specimen.groups()).map(|at| specimen.group(at)).collect();
    let bytes_in: usize = groups.iter().map(|group| group.bytes.len()).sum();
    let chars_in: usize = groups.iter().map(|group| group.chars.len()).sum();
    assert_eq!((bytes_in, chars_in), (count, specimen.chars()));
    let window = specimen.window(3);
    assert_eq!(window.head.end, window.hidden.start);
    assert_eq!(window.hidden.end, window.tail.start);
    assert_eq!((window.head.start, window.tail.end), (0, specimen.groups()));
    let spans: usize = specimen.spans().iter().map(|span| span.bytes.len()).sum();
    assert_eq!(spans, count);
    for row in [Row::Bytes, Row::Base64] {
        let said = specimen.describe(row, start..end);
        assert_eq!(said.is_empty(), start >= end, "{said}");
    }
}

/// The segments are what Docker reads, except for the NULs that it drops.
pub(crate) fn has_dockers_segments(bytes: &[u8]) {
    let specimen = read_text(bytes);
    let docker = decode_auth(specimen.base64().expose_str().expect("ASCII"));
    let part = |segment| specimen.span(segment).map_or(&[][..], |span| span.of(bytes)).to_vec();
    if let Ok(said) = docker {
        if !bytes.is_empty() && !bytes.starts_with(b"{") {
            assert_eq!(said.user, part(Segment::User));
            let password = part(Segment::Password);
            let ends = |byte: &u8| *byte == 0;
            let start = password.iter().take_while(|b| ends(b)).count();
            let rest = &password[start..];
            let end = rest.len() - rest.iter().rev().take_while(|b| ends(b)).count();
            assert_eq!(said.password.expose(), &rest[..end]);
        }
    }
}
