//! A part of a long text: what it has, and that editing it changes nothing else.

use credenza::text::{apply, DisplayText, LineIndex, Part};
use proptest::prelude::*;
use proptest::sample::Index;

/// Lines that are joined to a long text, among them what a cut could break.
const LINES: &[&[u8]] = &[
    b"\t\t\"ghcr.io\": {}",
    b"",
    "\u{1F511}\u{E4}\u{2028}".as_bytes(),
    b"\xE2\x80\x80\x80\x80\xFF",
    b"\0\x0B",
];
const BREAKS: &[&[u8]] = &[b"\n", b"\r\n", b"\r", b"", b"\n\r"];

fn long_text() -> impl Strategy<Value = Vec<u8>> {
    let piece = (0..LINES.len(), 0..BREAKS.len(), 1..2_000_usize);
    proptest::collection::vec(piece, 1..12).prop_map(|pieces| {
        let mut text = Vec::new();
        for (line, end, times) in pieces {
            text.extend([LINES[line], BREAKS[end]].concat().repeat(times));
        }
        text
    })
}

fn range(part: Part, text: &[u8]) -> std::ops::Range<usize> {
    let range = part.range(text);
    range.start..range.end
}

#[test]
fn a_short_text_is_one_part() {
    for text in ["", "{}", "{\n}\n"] {
        let lines = LineIndex::new(text.as_bytes());
        assert!(Part::around(text.as_bytes(), &lines, text.len()).is_whole(), "{text:?}");
    }
}

#[test]
fn a_part_of_a_long_text_is_whole_lines_around_the_place() {
    let text = "a line\n".repeat(10_000).into_bytes();
    let lines = LineIndex::new(&text);
    for (offset, first, last) in [(0, 0, 599), (35_003, 4700, 5299), (70_000, 9401, 10_000)] {
        let part = range(Part::around(&text, &lines, offset), &text);
        assert_eq!(part.start, first * 7, "around {offset}");
        assert_eq!(part.end, (last * 7 + 6).min(text.len()), "around {offset}");
    }
}

#[test]
fn a_part_of_one_long_line_is_short() {
    let text = "x".repeat(1 << 20).into_bytes();
    let part = range(Part::around(&text, &LineIndex::new(&text), 500_000), &text);
    assert!(part.contains(&500_000) && part.len() <= 32 << 10, "{part:?}");
}

proptest! {
    #[test]
    fn a_part_is_short_and_has_its_place(text in long_text(), at: Index) {
        let offset = at.index(text.len() + 1);
        let lines = LineIndex::new(&text);
        let part = Part::around(&text, &lines, offset);
        prop_assert!(part.is_short(&text, &lines));
        let part = range(part, &text);
        prop_assert!(part.start <= offset && offset <= part.end, "{part:?} without {offset}");
    }

    // What the text area would show of the changed file is what the user made of it, and everything
    // else keeps its bytes.
    #[test]
    fn editing_a_part_changes_nothing_else(
        text in long_text(), at: Index, cut: Index, length in 0..40_usize,
        typed in "[a\n\r\u{E9}\u{FFFD}\u{2401}]{0,6}",
    ) {
        let part = Part::around(&text, &LineIndex::new(&text), at.index(text.len() + 1));
        let old = range(part, &text);
        let shown: Vec<char> = DisplayText::of(&text, part.range(&text)).text().chars().collect();
        let from = cut.index(shown.len() + 1);
        let to = (from + length).min(shown.len());
        // A text area never has a CR.
        let typed = typed.replace('\r', "\n");
        let changed: String =
            shown[..from].iter().copied().chain(typed.chars()).chain(shown[to..].iter().copied()).collect();
        let (after, _) = apply(&text, &part.edits_to(&text, &changed));
        prop_assert_eq!(&after[..old.start], &text[..old.start]);
        prop_assert!(after.ends_with(&text[old.end..]));
        prop_assert_eq!(DisplayText::of(&after, part.range(&after)).text(), changed);
    }
}
