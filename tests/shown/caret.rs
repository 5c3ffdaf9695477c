//! Where a caret goes in the text that is edited.

use credenza::text::lines_away;

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
