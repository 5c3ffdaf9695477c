//! Parts that the formats of commands share.

use super::prompt::has_windows_prompt;
use crate::import::format::{Confidence, Extracted, Remark, RemarkKind};
use crate::import::input::Input;
use crate::secret::Secret;
use crate::shell::{Command, Cut, CutKind, Script, Word};

/// Maximum number of commands of one text whose faults are said.
pub(super) const MAX_SAID: usize = 8;

/// Returns the text whose commands are read; none of one with prompts of Windows, which are taken off
/// first: their sign redirects.
pub(super) fn text_of<'a>(input: &Input<'a>) -> &'a str {
    let text = input.text();
    if has_windows_prompt(text) {
        ""
    } else {
        text
    }
}

/// Returns the words after the program that `is_program` finds: a prompt, sudo and variables can
/// precede it.
pub(super) fn after(command: &Command, is_program: fn(&str) -> bool) -> Option<&[Word]> {
    let mut words = command.words.iter().take(8);
    let at = words.position(|word| is_program(word.str()))?;
    command.words.get(at + 1..)
}

/// Returns a remark when the end of the text is missing.
pub(super) fn cut_off(script: &Script) -> Option<Remark> {
    script.cut_off.then(|| {
        Remark::new(RemarkKind::CutOff, "A quote in the command is not closed: its end is missing.")
    })
}

/// Returns the password, when the text holds all of it.
pub(super) fn known(word: &Word, remarks: &mut Vec<Remark>) -> Option<Secret> {
    if word.process_id {
        remarks.push(Remark::new(
            RemarkKind::Dollar,
            "The password has $$ outside of single quotes: a shell puts the number of its process there.",
        ));
    }
    say_unknown("password", word, RemarkKind::NoPassword, remarks);
    word.dynamic.is_none().then(|| Secret::new(word.text.clone()))
}

/// Adds a remark on a part that is only known when the command runs. Only names are shown: the rest
/// of the word could be part of a secret.
pub(super) fn say_unknown(what: &str, word: &Word, kind: RemarkKind, remarks: &mut Vec<Remark>) {
    let Some(source) = &word.dynamic else { return };
    let text = if source.len() <= 60 && !source.contains(['(', '`']) {
        let is_all = word.text.is_empty();
        let what = if is_all {
            format!("{what} is {source}")
        } else {
            format!("{what} has {source} in it")
        };
        format!("The {what}, a variable, whose value is not in the text. A $ in a password belongs in single quotes.")
    } else {
        format!("The {what} is what another command prints; the text does not hold it.")
    };
    remarks.push(Remark::new(kind, text));
}

/// Returns the confidence of a reading of commands: what was probably meant comes before what a shell
/// passes, which loses a part, unless only a dollar sign is between them.
pub(super) fn confidence<'a>(
    commands: impl Iterator<Item = &'a Command>,
    is_meant: bool,
) -> Option<Confidence> {
    let (mut any, mut heavy) = (false, false);
    for cut in commands.flat_map(|command| &command.cuts) {
        any = true;
        heavy |= cut.kind != CutKind::Dollar;
    }
    match (is_meant, any) {
        (true, false) => None,
        (_, true) if heavy != is_meant => Some(Confidence::Likely),
        _ => Some(Confidence::Certain),
    }
}

/// Adds to a reading of `command` where a shell reads something else than is probably meant, and marks
/// it. `is_meant` says that the reading is the meant one.
pub(super) fn say_cuts(thing: &mut Extracted, text: &str, command: &Command, is_meant: bool) {
    let mut said = Vec::new();
    for cut in &command.cuts {
        // What a shell makes of a dollar sign is said with the word itself.
        if said.contains(&cut.kind) || cut.kind == CutKind::Dollar && !is_meant {
            continue;
        }
        said.push(cut.kind);
        let words = words(cut, text, command);
        thing.remarks.push(Remark::new(RemarkKind::Shell, words));
        if let (CutKind::Sign(_), false) = (cut.kind, is_meant) {
            thing.remarks.extend(lost(cut, text));
        }
    }
    if !said.is_empty() {
        thing.doubt = true;
        let words = if is_meant {
            "This is what was probably meant. A shell passes it only when each value is in single quotes."
        } else {
            "This is what a shell passes."
        };
        thing.remarks.push(Remark::new(RemarkKind::Shell, words));
    }
}

fn words(cut: &Cut, text: &str, command: &Command) -> String {
    let line = |cut: &Cut| text[..cut.at].matches('\n').count() + 1;
    let first = line(cut);
    match cut.kind {
        CutKind::Sign('#') => format!("Line {first}: the # without quotes begins a comment, and a shell ignores the rest of the line. Put the value in single quotes."),
        CutKind::Sign(c @ ('<' | '>')) => format!("Line {first}: the {c} without quotes ends the word, and a shell reads what follows as the name of a file. Put the value in single quotes."),
        CutKind::Sign(c @ ('(' | ')')) => format!("Line {first}: the {c} without quotes is a symbol of the shell, which stops there with an error. Put the value in single quotes."),
        CutKind::Sign(c) => format!("Line {first}: the {c} without quotes ends the command there, and a shell reads the rest as another command. Put the value in single quotes."),
        CutKind::SpaceAfterBackslash => {
            let all = command.cuts.iter().filter(|cut| cut.kind == CutKind::SpaceAfterBackslash);
            let lines: Vec<String> = all.map(|cut| line(cut).to_string()).collect();
            let lines = lines.join(" and ");
            format!("A space follows the backslash in line {lines}: a shell ends the command there, and the next line is another command.")
        }
        CutKind::NotJoined => format!("Line {first} has no backslash at its end: a shell ends the command there, and the options in the next line are another command."),
        CutKind::CurlyQuote => format!("Line {first} has curly quotes, as a word processor writes them. A shell reads them as characters of the value; write straight ones."),
        CutKind::LongDash => format!("Line {first} has a long dash, as a word processor writes it. It begins no option; write - or --."),
        CutKind::Dollar => format!("Line {first}: what follows the $ is a variable to a shell, which is usually empty, so that it disappears. Put the value in single quotes."),
    }
}

/// Returns a remark on the options after a cut, by their names.
fn lost(cut: &Cut, text: &str) -> Option<Remark> {
    let line = text.get(cut.at..)?.split('\n').next()?;
    let words = line.split_whitespace().filter(|word| word.starts_with("--")).take(12);
    let names: Vec<&str> = words.filter_map(|word| word.split('=').next()).collect();
    let sound = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let names: Vec<&str> = names.into_iter().filter(sound).collect();
    let words = if names.is_empty() {
        "What follows never reaches the command: the rest of the value, and every word after it."
            .to_owned()
    } else {
        format!(
            "What follows never reaches the command: the rest of the value, and {}.",
            names.join(", ")
        )
    };
    Some(Remark::new(RemarkKind::Shell, words))
}
