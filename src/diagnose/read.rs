//! Reading: from a text to a symptom.

use super::clean::Clean;
use super::found::{choose, find, nearest, wrappers, Found};
use super::mask;
use super::message::Message;
use super::names::Names;
use super::symptom::{Part, Symptom};
use super::terms::{Action, Program, Role, Step, Store};
use crate::text::{char_boundary, TextRange};

/// Bytes before the message in which its program and image are looked for.
const BEFORE: usize = 16 * 1024;
/// Bytes after it.
const AFTER: usize = 4 * 1024;

/// Bytes that are read at once.
const PIECE: usize = 1 << 20;

/// Reads an error message, a terminal’s output or a log. `None` if no message of the table is in
/// it. The time is linear in the length of `text`. Of a log longer than 1 MiB, the last MiB with a
/// message that says why is read, or else the last one with any.
pub fn read(text: &str) -> Option<Symptom> {
    let mut says_little = None;
    let mut end = text.len();
    loop {
        let start = char_boundary(text.as_bytes(), end.saturating_sub(PIECE));
        let after = border_after(text, end.saturating_add(AFTER));
        let symptom = read_piece(&text[start..after]).map(|symptom| symptom.moved_by(start));
        match symptom {
            Some(symptom) if symptom.message.is_hint() => {
                says_little = says_little.or(Some(symptom));
            }
            Some(symptom) => return Some(symptom),
            None => {}
        }
        if start == 0 {
            return says_little;
        }
        end = start;
    }
}

/// Returns the first border between characters from `at` on.
fn border_after(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

fn read_piece(text: &str) -> Option<Symptom> {
    let clean = Clean::of(text);
    let all = find(&clean.text);
    let (main, others) = choose(&all)?;
    let message = main.message()?;
    let line = line_around(&clean.text, main.range());
    let around = window(&clean.text, main.range());
    let wrappers = wrappers(&clean.text, around);
    let near = nearest(all.iter().chain(&wrappers), main, line, around);
    let names = Names::collect(&near, &clean.text);
    let program = program(&near, line, message);
    let image = names.image();
    let action = names.action.map(|(action, _)| action).or_else(|| action(&near, message));
    let mut parts = names.parts();
    let sentence = clean.text.get(main.range().start..main.range().end).unwrap_or_default();
    parts.push(part(Role::Sentence, main.range(), sentence));
    parts.extend(near.iter().filter_map(|found| wrapper_part(found)));
    for part in &mut parts {
        part.range = clean.back(part.range);
    }
    parts.retain(|part| !part.range.is_empty());
    parts.sort_by_key(|part| (part.range.start, std::cmp::Reverse(part.range.end), part.role));
    parts.dedup_by_key(|part| (part.range, part.role));
    let excerpt = window(text, clean.back(main.range()));
    let secrets = mask::secrets(&clean, around, &parts);
    let count = parts.len();
    mask::show(text, &mut parts, &secrets);
    let image = image.filter(|_| parts.len() == count);
    Some(Symptom {
        message,
        others,
        program,
        store: store(&near, program, message),
        step: message.step,
        action,
        secrets,
        parts,
        excerpt,
        image,
    })
}

/// Returns the line, or the lines, of a range.
fn line_around(text: &str, range: TextRange) -> TextRange {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n'));
    let end = text.get(range.end..).and_then(|after| after.find('\n'));
    TextRange::new(start.map_or(0, |at| at + 1), end.map_or(text.len(), |at| range.end + at))
}

/// Returns the neighbourhood of a range: whole characters, and whole lines unless one is very long.
fn window(text: &str, range: TextRange) -> TextRange {
    let start = char_boundary(text.as_bytes(), range.start.saturating_sub(BEFORE));
    let end = border_after(text, range.end.saturating_add(AFTER));
    let next_line = || text.get(start..range.start)?.find('\n').map(|at| start + at + 1);
    let last_line = || text.get(range.end..end)?.rfind('\n').map(|at| range.end + at + 1);
    let start = if start == 0 { 0 } else { next_line().unwrap_or(start) };
    let end = if end == text.len() { end } else { last_line().unwrap_or(end) };
    TextRange::new(start, end)
}

fn wrapper_part(found: &Found) -> Option<Part> {
    let program = found.wrapper()?.program?;
    Some(part(Role::Wrapper, found.range(), program.name()))
}

/// Returns a part; what may be shown of it is found when all are known.
fn part(role: Role, range: TextRange, value: &str) -> Part {
    Part { role, range, value: value.to_owned(), shown: String::new() }
}

/// Returns the program: the outermost that the line names, otherwise the nearest that the text
/// names, otherwise the only one that gives this message.
fn program(near: &[&Found], line: TextRange, message: &Message) -> Option<Program> {
    let named = |found: &&&Found| Some((found.range(), found.wrapper()?.program?));
    let in_line = near.iter().filter(|found| line.contains(found.range()));
    let outermost = in_line.filter_map(|found| named(&found)).min_by_key(|(range, _)| range.start);
    let nearest = || near.iter().find_map(|found| named(&found));
    let said = outermost.or_else(nearest).map(|(_, program)| program);
    match message.programs {
        [only] => said.filter(|said| said.client() == only.client()).or(Some(*only)),
        _ => said,
    }
}

/// Returns the store of the daemon, where the words belong to one: of the message or around it.
fn store(near: &[&Found], program: Option<Program>, message: &Message) -> Option<Store> {
    let has_daemon =
        matches!(program, None | Some(Program::Docker | Program::Compose | Program::GitlabRunner));
    let around = || near.iter().find_map(|found| found.wrapper()?.store);
    message.store.or_else(around).filter(|_| has_daemon)
}

/// Returns the aim that the nearest command or wrapper tells, or the message itself.
fn action(near: &[&Found], message: &Message) -> Option<Action> {
    let told = near.iter().find_map(|found| found.wrapper()?.action);
    told.or_else(|| match message.step {
        _ if message.id.starts_with("pull-") => Some(Action::Pull),
        Step::Push if message.id.contains("push") => Some(Action::Push),
        _ => None,
    })
}
