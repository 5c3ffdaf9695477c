//! Words and commands, read.

use crate::text::TextRange;

/// One word, after quotes are taken off.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    /// What it says; empty where something is only known when it runs.
    pub(crate) text: Vec<u8>,
    /// What is only known when it runs: `$PASSWORD`, `$(cat key)`.
    pub(crate) dynamic: Option<String>,
    /// `$$` stood in it outside of single quotes: the number of the shell's process.
    pub(crate) process_id: bool,
    /// Its place in the text, with its quotes.
    pub(crate) range: TextRange,
}

impl Word {
    /// The word as text; what is not UTF-8 is no name of a program or option.
    pub(crate) fn str(&self) -> &str {
        std::str::from_utf8(&self.text).unwrap_or_default()
    }

    /// The word without its quotes, as it is written in `source` where something is only known when
    /// it runs.
    pub(crate) fn written(&self, source: &str) -> Vec<u8> {
        if self.dynamic.is_none() {
            return self.text.clone();
        }
        let written = source.get(self.range.start..self.range.end);
        let bare = written.unwrap_or_default().trim_matches(['"', '\'']);
        bare.as_bytes().to_vec()
    }

    pub(super) fn push(&mut self, c: char) {
        let mut buffer = [0; 4];
        self.text
            .extend_from_slice(c.encode_utf8(&mut buffer).as_bytes());
    }
}

/// Where a command's standard input comes from.
#[derive(Clone, Debug, Default)]
pub(crate) enum Stdin {
    /// Not said.
    #[default]
    Terminal,
    /// The command before, in a pipe.
    Pipe,
    /// `<<<` or `<<`: these bytes.
    Here(Word),
    /// `<`: a file.
    File(String),
}

/// One simple command.
#[derive(Clone, Debug, Default)]
pub(crate) struct Command {
    pub(crate) words: Vec<Word>,
    pub(crate) stdin: Stdin,
}

/// What was read of a text.
#[derive(Debug, Default)]
pub(crate) struct Script {
    pub(crate) commands: Vec<Command>,
    /// Scripts in `$(…)` and backquotes, without these; none that is in another one.
    pub(crate) substitutions: Vec<TextRange>,
    /// A quote is not closed: the end is missing.
    pub(crate) cut_off: bool,
}
