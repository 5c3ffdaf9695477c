//! What a command line gives to the standard input of a login.

use super::value::is_none;
use super::{block, words};
use crate::text::TextRange;

/// Programs that write their arguments.
const WRITERS: [&str; 5] = ["echo", "printf", "print", "write-output", "write-host"];

/// Adds what is written into a command with `--password-stdin`.
pub(super) fn find(text: &str, line: &[TextRange], found: &mut Vec<TextRange>) {
    let of = |word: TextRange| &text[word.start..word.end];
    let Some(reads) = line.iter().position(|word| of(*word).contains("-stdin")) else { return };
    let pipe = line[..reads].iter().rposition(|word| of(*word) == "|");
    if let Some(pipe) = pipe {
        let before = line[..pipe].iter().rposition(|word| matches!(of(*word), "|" | "&&" | ";"));
        let written = &line[before.map_or(0, |at| at + 1)..pipe];
        let name = |word: &TextRange| of(words::bare(text, *word)).to_ascii_lowercase();
        let writer = written.iter().position(|word| {
            let name = name(word);
            WRITERS.contains(&name.rsplit('/').next().unwrap_or_default())
        });
        let is_text = written.first().is_some_and(|word| of(*word).starts_with(['"', '\'']));
        let from = writer.map(|at| at + 1).or(is_text.then_some(0));
        let arguments = from.and_then(|from| written.get(from..)).unwrap_or_default();
        for word in arguments.iter().map(|word| words::bare(text, *word)) {
            let is_format = of(word).starts_with(['-', '%']) && of(word).len() < 6;
            if !is_format && !is_none(of(word)) {
                found.push(word);
            }
        }
    }
    for (at, word) in line.iter().enumerate() {
        let next = || line.get(at + 1).copied();
        if let Some(text_after) = of(*word).strip_prefix("<<<") {
            let attached = TextRange::new(word.end - text_after.len(), word.end);
            let given = if text_after.is_empty() { next() } else { Some(attached) };
            found.extend(given.map(|given| words::bare(text, given)).filter(|g| !is_none(of(*g))));
        } else if let Some(mark) = of(*word).strip_prefix("<<") {
            let mark = if mark.is_empty() { next().map_or("", of) } else { mark };
            let mark = mark.trim_start_matches('-').trim_matches(['"', '\'', '\\']);
            let end = line.last().map_or(word.end, |last| last.end);
            found.push(block::here_document(text, end, mark));
        }
    }
}
