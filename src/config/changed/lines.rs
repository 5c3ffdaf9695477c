//! The lines that differ between two files, secrets masked.

use crate::config::mask::{spans, SpanKind};
use crate::config::secrets::{Places, Secrets};
use crate::config::ConfigFile;
use crate::json::Document;
use crate::text::{diff_lines, DisplayText, TextRange};

/// One line that was removed or added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedLine {
    /// True for a line of the newer file.
    pub is_added: bool,
    /// Number of the line in its file, from 1.
    pub number: usize,
    /// Text of the line.
    pub text: String,
}

/// Returns the lines that differ, in order; at each place removed lines come first.
pub fn changed_lines(before: &Document, after: &Document) -> Vec<ChangedLine> {
    let (old, new) = (before.lines(), after.lines());
    let lines = |document: &Document| -> Vec<Vec<u8>> {
        let lines = document.lines();
        (0..lines.count())
            .map(|line| lines.full_range(line).of(document.bytes()).to_vec())
            .collect()
    };
    // A key that was cut may no longer look like the secret that it is a part of.
    let secrets = Secrets::of_both(ConfigFile::new(before), ConfigFile::new(after));
    let (mut old_places, mut new_places) = (Places::new(before), Places::new(after));
    let mut changed = Vec::new();
    for place in diff_lines(&lines(before), &lines(after)) {
        changed.extend(place.old.map(|line| {
            let range = old.range(before.bytes(), line);
            changed_line(false, line, &mut old_places, range, &secrets)
        }));
        changed.extend(place.new.map(|line| {
            let range = new.range(after.bytes(), line);
            changed_line(true, line, &mut new_places, range, &secrets)
        }));
    }
    changed
}

fn changed_line(
    is_added: bool,
    line: usize,
    places: &mut Places<'_>,
    range: TextRange,
    secrets: &Secrets,
) -> ChangedLine {
    let document = places.document();
    let text = spans(places, range)
        .iter()
        .map(|token| match token.kind {
            SpanKind::Secret => "\"\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\"".to_owned(),
            SpanKind::Key => {
                secrets.hide(&DisplayText::new(token.range.of(document.bytes())).text())
            }
            _ => DisplayText::new(token.range.of(document.bytes())).text(),
        })
        .collect();
    ChangedLine { is_added, number: line + 1, text }
}
