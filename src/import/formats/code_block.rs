//! A block of code between fences, as chats, tickets and Markdown pages have it.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("code-block"), name: "code block", recognise };

/// Maximum number of blocks that are read.
const MAX_BLOCKS: usize = 32;

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    if !text.contains("```") {
        return None;
    }
    // The content begins after the line of the first fence and ends before that of the second.
    let (mut begin, mut at) = (None, 0);
    let mut blocks: Vec<Extracted> = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with("```") {
            match begin.take() {
                None => begin = Some(at + line.len()),
                Some(begin) => {
                    let mut thing = Extracted::wrapped(text.get(begin..at)?, Wants::Anything);
                    thing.part = Some(format!("block {}", blocks.len() + 1));
                    blocks.push(thing);
                }
            }
        }
        at += line.len();
    }
    if blocks.is_empty() || blocks.len() > MAX_BLOCKS {
        return None;
    }
    let words = "Only what is in a block of code is read.";
    let reason = if let [only] = blocks.as_mut_slice() {
        only.part = None;
        "The text has one block of code between fences."
    } else {
        "The text has code between fences."
    };
    let found = Match::of_parts(Confidence::Certain, reason, blocks);
    Some(found.remark(Some(Remark::new(RemarkKind::Removed, words))))
}
