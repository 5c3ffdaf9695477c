//! Places of a text whose lines have something before them: an indentation, a number, a quote mark.

use super::change::Change;

/// Maximum number of lines that are compared at one place.
const MAX_LINES: usize = 100_000;

/// Returns `outer` with the new lines for the old ones, each after what was before its line.
pub(super) fn places(outer: &[u8], change: &Change) -> Vec<Vec<u8>> {
    let old: Vec<&[u8]> = lines(&change.old);
    let text = lines(outer);
    if old.len() < 2 || old.len() > text.len() || text.len() > MAX_LINES {
        return Vec::new();
    }
    let starts = 0..=text.len() - old.len();
    let found = starts.filter(|start| fits(&text[*start..], &old));
    found.take(2).map(|start| replaced(&text, start, &old, &lines(&change.new))).collect()
}

fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split(|byte| *byte == b'\n').collect()
}

/// Returns what is before `line` in `whole`, when that is how it ends.
fn before<'a>(whole: &'a [u8], line: &[u8]) -> Option<&'a [u8]> {
    let whole_end = whole.strip_suffix(b"\r").unwrap_or(whole);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.trim_ascii().is_empty() {
        return whole_end.trim_ascii().is_empty().then_some(b"");
    }
    whole_end.strip_suffix(line)
}

fn fits(text: &[&[u8]], old: &[&[u8]]) -> bool {
    old.iter().zip(text).all(|(line, whole)| before(whole, line).is_some())
}

fn replaced(text: &[&[u8]], start: usize, old: &[&[u8]], new: &[&[u8]]) -> Vec<u8> {
    let marks: Vec<&[u8]> = old
        .iter()
        .zip(&text[start..])
        .map(|(line, whole)| before(whole, line).unwrap_or_default())
        .collect();
    // More lines than before go on as the longest mark of the last filled line.
    let last = marks.iter().rev().find(|mark| !mark.is_empty()).copied().unwrap_or_default();
    let changed = new.iter().enumerate().map(|(at, line)| {
        let mark = marks.get(at).copied().filter(|mark| !mark.is_empty()).unwrap_or(last);
        if line.is_empty() {
            Vec::new()
        } else {
            [mark, line].concat()
        }
    });
    let kept = |lines: &[&[u8]]| lines.iter().map(|line| line.to_vec()).collect::<Vec<_>>();
    let all: Vec<Vec<u8>> = kept(&text[..start])
        .into_iter()
        .chain(changed)
        .chain(kept(&text[start + old.len()..]))
        .collect();
    all.join(&b'\n')
}
