//! `NAME=value` or `Name: value` in each line, as `.env` and INI files and messages have them. A name
//! that comes again begins the next group.

use crate::json::{Document, Json, Style};
use crate::shell;

/// Words before a name.
const BEFORE: [&str; 11] =
    ["export ", "set ", "setx ", "ENV ", "ARG ", "$env:", "-e ", "--env ", "$ export ", "- ", "* "];

/// Beginnings of strings that span lines.
const SPANS: [&str; 3] = ["'''", "\"\"\"", "<<"];

/// Reads the lines; `None` without at least two named values, or when most lines are something else.
pub(super) fn read(text: &str) -> Option<Document> {
    let mut groups: Vec<(String, Vec<(String, Json)>)> = vec![Default::default()];
    let (mut named, mut other, mut at) = (0usize, 0usize, 0usize);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let end = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let line = rest[..end].trim();
        at += end;
        if line.is_empty() || line.starts_with(['#', ';']) || line.starts_with("//") {
            continue;
        }
        if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            groups.push((section.trim_matches('"').to_owned(), Vec::new()));
            continue;
        }
        let Some((name, start)) = name(line) else {
            other += 1;
            continue;
        };
        named += 1;
        // A string over several lines: TOML or HCL that is broken elsewhere would be read wrongly.
        if SPANS.iter().any(|quotes| line[start..].trim_start().starts_with(quotes)) {
            return None;
        }
        let offset = rest[..end].len() - rest[..end].trim_start().len() + start;
        let (value, used) = value(rest.get(offset..).unwrap_or_default(), &line[start..]);
        at = at.max(at - end + offset + used);
        let again = groups
            .last()
            .is_some_and(|(_, group)| group.iter().rev().take(50).any(|(n, _)| *n == name));
        if again {
            groups.push(Default::default());
        }
        if let Some((_, group)) = groups.last_mut() {
            group.push((name, Json::string(value)));
        }
    }
    if named < 2 || other > named {
        return None;
    }
    let objects =
        groups.into_iter().filter(|(_, group)| !group.is_empty()).map(|(section, group)| {
            let inside = Json::Object(group);
            if section.is_empty() {
                inside
            } else {
                Json::Object(vec![(section, inside)])
            }
        });
    Some(Document::parse(Json::Array(objects.collect()).write(&Style::docker(), "")))
}

/// Returns the name in a line, and where its value begins.
fn name(line: &str) -> Option<(String, usize)> {
    let mut bare = line;
    for word in BEFORE {
        bare = bare.strip_prefix(word).map_or(bare, str::trim_start);
    }
    let at = bare.find(['=', ':'])?;
    let is_colon = bare[at..].starts_with(':');
    let name = bare[..at].trim().trim_matches(['*', '_', '`', '"', '\'']).trim();
    let sound = |c: char| c.is_alphanumeric() || "_.-/ ".contains(c);
    let after = bare[at + 1..].trim_start_matches(['*', '`']);
    // The colon of a URL or of an image is none after a name.
    let is_name = !name.is_empty()
        && name.len() <= 64
        && name.chars().all(sound)
        && name.split(' ').count() < 5
        && (!is_colon || after.is_empty() || after.starts_with([' ', '\t']));
    is_name.then(|| (name.to_owned(), line.len() - bare.len() + at + 1))
}

/// Returns the value at the start of `text`, and the number of bytes used when it goes on in the next
/// lines.
fn value(text: &str, line: &str) -> (String, usize) {
    let blanks = text.len() - text.trim_start_matches([' ', '\t']).len();
    let quoted = text.get(blanks..).unwrap_or_default();
    if quoted.starts_with(['\'', '"']) {
        let (word, closed) = shell::first_word(quoted);
        if closed {
            let written = String::from_utf8(word.written(quoted)).unwrap_or_default();
            return (written, blanks + word.range.end);
        }
    }
    let value = line.trim().trim_start_matches("** ").trim_matches('`');
    // A note after the value.
    let value = value.split(" #").next().unwrap_or(value);
    (value.trim().to_owned(), 0)
}
