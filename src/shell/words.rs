//! Scanner of words and commands.

use super::command::{Command, Script, Stdin, Word};
use super::sign::{is_glued, is_line_end};
use crate::text::TextRange;

pub(crate) struct Scanner<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: usize,
    pub(crate) cut_off: bool,
    /// Variables that the text has set so far.
    pub(crate) variables: Vec<(String, Word)>,
    /// Texts of the substitutions so far.
    pub(crate) substitutions: Vec<TextRange>,
    /// Reads what was meant instead of what a shell reads.
    pub(super) is_meant: bool,
    /// Open `(` of the shell.
    pub(super) depth: usize,
    /// Curly quote, and how far ahead nothing closes it.
    pub(super) unclosed: (char, usize),
    commands: Vec<Command>,
    pub(super) current: Command,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            cut_off: false,
            variables: Vec::new(),
            substitutions: Vec::new(),
            is_meant: false,
            depth: 0,
            unclosed: (' ', 0),
            commands: Vec::new(),
            current: Command::default(),
        }
    }

    pub(crate) fn meant(text: &'a str) -> Self {
        Self { is_meant: true, ..Self::new(text) }
    }

    pub(crate) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn next(&mut self) -> Option<char> {
        let c = self.rest().chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }

    pub(crate) fn run(mut self) -> Script {
        while let Some(c) = self.rest().chars().next() {
            if self.is_cut_before_word(c) && self.is_meant {
                self.push_word();
                continue;
            }
            match c {
                ' ' | '\t' | '\r' => self.at += 1,
                '\n' if self.goes_on() && self.is_meant => self.at += 1,
                '\\' if self.is_blank_before_line_end() && self.is_meant => {
                    self.at += 1 + self.rest()[1..].find('\n').map_or(0, |end| end + 1);
                }
                '#' => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                '\n' | ';' | '(' | ')' => {
                    match c {
                        '(' => self.depth += 1,
                        ')' => self.depth = self.depth.saturating_sub(1),
                        _ => {}
                    }
                    self.at += 1;
                    self.end(false);
                }
                '&' => {
                    self.at += 1 + usize::from(self.rest().starts_with("&&"));
                    self.end(false);
                }
                '|' if self.rest().starts_with("||") => {
                    self.at += 2;
                    self.end(false);
                }
                '|' => {
                    self.at += 1;
                    self.end(true);
                }
                '<' => self.input(),
                '>' => {
                    self.at += 1 + usize::from(self.rest().starts_with(">>"));
                    self.skip_spaces();
                    self.at += usize::from(self.rest().starts_with('&'));
                    self.word();
                }
                // The line continues: the signs of sh, of cmd and of PowerShell.
                '\\' | '^' | '`' if is_line_end(&self.rest()[1..]) => {
                    self.at += 1;
                    self.skip_line_end();
                }
                _ => self.push_word(),
            }
        }
        self.end(false);
        Script { commands: self.commands, substitutions: self.substitutions, cut_off: self.cut_off }
    }

    fn push_word(&mut self) {
        let word = self.word();
        // The number before a redirection, as in 2>&1, is not a word.
        let digits = !word.text.is_empty() && word.text.iter().all(u8::is_ascii_digit);
        if !(digits && self.rest().starts_with(['<', '>'])) {
            self.current.words.push(word);
        }
    }

    fn skip_spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
    }

    fn skip_line_end(&mut self) {
        let rest = self.rest();
        self.at += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
    }

    /// Ends the current command; with `pipe` the next one reads its output.
    fn end(&mut self, pipe: bool) {
        let mut command = std::mem::take(&mut self.current);
        if pipe {
            self.current.stdin = Stdin::Pipe;
        }
        if command.words.is_empty() {
            // A line break after a pipe does not end the pipe.
            if matches!(command.stdin, Stdin::Pipe) {
                self.current.stdin = Stdin::Pipe;
            }
            return;
        }
        // A copied prompt.
        if command.words.len() > 1 && matches!(command.words[0].str(), "$" | "%") {
            command.words.remove(0);
        }
        let setters = ["export", "set", "declare", "local", "readonly"];
        let skip = usize::from(setters.contains(&command.words[0].str()));
        let sets: Vec<(String, Word)> =
            command.words[skip..].iter().map_while(assignment).collect();
        if !sets.is_empty() && sets.len() + skip == command.words.len() {
            self.variables.extend(sets);
        }
        self.commands.push(command);
    }

    /// Reads `<`, `<<` and `<<<`.
    fn input(&mut self) {
        if self.rest().starts_with("<<<") {
            self.at += 3;
            self.skip_spaces();
            let mut word = self.word();
            // dash has no here-strings.
            word.varies = true;
            self.current.stdin = Stdin::Here(word);
        } else if self.rest().starts_with("<<") {
            self.at += 2;
            self.here_document();
        } else {
            self.at += 1;
            self.skip_spaces();
            let word = self.word();
            self.current.stdin = Stdin::File(word.str().to_owned());
        }
    }

    /// Reads the lines up to the delimiter as standard input and ends the command, skipping the
    /// rest of its line.
    fn here_document(&mut self) {
        let strip_tabs = self.rest().starts_with('-');
        self.at += usize::from(strip_tabs);
        self.skip_spaces();
        let delimiter = self.word();
        let delimiter = delimiter.str();
        let rest = self.rest();
        let line_end = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let mut word = Word::default();
        let mut length = line_end;
        let mut closed = false;
        for line in rest[line_end..].split_inclusive('\n') {
            length += line.len();
            let mut bare = line.trim_end_matches(['\n', '\r']);
            if strip_tabs {
                bare = bare.trim_start_matches('\t');
            }
            if bare == delimiter {
                closed = true;
                break;
            }
            let kept = if strip_tabs { line.trim_start_matches('\t') } else { line };
            word.text.extend_from_slice(kept.as_bytes());
        }
        self.cut_off |= !closed;
        // Without quotes around the delimiter, a shell expands the lines.
        word.varies = word.text.iter().any(|byte| b"$`\\".contains(byte));
        self.at += length;
        self.current.stdin = Stdin::Here(word);
        self.end(false);
    }

    /// Reads one word, up to a space or an operator.
    pub(crate) fn word(&mut self) -> Word {
        let start = self.at;
        let mut word = Word::default();
        while let Some(c) = self.rest().chars().next() {
            let is_first = self.at == start;
            match c {
                ' ' | '\t' | '\n' | '\r' => break,
                ';' | '&' | '|' | '<' | '>' | '(' | ')' => {
                    let is_cut = if is_first { self.is_meant } else { self.is_cut_in(start, c) };
                    if !(is_cut && self.is_meant) {
                        word.varies |= !is_first && is_glued(c, &self.rest()[1..]);
                        break;
                    }
                    self.at += 1;
                    word.push(c);
                    word.varies = true;
                    continue;
                }
                '^' | '`' if is_line_end(&self.rest()[1..]) => break,
                '\\' if self.is_meant && self.is_blank_before_line_end() => break,
                _ => self.at += c.len_utf8(),
            }
            word.varies |= !is_first && !is_plain(c) || is_first && !is_plain_first(c);
            if self.odd_sign(c, is_first, &mut word) {
                continue;
            }
            match c {
                '\'' => self.single(&mut word),
                '"' => self.double(&mut word),
                '`' => self.backquote(&mut word),
                '\\' if is_line_end(self.rest()) => {
                    word.varies = true;
                    self.skip_line_end();
                }
                '\\' => match self.next() {
                    Some(c) => word.push(c),
                    None => self.cut_off = true,
                },
                '$' if self.rest().starts_with('\'') => {
                    word.varies = true;
                    self.at += 1;
                    self.ansi_c(&mut word);
                }
                '$' if self.rest().starts_with('"') => {
                    word.varies = true;
                    self.at += 1;
                    self.double(&mut word);
                }
                '$' => self.dollar(&mut word),
                _ => word.push(c),
            }
        }
        word.range = TextRange::new(start, self.at);
        word
    }
}

/// Returns whether all shells read an unquoted character as itself, or the start of a quote. A pattern,
/// a brace, a tilde and the sign of the history are not.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_-./:@%+,=#'\"\\".contains(c) || !c.is_ascii()
}

/// As `is_plain`, at the start of a word: zsh looks for the program that `=` names.
fn is_plain_first(c: char) -> bool {
    is_plain(c) && !"=#".contains(c)
}

/// Splits `NAME=value` into a name and a word.
pub(crate) fn assignment(word: &Word) -> Option<(String, Word)> {
    let at = word.text.iter().position(|&byte| byte == b'=')?;
    let name = std::str::from_utf8(&word.text[..at]).ok()?;
    let sound = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) || !name.chars().all(sound)
    {
        return None;
    }
    let value = Word { text: word.text[at + 1..].to_vec(), ..word.clone() };
    Some((name.to_owned(), value))
}
