//! The options and arguments of one command, as pflag and getopt read them.

use super::command::Word;

/// An option: its short letter (or a blank) and its long name.
pub(crate) struct Named {
    pub(crate) short: char,
    pub(crate) long: &'static str,
    /// It takes a value.
    pub(crate) value: bool,
}

/// An option that takes a value.
pub(crate) const fn with_value(short: char, long: &'static str) -> Named {
    let value = true;
    Named { short, long, value }
}

/// An option that is only there or not.
pub(crate) const fn flag(short: char, long: &'static str) -> Named {
    let value = false;
    Named { short, long, value }
}

/// What was found.
#[derive(Default)]
pub(crate) struct Options {
    /// Long name and value, in order.
    pub(crate) found: Vec<(&'static str, Word)>,
    /// What is no option.
    pub(crate) arguments: Vec<Word>,
    /// Options that the list does not have.
    pub(crate) unknown: bool,
}

impl Options {
    /// The last value of an option.
    pub(crate) fn get(&self, long: &str) -> Option<&Word> {
        let mut named = self.found.iter().rev();
        named.find(|(name, _)| *name == long).map(|(_, word)| word)
    }

    /// All values of an option.
    pub(crate) fn all<'a>(&'a self, long: &'a str) -> impl Iterator<Item = &'a Word> {
        let named = self.found.iter().filter(move |(name, _)| *name == long);
        named.map(|(_, word)| word)
    }
}

/// Reads `words`, the command's name left out.
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

/// `-u alice`, `-ualice`, `-u=alice`, `-sSu alice`.
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

/// The word from `at` on.
fn cut(word: &Word, at: usize) -> Word {
    Word {
        text: word.text.get(at..).unwrap_or_default().to_vec(),
        ..word.clone()
    }
}
