//! JSON after other text, as a program prints it: `gcloud auth configure-docker` writes a message
//! first, a terminal shows a prompt.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};
use crate::json::Document;
use crate::text::TextRange;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("embedded"), name: "text around JSON", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    if text.starts_with(['{', '[', '"']) {
        return None;
    }
    // A brace at the start of a line; any other is part of a command or of YAML.
    let start = text
        .match_indices('{')
        .take(100)
        .find(|(at, _)| {
            let line = text[..*at].rsplit('\n').next().unwrap_or_default();
            // The last character of a prompt's line, when the file has no line break before it.
            let is_last =
                text[at + 1..].starts_with(['\n', '\r']) && !line.ends_with([' ', '=', ':', ')']);
            *at > 0 && (line.trim().is_empty() || is_last)
        })
        .map(|(at, _)| at)?;
    let document = Document::parse(&text.as_bytes()[start..]);
    let root = document.root()?;
    if document.error().is_some() || root.members().next().is_none() {
        return None;
    }
    let inside = TextRange::new(root.range().start, root.range().end);
    let found = Extracted::wrapped(inside.of(document.bytes()), Wants::Anything)
        .remark(Some(Remark::new(RemarkKind::Removed, "Only the JSON in the text is read.")));
    Some(Match::new(Confidence::Possible, "There is JSON in the text.", found))
}
