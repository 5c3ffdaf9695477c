//! Commands as a POSIX shell and bash read them: words, quotes, pipes, here-strings. Nothing runs;
//! what a shell would only know when it runs is marked as such.

pub(crate) mod options;
mod quote;
mod words;

/// One word, after quotes are taken off.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    /// What it says; empty where something is only known when it runs.
    pub(crate) text: Vec<u8>,
    /// What is only known when it runs: `$PASSWORD`, `$(cat key)`.
    pub(crate) dynamic: Option<String>,
    /// `$$` stood in it outside of single quotes: the number of the shell's process.
    pub(crate) process_id: bool,
}

impl Word {
    /// The word as text; what is not UTF-8 is no name of a program or option.
    pub(crate) fn str(&self) -> &str {
        std::str::from_utf8(&self.text).unwrap_or_default()
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
    /// A quote is not closed: the end is missing.
    pub(crate) cut_off: bool,
}

/// Longer texts are no commands that somebody pastes.
const MOST_BYTES: usize = 1 << 20;

/// Reads the commands of `text`; none for a text that is too long for it.
pub(crate) fn read(text: &str) -> Script {
    if text.len() > MOST_BYTES {
        return Script::default();
    }
    words::Scanner::new(text).run()
}

/// The commands of `text` when it names one of `programs` at all: most texts do not.
pub(crate) fn read_if(text: &str, programs: &[&str]) -> Option<Script> {
    let named = programs.iter().any(|program| text.contains(program));
    (named && text.len() <= MOST_BYTES).then(|| read(text))
}

/// Where the password of a command that reads it from standard input is: the words of `echo` or
/// `printf` before the pipe, or the here-string.
pub(crate) fn stdin_word(commands: &[Command], at: usize) -> Word {
    let unknown = |what: &str| Word {
        dynamic: Some(what.to_owned()),
        ..Word::default()
    };
    let Some(command) = commands.get(at) else {
        return Word::default();
    };
    match &command.stdin {
        Stdin::Here(word) => word.clone(),
        Stdin::File(name) => unknown(&format!("the file {name}")),
        Stdin::Terminal => unknown("what is typed"),
        Stdin::Pipe => {
            let before = at.checked_sub(1).and_then(|before| commands.get(before));
            before.map_or_else(Word::default, printed)
        }
    }
}

/// What `echo` or `printf` prints; any other program is not run.
fn printed(command: &Command) -> Word {
    let mut words = command.words.iter().peekable();
    let program = words.next().map(|word| word.str().to_owned());
    let unknown = |what: String| Word {
        dynamic: Some(what),
        ..Word::default()
    };
    match program.as_deref() {
        Some("echo") => {
            while words
                .next_if(|word| matches!(word.str(), "-n" | "-e" | "-E" | "-ne" | "-en"))
                .is_some()
            {}
            join(words)
        }
        Some("printf") => {
            words.next_if(|word| word.str() == "--");
            let Some(format) = words.next() else {
                return Word::default();
            };
            match format.str() {
                "%s" | "%s\\n" | "%b" => join(words),
                text if !text.contains(['%', '\\']) => format.clone(),
                text if text
                    .strip_suffix("\\n")
                    .is_some_and(|t| !t.contains(['%', '\\'])) =>
                {
                    let mut word = format.clone();
                    word.text.truncate(text.len() - 2);
                    word
                }
                _ => unknown("a format of printf".to_owned()),
            }
        }
        Some(program) => unknown(format!("the output of {program}")),
        None => Word::default(),
    }
}

fn join<'a>(words: impl Iterator<Item = &'a Word>) -> Word {
    let mut all = Word::default();
    for (index, word) in words.enumerate() {
        if index > 0 {
            all.text.push(b' ');
        }
        all.text.extend_from_slice(&word.text);
        all.dynamic = all.dynamic.or_else(|| word.dynamic.clone());
        all.process_id |= word.process_id;
    }
    all
}

/// The word at the start of `text`, how many bytes it takes, and whether its quotes are closed.
pub(crate) fn first_word(text: &str) -> (Word, usize, bool) {
    let mut scanner = words::Scanner::new(text);
    let word = scanner.word();
    (word, scanner.at, !scanner.cut_off)
}
