//! The parser: one loop, no recursion, a stack of open containers.

use super::error::{Expected, SyntaxError};
use super::node::{Kind, Node};
use super::number::scan_number;
use super::string::scan_string;

/// Maximum depth of values: the limit of Go's `encoding/json`.
pub const MAX_DEPTH: usize = 10_000;

/// Result of a parse.
pub(super) struct Parsed {
    pub(super) nodes: Vec<Node>,
    /// Offset after the value, or of the error.
    pub(super) end: usize,
    pub(super) error: Option<SyntaxError>,
}

/// Returns whether `byte` is one of JSON's four white-space characters.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Reads the first value of `bytes`. Text that is only white space is not an error: Go's decoder
/// returns `io.EOF` for it, which Docker swallows.
pub(super) fn parse_first_value(bytes: &[u8]) -> Parsed {
    let start = bytes.iter().take_while(|byte| is_space(**byte)).count();
    if start == bytes.len() {
        return Parsed { nodes: Vec::new(), end: start, error: None };
    }
    // A registry takes about five nodes and a hundred bytes.
    parse_value(bytes, start, 0, bytes.len() / 20 + 8)
}

/// Reads the value at `start`, `depth` levels deep in the document.
pub(super) fn parse_value(bytes: &[u8], start: usize, depth: usize, capacity: usize) -> Parsed {
    let mut parser =
        Parser { bytes, at: start, depth, nodes: Vec::with_capacity(capacity), open: Vec::new() };
    let error = parser.run().err();
    let end = match error {
        Some(error) => parser.close_all(error.offset),
        None => parser.at,
    };
    Parsed { nodes: parser.nodes, end, error }
}

/// Expected next token.
#[derive(Clone, Copy)]
enum State {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    AfterValue,
}

struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    nodes: Vec<Node>,
    open: Vec<usize>,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), SyntaxError> {
        let mut state = State::Value;
        loop {
            self.skip_space();
            state = match state {
                State::ValueOrEnd if self.peek() == Some(b']') => self.close(),
                State::Value | State::ValueOrEnd => self.value()?,
                State::KeyOrEnd if self.peek() == Some(b'}') => self.close(),
                State::Key | State::KeyOrEnd => self.key()?,
                State::AfterValue => self.after_value()?,
            };
            if self.open.is_empty() {
                return Ok(());
            }
        }
    }

    fn value(&mut self) -> Result<State, SyntaxError> {
        match self.peek() {
            Some(b'{') => self.open(Kind::Object, State::KeyOrEnd),
            Some(b'[') => self.open(Kind::Array, State::ValueOrEnd),
            Some(b'"') => {
                let end = scan_string(self.bytes, self.at)?;
                Ok(self.leaf(Kind::String, end))
            }
            Some(b'-' | b'0'..=b'9') => {
                let end = scan_number(self.bytes, self.at)?;
                Ok(self.leaf(Kind::Number, end))
            }
            Some(b't') => self.literal(Kind::True, "true"),
            Some(b'f') => self.literal(Kind::False, "false"),
            Some(b'n') => self.literal(Kind::Null, "null"),
            _ => Err(self.unexpected(Expected::Value)),
        }
    }

    fn key(&mut self) -> Result<State, SyntaxError> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected(Expected::Key));
        }
        let end = scan_string(self.bytes, self.at)?;
        self.leaf(Kind::Key, end);
        self.skip_space();
        if self.peek() != Some(b':') {
            return Err(self.unexpected(Expected::Colon));
        }
        self.at += 1;
        Ok(State::Value)
    }

    fn after_value(&mut self) -> Result<State, SyntaxError> {
        let in_object = self
            .open
            .last()
            .and_then(|&index| self.nodes.get(index))
            .is_some_and(|node| node.kind == Kind::Object);
        match (self.peek(), in_object) {
            (Some(b','), _) => {
                self.at += 1;
                Ok(if in_object { State::Key } else { State::Value })
            }
            (Some(b'}'), true) | (Some(b']'), false) => Ok(self.close()),
            (_, true) => Err(self.unexpected(Expected::CommaOrBrace)),
            (_, false) => Err(self.unexpected(Expected::CommaOrBracket)),
        }
    }

    fn literal(&mut self, kind: Kind, word: &'static str) -> Result<State, SyntaxError> {
        for (offset, letter) in word.bytes().enumerate() {
            if self.bytes.get(self.at + offset) != Some(&letter) {
                self.at += offset;
                return Err(self.unexpected(Expected::Literal(word, letter)));
            }
        }
        Ok(self.leaf(kind, self.at + word.len()))
    }

    fn open(&mut self, kind: Kind, next: State) -> Result<State, SyntaxError> {
        if self.depth + self.open.len() >= MAX_DEPTH {
            return Err(self.unexpected(Expected::Shallower));
        }
        self.open.push(self.nodes.len());
        self.push(kind, self.at + 1);
        Ok(next)
    }

    fn leaf(&mut self, kind: Kind, end: usize) -> State {
        self.push(kind, end);
        State::AfterValue
    }

    fn push(&mut self, kind: Kind, end: usize) {
        self.nodes.push(Node { kind, start: self.at as u32, end: end as u32, len: 1 });
        self.at = end;
    }

    /// Closes the innermost container, whose bracket has just been read.
    fn close(&mut self) -> State {
        self.at += 1;
        self.close_at(self.at);
        State::AfterValue
    }

    fn close_at(&mut self, end: usize) {
        let count = self.nodes.len();
        if let Some(index) = self.open.pop() {
            if let Some(node) = self.nodes.get_mut(index) {
                node.end = end as u32;
                node.len = (count - index) as u32;
            }
        }
    }

    /// Ends every open container at `offset` after an error, and drops a key without a value.
    fn close_all(&mut self, offset: usize) -> usize {
        if self.nodes.last().is_some_and(|node| node.kind == Kind::Key) {
            self.nodes.pop();
        }
        while !self.open.is_empty() {
            self.close_at(offset);
        }
        offset
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn unexpected(&self, expected: Expected) -> SyntaxError {
        SyntaxError { offset: self.at.min(self.bytes.len()), found: self.peek(), expected }
    }
}
