//! Words and commands as read.

use super::sign::Cut;
use crate::text::TextRange;

/// One word without its quotes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    /// Text of the word; empty if part of it is only known when it runs.
    pub(crate) text: Vec<u8>,
    /// Source of a part that is only known when it runs: `$PASSWORD`, `$(cat key)`.
    pub(crate) dynamic: Option<String>,
    /// True if it has `$$` outside of single quotes: the number of the shell's process.
    pub(crate) process_id: bool,
    /// True unless bash, dash and zsh all pass exactly `text`, also where history is expanded.
    pub(crate) varies: bool,
    /// Range in the text, with its quotes.
    pub(crate) range: TextRange,
}

impl Word {
    /// Returns the word as text; empty unless it is UTF-8, as names of programs and options are.
    pub(crate) fn str(&self) -> &str {
        std::str::from_utf8(&self.text).unwrap_or_default()
    }

    /// Returns the word without its quotes, or as written in `source` if it is only known when it
    /// runs.
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
        self.text.extend_from_slice(c.encode_utf8(&mut buffer).as_bytes());
    }
}

/// Source of a command's standard input.
#[derive(Clone, Debug, Default)]
pub(crate) enum Stdin {
    /// Not redirected.
    #[default]
    Terminal,
    /// The command before in a pipe.
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
    /// Places where a shell reads something else than is probably meant.
    pub(crate) cuts: Vec<Cut>,
}

/// Result of reading a text.
#[derive(Debug, Default)]
pub(crate) struct Script {
    pub(crate) commands: Vec<Command>,
    /// Scripts in `$(…)` and backquotes, without these; none that is in another one.
    pub(crate) substitutions: Vec<TextRange>,
    /// True if a quote is not closed: the end is missing.
    pub(crate) cut_off: bool,
}
