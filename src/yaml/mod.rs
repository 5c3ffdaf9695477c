//! A small strict reader of YAML: the part that Secrets and CI files use, as JSON.
//!
//! Block and flow mappings and lists, all five kinds of scalars, comments, several documents. What
//! it does not read (anchors, aliases, tags, directives, complex keys) it names, instead of guessing.
//! Every scalar becomes the string that stands there, `null`, `~` and nothing become null.
//! Measured as wasm under brotli: this adds 6 kB to the core; `saphyr-parser` 0.0.6 alone, with what it
//! needs of std, is 27 kB.

mod block;
mod flow;
mod scalar;

use crate::json::encode_string;

/// Where reading stopped, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Line {line}: {problem}")]
pub struct YamlError {
    /// Line, from 1.
    pub line: usize,
    /// What is there.
    pub problem: Problem,
}

/// Why a YAML text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is YAML, but of a part that this page does not read.
    #[error("this YAML uses {0}, which this page does not read.")]
    Unread(&'static str),
    /// It is not YAML.
    #[error("this is not YAML: {0}.")]
    Broken(&'static str),
}

/// Reads all documents of `text`, each as one JSON text.
///
/// # Errors
/// The first thing that is not read; nothing is guessed.
pub fn read(text: &str) -> Result<Vec<String>, YamlError> {
    let mut reader = Reader::new(text);
    let outcome = reader.run();
    outcome.map_err(|problem| YamlError {
        line: reader.line(),
        problem,
    })?;
    Ok(reader.documents)
}

/// Whether it is worth trying: some line is `key: value`, `key:` or `- item`.
pub fn looks_like_yaml(text: &str) -> bool {
    // A file that begins with a thousand lines of something else is none.
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(1000).any(|line| {
        let key = line.split_once(':').is_some_and(|(key, rest)| {
            let plain = |c: char| c.is_alphanumeric() || "-_./\"' ".contains(c);
            !key.is_empty() && key.chars().all(plain) && (rest.is_empty() || rest.starts_with(' '))
        });
        key || line.starts_with("- ") || line == "---"
    })
}

/// What [`Reader::at_indented_marker`] is called.
const INDENTED_MARKER: Problem = Problem::Unread("an indented --- or ...");

type Read<T> = Result<T, Problem>;

/// A block collection that is not closed yet.
#[derive(Clone, Copy)]
struct Open {
    map: bool,
    indent: usize,
    /// A key or a dash stands, and its value is still to come.
    pending: bool,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Where the current line starts.
    line_start: usize,
    open: Vec<Open>,
    json: String,
    documents: Vec<String>,
    /// The document has its value, or has begun with `---`.
    has_value: bool,
    explicit: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            line_start: 0,
            open: Vec::new(),
            json: String::new(),
            documents: Vec::new(),
            has_value: false,
            explicit: false,
        }
    }

    /// The line of the current place, for errors only.
    fn line(&self) -> usize {
        self.text
            .get(..self.at)
            .unwrap_or_default()
            .split('\n')
            .count()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn peek_at(&self, offset: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + offset).copied()
    }

    /// Characters between the start of the line and here.
    fn column(&self) -> usize {
        let line = self.text.get(self.line_start..self.at).unwrap_or_default();
        // All bytes but those that go on with a character.
        line.bytes().filter(|byte| byte & 0xC0 != 0x80).count()
    }

    /// Blanks inside a line. Says whether there was a tab.
    fn skip_blanks(&mut self) -> bool {
        let mut tab = false;
        while let Some(byte @ (b' ' | b'\t')) = self.peek() {
            tab |= byte == b'\t';
            self.at += 1;
        }
        tab
    }

    /// A line end, if there is one here.
    fn skip_newline(&mut self) -> bool {
        let rest = self.rest();
        let length = if rest.starts_with("\r\n") {
            2
        } else {
            usize::from(rest.starts_with('\n'))
        };
        self.at += length;
        if length > 0 {
            self.line_start = self.at;
        }
        length > 0
    }

    /// Whether only blanks and a comment are left in this line; goes behind them. A comment needs a
    /// blank before it, or the start of the line.
    fn line_is_over(&mut self) -> bool {
        self.skip_blanks();
        let before = self.text.as_bytes().get(..self.at).unwrap_or_default();
        let after_blank = matches!(before.last(), None | Some(b' ' | b'\t' | b'\n'));
        match self.peek() {
            None | Some(b'\n') => true,
            Some(b'\r') => self.peek_at(1) == Some(b'\n'),
            Some(b'#') if after_blank => {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
                true
            }
            _ => false,
        }
    }

    /// `---` or `...` at the start of a line.
    fn at_marker(&self, marker: &str) -> bool {
        self.at == self.line_start
            && self.rest().starts_with(marker)
            && matches!(self.peek_at(3), None | Some(b' ' | b'\t' | b'\r' | b'\n'))
    }

    /// A marker behind blanks: the libraries do not agree whether it is text.
    fn at_indented_marker(&self) -> bool {
        self.rest().starts_with(['-', '.'])
            && ["---", "..."]
                .iter()
                .any(|marker| self.rest().starts_with(marker))
            && matches!(self.peek_at(3), None | Some(b' ' | b'\t' | b'\r' | b'\n'))
    }

    fn at_any_marker(&self) -> bool {
        self.at_marker("---") || self.at_marker("...")
    }

    fn push_string(&mut self, text: &str) {
        self.json.push_str(&encode_string(text));
    }

    /// A plain scalar: its text, or null.
    fn push_plain(&mut self, text: &str) {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => self.json.push_str("null"),
            _ => self.push_string(text),
        }
    }
}
