//! What a text area shows of bytes, and what its changes mean.

use credenza::text::{apply, DisplayText};

#[track_caller]
fn check(bytes: &[u8], change: impl Fn(String) -> String, expected: &[u8]) {
    let shown = DisplayText::new(bytes);
    let edits = shown.edits_to(&change(shown.text()));
    let (new, inverse) = apply(bytes, &edits);
    assert_eq!(new, expected);
    assert_eq!(apply(&new, &inverse).0, bytes);
}

#[test]
fn untouched_lines_keep_their_bytes() {
    check(
        b"{\r\n \"a\": 1,\n \"b\": \"\xFF\0\",\r\n \"c\": 3\r}",
        |text| text.replace("1,", "12,").replace('3', "4\n "),
        b"{\r\n \"a\": 12,\n \"b\": \"\xFF\0\",\r\n \"c\": 4\r\n \r}",
    );
}

#[test]
fn broken_bytes_are_not_joined_to_a_character() {
    let without_x = |text: String| text.replace('x', "");
    check(b"\xC3x\xA4", without_x, b"\xC3\xEF\xBF\xBD");
    check(b"\xF0\x9Fx\x94\x91", without_x, b"\xF0\x9F\xEF\xBF\xBD\x91");
    check(b"\xFFx\xA4", without_x, b"\xFF\xA4");
    check(b"\xC3\n\xA4", |text| text.replace('\n', ""), b"\xC3\xEF\xBF\xBD");
}

#[test]
fn no_change_no_edit() {
    let shown = DisplayText::new(b"a\r\n\xE2\x82\0");
    assert!(shown.edits_to(&shown.text()).is_empty());
}

#[test]
fn typing_into_bullets_is_exact() {
    let secret = "p\u{E4}ss\u{1F511}".as_bytes();
    let shown = DisplayText::masked(secret);
    assert_eq!(shown.text(), "\u{2022}".repeat(5));
    let at = |value: &str, before, caret| {
        let edit = shown.typed(value, before, caret);
        String::from_utf8(apply(secret, &[edit]).0).unwrap()
    };
    let bullets = |count| "\u{2022}".repeat(count);
    // An insertion in the middle, Backspace, Delete, and a replaced selection.
    assert_eq!(at(&format!("{}x{}", bullets(2), bullets(3)), Some(2), 3), "p\u{E4}xss\u{1F511}");
    assert_eq!(at(&bullets(4), Some(2), 1), "pss\u{1F511}");
    assert_eq!(at(&bullets(4), Some(1), 1), "pss\u{1F511}");
    assert_eq!(at(&format!("{}\u{2022}z", bullets(1)), Some(1), 3), "p\u{2022}z");
    assert_eq!(at("new", Some(0), 3), "new");
}

#[test]
fn typing_into_bullets_is_understood_without_its_start() {
    let at = |secret: &str, value: &str, caret| {
        let edit = DisplayText::masked(secret.as_bytes()).typed(value, None, caret);
        String::from_utf8(apply(secret.as_bytes(), &[edit]).0).unwrap()
    };
    let (two, three) = ("\u{2022}".repeat(2), "\u{2022}".repeat(3));
    assert_eq!(at("p:", &format!("{two}w"), 3), "p:w");
    assert_eq!(at("p:", &three, 3), "p:\u{2022}");
    assert_eq!(at("abc", &format!("\u{2022}x{two}"), 2), "axbc");
    assert_eq!(at("abcd", &three, 2), "abd");
    assert_eq!(at("abcd", "new", 3), "new");
    assert_eq!(at("abcd", "\u{2022}x", 2), "ax");
    assert_eq!(at("abcd", "", 0), "");
}

#[test]
fn carets_go_both_ways() {
    let shown = DisplayText::new("a\r\n\u{1F511}b".as_bytes());
    assert_eq!(shown.offset_of_unit(4), 7);
    assert_eq!(shown.unit_of_offset(7), 4);
}
