//! Microscope: highlights, keyboard, cells.

use credenza::microscope::{look, Lit, Row};
use credenza::secret::Secret;

#[test]
fn a_selection_lights_the_other_rows() {
    // YWI6Y2Q= is ab:cd.
    let specimen = look(&Secret::new("YWI6Y2Q="));
    let cases = [
        (None, 0..0, 0..0),
        (Some((Row::Bytes, 0..1)), 0..1, 0..2),
        (Some((Row::Bytes, 2..3)), 2..3, 2..4),
        (Some((Row::Base64, 1..2)), 0..2, 1..2),
        (Some((Row::Base64, 7..8)), 5..5, 7..8),
    ];
    for (selection, bytes, chars) in cases {
        assert_eq!(specimen.lit(&selection), Lit { bytes, chars }, "{selection:?}");
    }
}

#[test]
fn arrow_keys_move_the_selection() {
    let specimen = look(&Secret::new("YWI6Y2Q="));
    let bytes = |at: usize| Some((Row::Bytes, at..at + 1));
    let chars = |at: usize| Some((Row::Base64, at..at + 1));
    let cases = [
        (None, "ArrowRight", bytes(0)),
        (bytes(0), "ArrowRight", bytes(1)),
        (bytes(4), "ArrowRight", bytes(4)),
        (bytes(0), "ArrowLeft", bytes(0)),
        (bytes(3), "Home", bytes(0)),
        (chars(3), "End", chars(7)),
        (bytes(1), "ArrowDown", chars(1)),
        (chars(3), "ArrowUp", bytes(2)),
        (bytes(1), "a", None),
    ];
    for (from, key, to) in cases {
        assert_eq!(specimen.selection_after_key(&from, key), to, "{from:?} {key}");
    }
}

#[test]
fn a_letter_of_several_bytes_is_in_its_first_cell() {
    let letters = |bytes: &[u8], group| {
        let specimen = look(&Secret::new(bytes));
        let letters = specimen.letters(&specimen.group(group));
        letters.into_iter().map(|(_, letter)| letter).collect::<String>()
    };
    let cases: [(&[u8], usize, &str); 6] = [
        (b"ab:cd", 0, "ab:"),
        (b"ab:cd", 1, "cd"),
        (b"a:\n ", 0, "a:\u{21B5}"),
        // The letter begins in one group and ends in the next.
        ("a:é".as_bytes(), 0, "a:é"),
        ("a:é".as_bytes(), 1, "…"),
        (b"a:\xFF\x80b", 1, "\u{FFFD}b"),
    ];
    for (bytes, group, expected) in cases {
        assert_eq!(letters(bytes, group), expected, "{bytes:?} {group}");
    }
}
