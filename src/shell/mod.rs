//! Commands as a POSIX shell and bash read them: words, quotes, pipes, here-strings. Nothing runs;
//! what a shell would only know when it runs is marked as such.

mod command;
pub(crate) mod options;
mod quote;
mod stdin;
mod words;

pub(crate) use command::{Command, Script, Word};
pub(crate) use stdin::stdin_word;

/// Longer texts are no commands that somebody pastes.
const MAX_BYTES: usize = 1 << 20;

/// Reads the commands of `text`; none for a text that is too long for it.
pub(crate) fn read(text: &str) -> Script {
    if text.len() > MAX_BYTES {
        return Script::default();
    }
    words::Scanner::new(text).run()
}

/// The commands of `text` when it names one of `programs` at all: most texts do not.
pub(crate) fn read_if(text: &str, programs: &[&str]) -> Option<Script> {
    let named = programs.iter().any(|program| text.contains(program));
    (named && text.len() <= MAX_BYTES).then(|| read(text))
}

/// The word at the start of `text`, and whether its quotes are closed.
pub(crate) fn first_word(text: &str) -> (Word, bool) {
    let mut scanner = words::Scanner::new(text);
    let word = scanner.word();
    (word, !scanner.cut_off)
}
