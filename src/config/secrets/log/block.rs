//! Values of several lines: block scalars of YAML, and here-documents.

use crate::text::TextRange;

/// Returns the lines of the block that a line of YAML opens, when its value at `at` is `|` or `>`.
pub(super) fn scalar(text: &str, name_at: usize, at: usize) -> Option<TextRange> {
    let line_end = at + text[at..].find('\n')?;
    let sign = text[at..line_end].trim_end();
    let is_sign = sign.starts_with(['|', '>'])
        && sign[1..].bytes().all(|byte| matches!(byte, b'+' | b'-' | b'1'..=b'9'));
    if !is_sign {
        return None;
    }
    let line_start = text[..name_at].rfind('\n').map_or(0, |at| at + 1);
    let depth = indent(&text[line_start..]);
    let start = line_end + 1;
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        if !line.trim().is_empty() && indent(line) <= depth {
            break;
        }
        end += line.len();
    }
    Some(TextRange::new(start, end))
}

/// Returns the lines of a here-document that begins after the line around `at`.
pub(super) fn here_document(text: &str, at: usize, mark: &str) -> TextRange {
    let start = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim() == mark {
            break;
        }
        end += line.len();
    }
    TextRange::new(start, end)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}
