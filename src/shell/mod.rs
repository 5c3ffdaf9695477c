//! Commands as a POSIX shell and bash read them: words, quotes, pipes, here-strings. Nothing runs;
//! parts that a shell would only know at run time are marked.

mod command;
mod cut;
pub(crate) mod options;
mod quote;
mod sign;
mod stdin;
mod words;

pub(crate) use command::{Command, Script, Word};
pub(crate) use sign::{Cut, CutKind};
pub(crate) use stdin::stdin_word;

/// Longer texts are not pasted commands.
const MAX_BYTES: usize = 1 << 20;

/// Reads the commands of `text`; none if it is too long.
pub(crate) fn read(text: &str) -> Script {
    if text.len() > MAX_BYTES {
        return Script::default();
    }
    words::Scanner::new(text).run()
}

/// Reads the commands of `text` as they were probably meant: a sign of the shell inside a word is a
/// part of it, and a line that was meant to go on does.
pub(crate) fn read_meant(text: &str) -> Script {
    if text.len() > MAX_BYTES {
        return Script::default();
    }
    words::Scanner::meant(text).run()
}

/// Reads the commands of `text` if it names one of `programs`; most texts do not.
pub(crate) fn read_if(text: &str, programs: &[&str]) -> Option<Script> {
    let named = programs.iter().any(|program| text.contains(program));
    (named && text.len() <= MAX_BYTES).then(|| read(text))
}

/// Returns the word at the start of `text`, and whether its quotes are closed.
pub(crate) fn first_word(text: &str) -> (Word, bool) {
    let mut scanner = words::Scanner::new(text);
    let word = scanner.word();
    (word, !scanner.cut_off)
}
