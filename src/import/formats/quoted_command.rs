//! Login commands in the quotes of another language: `sh "docker login …"` of Jenkins, `exec('…')`.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match};
use crate::import::input::{Input, Wants};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("quoted-command"), name: "command in quotes", recognise };

/// Programs whose logins are looked for after a quote.
const PROGRAMS: [&str; 6] = ["docker", "podman", "skopeo", "helm", "oras", "nerdctl"];

/// Maximum number of commands.
const MAX_COMMANDS: usize = 50;

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    if !text.contains(" login ") || text.starts_with('{') {
        return None;
    }
    let mut commands = String::new();
    let starts = text.char_indices().filter(|(_, c)| matches!(c, '"' | '\''));
    for (at, mark) in starts {
        let rest = &text[at + 1..];
        let is_command = PROGRAMS.iter().any(|program| {
            let after = rest.strip_prefix(program);
            after.is_some_and(|after| {
                after.starts_with(" login ") || after.starts_with(" registry login ")
            })
        });
        if let Some(command) = is_command.then(|| inside(rest, mark)).flatten() {
            commands.push_str(&command);
            commands.push('\n');
        }
        if commands.matches('\n').count() >= MAX_COMMANDS {
            break;
        }
    }
    let found = Extracted::wrapped(commands.clone(), Wants::Anything);
    let reason = "A command that signs in to a registry is in quotes.";
    (!commands.is_empty()).then(|| Match::new(Confidence::Certain, reason, found))
}

/// Returns the text up to the closing quote, with its escapes undone.
fn inside(text: &str, mark: char) -> Option<String> {
    let mut command = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            c if c == mark => return Some(command),
            '\n' => return None,
            '\\' => {
                let next = chars.next()?;
                if next != mark && next != '\\' {
                    command.push('\\');
                }
                command.push(next);
            }
            c => command.push(c),
        }
    }
    None
}
