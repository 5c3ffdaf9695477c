//! Parts that the formats of commands share.

use crate::import::format::{Remark, RemarkKind};
use crate::secret::Secret;
use crate::shell::{Command, Script, Word};

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
        format!("The {what} is {source}; the text does not hold it. A $ in a password belongs in single quotes.")
    } else {
        format!("The {what} is what another command prints; the text does not hold it.")
    };
    remarks.push(Remark::new(kind, text));
}
