//! The options and arguments of one command, as pflag and getopt read them.

use super::command::Word;

/// An option: its short letter (or a space) and its long name.
pub(crate) struct Named {
    pub(crate) short: char,
    pub(crate) long: &'static str,
    /// Takes a value.
    pub(crate) value: bool,
}

/// Returns an option that takes a value.
pub(crate) const fn with_value(short: char, long: &'static str) -> Named {
    let value = true;
    Named { short, long, value }
}

/// Returns an option without a value.
pub(crate) const fn flag(short: char, long: &'static str) -> Named {
    let value = false;
    Named { short, long, value }
}

/// Result of reading a command's words.
#[derive(Default)]
pub(crate) struct Options {
    /// Long name and value of each option, in order.
    pub(crate) found: Vec<(&'static str, Word)>,
    /// Words that are not options.
    pub(crate) arguments: Vec<Word>,
    /// True if the list lacks one of the options.
    pub(crate) unknown: bool,
}

impl Options {
    /// Returns the last value of an option.
    pub(crate) fn get(&self, long: &str) -> Option<&Word> {
        let mut named = self.found.iter().rev();
        named.find(|(name, _)| *name == long).map(|(_, word)| word)
    }

    /// Returns all values of an option.
    pub(crate) fn all<'a>(&'a self, long: &'a str) -> impl Iterator<Item = &'a Word> {
        let named = self.found.iter().filter(move |(name, _)| *name == long);
        named.map(|(_, word)| word)
    }
}

/// Reads `words`, the command without its name.
pub(crate) fn read(words: &[Word], known: &[Named]) -> Options {
    let mut options = Options::default();
    let mut words = words.iter();
    let mut over = false;
    while let Some(word) = words.next() {
        let text = word.str();
        if over || !text.starts_with('-') || text == "-" {
            options.arguments.push(word.clone());
        } else if text == "--" {
            over = true;
        } else if let Some(long) = text.strip_prefix("--") {
            let (name, inline) = match long.find('=') {
                Some(at) => (&long[..at], Some(cut(word, 2 + at + 1))),
                None => (long, None),
            };
            let Some(named) = known.iter().find(|named| named.long == name) else {
                options.unknown = true;
                continue;
            };
            let value = match inline {
                Some(value) => value,
                None if named.value => words.next().cloned().unwrap_or_default(),
                None => Word::default(),
            };
            options.found.push((named.long, value));
        } else {
            short(&mut options, word, known, &mut words);
        }
    }
    options
}

/// Reads `-u alice`, `-ualice`, `-u=alice`, `-sSu alice`.
fn short<'a>(
    options: &mut Options,
    word: &Word,
    known: &[Named],
    words: &mut impl Iterator<Item = &'a Word>,
) {
    for (at, letter) in word.str().char_indices().skip(1) {
        let Some(named) = known.iter().find(|named| named.short == letter) else {
            options.unknown = true;
            continue;
        };
        if !named.value {
            options.found.push((named.long, Word::default()));
            continue;
        }
        let rest = cut(word, at + letter.len_utf8());
        let value = match rest.text.split_first() {
            Some((b'=', _)) => cut(&rest, 1),
            Some(_) => rest,
            None if word.dynamic.is_some() => rest,
            None => words.next().cloned().unwrap_or_default(),
        };
        options.found.push((named.long, value));
        return;
    }
}

/// Returns the word from `at` on.
fn cut(word: &Word, at: usize) -> Word {
    Word { text: word.text.get(at..).unwrap_or_default().to_vec(), ..word.clone() }
}
