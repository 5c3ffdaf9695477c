//! What a terminal shows: prompts, command lines, and the output of each.

use super::prompt::{is_program, prompt};
use crate::import::find::is_host;
use crate::import::format::{
    Confidence, Extracted, Format, FormatId, Match, Payload, Remark, RemarkKind,
};
use crate::import::input::{Context, Input, Wants};
use crate::secret::Secret;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("terminal"), name: "text of a terminal", recognise };

/// Maximum number of outputs that are read.
const MAX_OUTPUTS: usize = 64;

/// Longest prompt after an output without a line break.
const MAX_GLUED: usize = 80;

/// A command, and what it printed.
#[derive(Default)]
struct Step<'a> {
    command: &'a str,
    output: String,
}

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let mut steps: Vec<Step<'_>> = vec![Step::default()];
    let (mut prompts, mut goes_on) = (0usize, false);
    let mut commands = String::new();
    for line in text.lines().flat_map(split_glued) {
        let is_bare = line.trim_start().starts_with(['#', '>']);
        let is_first = prompts == 0 && steps.iter().all(|step| step.output.is_empty());
        let command = prompt(line).filter(|_| !is_bare || is_first || prompts > 0);
        // The prompt of root after the last output.
        let last = || (prompts > 0 && line.trim() == "#").then_some("");
        if let Some(command) = command.or_else(last) {
            prompts += 1;
            let (command, output) = split_output(command);
            goes_on = command.trim_end().ends_with('\\');
            commands.push_str(command);
            commands.push('\n');
            steps.push(Step { command, output: String::new() });
            push(&mut steps, output);
        } else if goes_on {
            let line = line.strip_prefix("> ").unwrap_or(line);
            goes_on = line.trim_end().ends_with('\\');
            commands.push_str(line);
            commands.push('\n');
        } else {
            push(&mut steps, line);
        }
    }
    if prompts == 0 {
        return None;
    }
    let mut things = Vec::new();
    if commands.trim().contains(' ') {
        let mut thing = Extracted::wrapped(commands, Wants::Anything);
        thing.part = Some("commands".to_owned());
        things.push(thing);
    }
    let outputs = steps.into_iter().filter(|step| is_output(&step.output)).take(MAX_OUTPUTS);
    for step in outputs {
        let context = Context { wants: Wants::Anything, server: server(step.command) };
        let inside = Payload::Wrapped(Secret::new(step.output.as_bytes()), context);
        let mut thing = Extracted::new(inside);
        let words: Vec<&str> = step.command.split_whitespace().take(3).collect();
        thing.part = Some(if words.is_empty() { "text".to_owned() } else { words.join(" ") });
        things.push(thing);
    }
    if things.is_empty() {
        return None;
    }
    let remark = Remark::new(
        RemarkKind::Removed,
        "The prompts and the command lines are left out; what each command printed is read.",
    );
    let found = Match::of_parts(Confidence::Certain, "It is what a terminal shows.", things);
    Some(found.remark(Some(remark)))
}

fn push(steps: &mut [Step<'_>], line: &str) {
    if let (Some(last), false) = (steps.last_mut(), line.is_empty()) {
        last.output.push_str(line);
        last.output.push('\n');
    }
}

/// Splits a line after the end of an output that has no line break, before the prompt that follows it:
/// `}[user@host ~]$ `.
fn split_glued(line: &str) -> impl Iterator<Item = &str> {
    let ends = line
        .char_indices()
        .rev()
        .take(MAX_GLUED)
        .filter(|(at, c)| *c == '}' || *c == '=' && !line[..*at].contains(' '));
    // A password can hold a sign and a space, too.
    let is_sure = |rest: &str, command: &str| {
        !rest.trim_start().starts_with(['$', '%']) || command.is_empty() || is_program(command)
    };
    let end = ends.map(|(at, _)| at + 1).find(|at| {
        let rest = &line[*at..];
        !rest.is_empty() && prompt(rest).is_some_and(|command| is_sure(rest, command))
    });
    let (output, rest) = line.split_at(end.unwrap_or(0));
    [output, rest]
        .into_iter()
        .filter(move |part| end.is_none() || !part.is_empty())
        .skip(usize::from(end.is_none()))
}

/// Splits a command from an output that begins in its line: a file that begins with a brace.
fn split_output(command: &str) -> (&str, &str) {
    let brace =
        command.find("{\"").or_else(|| command.rfind('{').filter(|at| at + 1 == command.len()));
    let brace = brace.filter(|at| *at > 0 && !command[..*at].ends_with(['\'', ' ', '"', '=']));
    command.split_at(brace.unwrap_or(command.len()))
}

/// Returns whether an output can hold anything.
fn is_output(output: &str) -> bool {
    let text = output.trim();
    text.len() >= 12 || text.contains(['{', ':'])
}

/// Returns the registry that a command asks a credential helper for.
fn server(command: &str) -> Option<String> {
    let is_helper = command.contains("docker-credential-");
    let mut words = command.split(|c: char| c.is_whitespace() || "'\"|<".contains(c));
    let host = words.find(|word| is_helper && is_host(word))?;
    Some(host.to_owned())
}
