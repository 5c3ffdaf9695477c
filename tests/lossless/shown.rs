//! Text of a text area, the user's typing, and the resulting bytes.

use credenza::text::{apply, DisplayText, LineIndex, TextEdit, TextRange, BULLET};
use proptest::prelude::*;

use super::choices::Choices;
use super::numbers::numbers;
use super::random;

const PIECES: [&str; 16] = [
    "a",
    "\n",
    "\r\n",
    "\r",
    "\"auth\": \"x\"",
    "\t",
    "\0",
    "\u{1B}",
    "\u{7F}",
    "\u{E4}",
    "\u{1F511}",
    "  ",
    "\u{2400}",
    "\u{2028}",
    "{",
    "}\n",
];

fn any_text(choices: &mut Choices, most: usize) -> String {
    (0..choices.below(most)).map(|_| choices.of(&PIECES)).collect()
}

/// Returns undecodable bytes, among them two that would decode side by side.
fn any_bytes(choices: &mut Choices) -> Vec<u8> {
    let odd: [&[u8]; 5] = [b"\xFF", b"\xC3", b"\xA4", b"\xE2\x82", b"\xF0"];
    (0..choices.below(30))
        .flat_map(|_| {
            if choices.chance(15) {
                choices.of(&odd).to_vec()
            } else {
                choices.of(&PIECES).as_bytes().to_vec()
            }
        })
        .collect()
}

/// Replaces parts of a text, as typing, pasting and deleting do.
fn retype(text: &str, choices: &mut Choices) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=choices.below(3) {
        let start = choices.below(chars.len() + 1);
        let end = (start + choices.of(&[0, 0, 1, 2, 9])).min(chars.len());
        let typed: Vec<char> = any_text(choices, 4).chars().collect();
        chars.splice(start..end, typed);
    }
    chars.into_iter().collect()
}

proptest! {
    #![proptest_config(random::config(1))]

    #[test]
    fn the_document_becomes_what_was_typed(numbers in numbers(120)) {
        let mut choices = Choices::from(numbers);
        let bytes = any_bytes(&mut choices);
        let changed = retype(&DisplayText::new(&bytes).text(), &mut choices);
        let edits = DisplayText::new(&bytes).edits_to(&changed);
        let (new, inverse) = apply(&bytes, &edits);
        // A text area shows every line break as LF and every control character as its picture.
        let expected = DisplayText::new(changed.as_bytes()).text();
        prop_assert_eq!(DisplayText::new(&new).text(), expected, "{:?} {:?}", edits, bytes);
        prop_assert_eq!(apply(&new, &inverse).0, bytes);
    }

    #[test]
    fn other_lines_keep_their_bytes(numbers in numbers(120)) {
        let mut choices = Choices::from(numbers);
        let bytes = any_bytes(&mut choices);
        let shown = DisplayText::new(&bytes).text();
        let mut lines: Vec<String> = shown.split('\n').map(str::to_owned).collect();
        let line = choices.below(lines.len());
        // A text that no other line has, so that it is clear which line was changed.
        lines[line] = format!("{}\u{A7}typed\u{A7}", if choices.chance(50) { &lines[line] } else { "" });
        let edits = DisplayText::new(&bytes).edits_to(&lines.join("\n"));
        let new = apply(&bytes, &edits).0;
        let (before, after) = (LineIndex::new(&bytes), LineIndex::new(&new));
        prop_assert_eq!(before.count(), after.count());
        for other in (0..before.count()).filter(|other| *other != line) {
            prop_assert_eq!(before.full_range(other).of(&bytes), after.full_range(other).of(&new));
        }
    }

    #[test]
    fn typing_into_a_masked_text_is_exact(numbers in numbers(120)) {
        let mut choices = Choices::from(numbers);
        let bytes = any_bytes(&mut choices);
        let masked = DisplayText::masked(&bytes);
        let units: Vec<u16> = masked.text().encode_utf16().collect();
        let start = choices.below(units.len() + 1);
        let end = start + choices.below(units.len() - start + 1);
        let typed: String = choices.of(&["", "x", "\u{E4}\u{1F511}", "\u{2022}"]).to_owned();
        let typed_units: Vec<u16> = typed.encode_utf16().collect();
        let value = [&units[..start], &typed_units, &units[end..]].concat();
        let edit = masked.typed(&String::from_utf16_lossy(&value), Some(start), start + typed_units.len());
        let range = TextRange::new(masked.offset_of_unit(start), masked.offset_of_unit(end));
        prop_assert!(masked.text().chars().all(|c| c == BULLET || c == '\n'));
        prop_assert_eq!(edit, TextEdit::replace(range, typed));
    }
}
