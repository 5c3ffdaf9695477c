//! Where a caret goes in the text that is edited.

use credenza::text::{end_of_change, lines_away};

#[test]
fn after_a_step_back_the_caret_is_at_the_end_of_what_came_back() {
    for (before, after, expected) in [
        ("abcX\ndef", "abc\ndef", 3),
        ("abc\ndef", "abcX\ndef", 4),
        ("", "new", 3),
        ("old", "", 0),
        ("same", "same", 4),
        ("aaa", "aa", 2),
        ("\u{1F511}x\u{E4}", "\u{1F511}yz\u{E4}", 4),
        ("one\ntwo\n", "one\n", 4),
    ] {
        assert_eq!(end_of_change(before, after), expected, "{before:?} to {after:?}");
    }
}

#[test]
fn a_page_down_and_up_keeps_the_column() {
    let text = "first\nab\n\u{1F511}third line\n\nlast";
    for (place, lines, expected) in [
        (4, 1, 8),
        (4, 2, 13),
        (13, -2, 4),
        (2, 4, 25),
        (2, 9, 27),
        (13, -9, 0),
        (0, 0, 0),
        (27, 1, 27),
    ] {
        assert_eq!(lines_away(text, place, lines), expected, "{place} by {lines}");
    }
}
