//! A block of code between fences, as chats, tickets and Markdown pages have it.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("code-block"), name: "code block", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    if !text.contains("```") {
        return None;
    }
    // The content begins after the line of the first fence and ends before that of the second.
    let (mut begin, mut end, mut at) = (None, None, 0);
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with("```") {
            match (begin, end) {
                (None, _) => begin = Some(at + line.len()),
                (Some(_), None) => end = Some(at),
                // Several blocks: it is unknown which one is meant.
                _ => return None,
            }
        }
        at += line.len();
    }
    let inside = text.get(begin?..end?)?;
    let remark = Remark::new(RemarkKind::Removed, "Only what stands in the block of code is read.");
    let found = Extracted::wrapped(inside, Wants::Anything).remark(Some(remark));
    Some(Match::new(Confidence::Certain, "The text has one block of code between fences.", found))
}
