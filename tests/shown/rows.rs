//! Rows of the text and the lines that differ.

use credenza::config::secrets::Places;
use credenza::config::{changed_lines, Row, RowStyle, Rows};
use credenza::json::Document;
use credenza::text::TextRange;

fn rows(text: &str, style: RowStyle<'_>) -> Vec<Row> {
    let document = Document::parse(text);
    let rows = Rows::new(&document);
    let mut places = Places::new(&document);
    (0..rows.count()).map(|at| rows.row(&mut places, at, style)).collect()
}

fn text(row: &Row) -> String {
    row.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn secrets_are_masked_until_revealed() {
    let file = "{\"auths\":\n{\"h\": {\"auth\": \"QQ==\"}}}";
    let masked = "{\"h\": {\"auth\": \"••••••••••••\"}}}";
    for (is_revealed, last) in [(false, masked), (true, "{\"h\": {\"auth\": \"QQ==\"}}}")] {
        let rows = rows(file, RowStyle { is_revealed, ..RowStyle::default() });
        let texts: Vec<_> = rows.iter().map(text).collect();
        assert_eq!(texts, ["{\"auths\":", last]);
    }
}

#[test]
fn a_long_line_takes_several_rows_and_loses_nothing() {
    let value = "é".repeat(400);
    let file = format!("{{\"x\": \"{value}\",\n\"y\": 1}}");
    let rows = rows(&file, RowStyle { is_revealed: true, ..RowStyle::default() });
    let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 0, 0, 2]);
    let all: String = rows.iter().map(text).collect();
    assert_eq!(all, file.replace('\n', ""));
}

#[test]
fn rows_know_the_selection_and_the_error() {
    let file = "{\n\"a\": 1,\n}";
    let (selection, document) = (TextRange::new(2, 8), Document::parse(file));
    let found: Vec<_> = rows(file, RowStyle { selected: Some(selection), ..RowStyle::default() })
        .iter()
        .map(|row| (row.is_selected, row.has_error))
        .collect();
    assert_eq!(found, [(false, false), (true, false), (false, true)]);
    let rows = Rows::new(&document);
    for (offset, row) in [(0, 0), (1, 0), (2, 1), (10, 2), (99, 2)] {
        assert_eq!(rows.row_at(offset), row, "offset {offset}");
    }
}

#[test]
fn a_flaw_is_at_the_first_text_that_it_is_about() {
    let file = "{\"auths\": {\n\"h\": {\n\"auth\": \"QQ==\"}}}";
    let marked = |start, end| -> Vec<String> {
        let flaws = [TextRange::new(start, end)];
        let rows = rows(file, RowStyle { flaws: &flaws, ..RowStyle::default() });
        let pieces = rows.iter().flat_map(|row| &row.pieces);
        pieces.filter(|piece| piece.is_flawed).map(|piece| piece.text.clone()).collect()
    };
    assert_eq!(marked(12, 33), ["\"h\""], "an entry: its key");
    assert_eq!(marked(27, 33), ["\"••••••••••••\""], "a value: itself, masked");
    assert_eq!(marked(0, 1), [""; 0], "brackets are no text");
}

#[test]
fn changed_lines_are_removed_ones_then_added_ones() {
    /// Line of a difference: true when added, its number and its text.
    type Line = (bool, usize, &'static str);
    let cases: [(&str, &str, &[Line]); 4] = [
        ("{}\n", "{}\n", &[]),
        ("[\n1\n]", "[\n2\n]", &[(false, 2, "1"), (true, 2, "2")]),
        ("a\nb", "b", &[(false, 1, "\"••••••\"")]),
        (
            "{\"auths\":{\"h\":{\"auth\":\"QQ==\"}}}",
            "{\"auths\":{\"h\":{\"auth\":\"Qg==\"}}}",
            &[
                (false, 1, "{\"auths\":{\"h\":{\"auth\":\"••••••\"}}}"),
                (true, 1, "{\"auths\":{\"h\":{\"auth\":\"••••••\"}}}"),
            ],
        ),
    ];
    for (before, after, expected) in cases {
        let changed = changed_lines(&Document::parse(before), &Document::parse(after));
        let found: Vec<_> =
            changed.iter().map(|line| (line.is_added, line.number, line.text.as_str())).collect();
        assert_eq!(found, expected, "{before:?} to {after:?}");
    }
}
