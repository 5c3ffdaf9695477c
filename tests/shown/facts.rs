//! The line below the file's text.

use credenza::app::file_facts;
use credenza::json::Document;
use credenza::text::TextRange;

#[track_caller]
fn check(file: &[u8], chosen: Option<TextRange>, wanted: &str) {
    let facts = file_facts(&Document::parse(file), chosen);
    assert_eq!(facts.join(", "), wanted);
}

#[test]
fn the_layout_is_told() {
    check(b"{\n\t\"auths\": {}\n}", None, "Tabs, LF, UTF-8, 16 bytes");
    check(b"{\r\n  \"auths\": {}\r\n}", None, "2 spaces, CRLF, UTF-8, 19 bytes");
    check(b"{\"auths\": {}}", None, "One line, UTF-8, 13 bytes");
    check(b"{\n\"auths\": {}\n}", None, "No indentation, LF, UTF-8, 15 bytes");
    check(b"{\n \"a\": \"\xff\"\n}", None, "1 space, LF, Not UTF-8, 13 bytes");
}

#[test]
fn a_chosen_part_is_at_its_line() {
    let file = format!("{{\n{}}}", "\n".repeat(1233));
    check(
        file.as_bytes(),
        Some(TextRange::new(2, 3)),
        "Line 2 of 1,235, No indentation, LF, UTF-8, 1,236 bytes",
    );
}
