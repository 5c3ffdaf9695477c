//! Standard input of a command, if the text shows it.

use super::command::{Command, Stdin, Word};

/// Returns the password of a command that reads it from standard input: the words of `echo` or
/// `printf` before the pipe, or the here-string.
pub(crate) fn stdin_word(commands: &[Command], at: usize) -> Word {
    let unknown = |what: &str| Word { dynamic: Some(what.to_owned()), ..Word::default() };
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

/// Returns the output of `echo` or `printf`; any other program is not run.
fn printed(command: &Command) -> Word {
    let mut words = command.words.iter().peekable();
    let program = words.next().map(|word| word.str().to_owned());
    let unknown = |what: String| Word { dynamic: Some(what), ..Word::default() };
    match program.as_deref() {
        Some("echo") => {
            let mut varies = false;
            let option = |word: &&Word| matches!(word.str(), "-n" | "-e" | "-E" | "-ne" | "-en");
            while let Some(word) = words.next_if(option) {
                varies |= word.str() != "-n";
            }
            let mut word = join(words);
            // dash and zsh read a backslash, bash only with -e.
            word.varies |= varies || word.text.contains(&b'\\');
            word
        }
        Some("printf") => {
            words.next_if(|word| word.str() == "--");
            let Some(format) = words.next() else {
                return Word::default();
            };
            match format.str() {
                "%s" | "%s\\n" => join(words),
                "%b" => Word { varies: true, ..join(words) },
                text if !text.contains(['%', '\\']) => format.clone(),
                text if text.strip_suffix("\\n").is_some_and(|t| !t.contains(['%', '\\'])) => {
                    let mut word = format.clone();
                    word.text.truncate(text.len() - 2);
                    word
                }
                _ => unknown("a format of printf".to_owned()),
            }
        }
        Some(program) if is_program(program) => unknown(format!("the output of {program}")),
        Some(_) => unknown("the output of another command".to_owned()),
        None => Word::default(),
    }
}

/// Returns whether a first word is the name of a program, and not a password that PowerShell pipes.
fn is_program(word: &str) -> bool {
    let is_usual = |byte: u8| byte.is_ascii_lowercase() || b"./_-".contains(&byte);
    word.len() < 24 && word.bytes().all(is_usual)
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
        all.varies |= word.varies;
    }
    all
}
