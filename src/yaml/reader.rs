//! Events of `saphyr-parser` turned into JSON: one loop with a stack, no recursion.

use std::collections::BTreeMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use super::ambiguous::is_ambiguous;
use super::document::{Scalar, Yaml};
use super::error::{broken, Problem, YamlError};
use crate::json::{encode_string, Document};
use crate::text::TextRange;

/// Maximum depth, more than any real file has.
const MAX_DEPTH: usize = 200;

/// Maximum number of values, more than any real file has; the answer has to come within a second.
const MAX_VALUES: usize = 300_000;

/// Maximum number of bytes copied for aliases in all; otherwise a few lines would fill the memory.
const MAX_COPIED: usize = 1 << 24;

/// Maximum number of documents.
const MAX_DOCUMENTS: usize = 10_000;

type Read<T> = Result<T, Problem>;

pub(super) fn read(text: &str) -> Result<Vec<Yaml>, YamlError> {
    check_characters(text)?;
    let mut reader = Reader::new(text);
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| broken(&error, text))?;
        reader
            .take(event, span)
            .map_err(|problem| YamlError { line: span.start.line(), problem })?;
    }
    Ok(reader.documents)
}

/// Rejects the first character that YAML does not allow outside of escapes (YAML 1.2.2, 5.1). The
/// parser reads a NUL as the end of the text.
fn check_characters(text: &str) -> Result<(), YamlError> {
    // Most texts do not contain even one byte of these characters.
    let is_suspect =
        |byte: &u8| matches!(byte, 0..=8 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F | 0xC2 | 0xEF);
    if !text.as_bytes().iter().any(is_suspect) {
        return Ok(());
    }
    let is_allowed = |c: char| {
        !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
            || matches!(c, '\t' | '\n' | '\r' | '\u{85}')
    };
    match text.find(|c| !is_allowed(c)) {
        None => Ok(()),
        Some(at) => Err(YamlError {
            line: text[..at].split('\n').count(),
            problem: Problem::Broken("a control character outside an escape".to_owned()),
        }),
    }
}

/// A list or mapping that is not closed yet.
struct Open {
    is_map: bool,
    /// Items so far; in a mapping, keys and values.
    items: usize,
    anchor: usize,
    start: usize,
}

struct Reader<'a> {
    text: &'a str,
    json: String,
    scalars: Vec<Scalar>,
    open: Vec<Open>,
    /// Value of each anchor, as a part of `json`.
    anchors: BTreeMap<usize, Range<usize>>,
    documents: Vec<Yaml>,
    values: usize,
    copied: usize,
    /// Last position in the text, in characters and in bytes.
    cursor: (usize, usize),
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            json: String::new(),
            scalars: Vec::new(),
            open: Vec::new(),
            anchors: BTreeMap::new(),
            documents: Vec::new(),
            values: 0,
            copied: 0,
            cursor: (0, 0),
        }
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> Read<()> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let is_plain = style == ScalarStyle::Plain;
                self.scalar(&text, is_plain, anchor, tag.as_deref(), span)
            }
            Event::SequenceStart(anchor, tag) => self.open(false, anchor, tag.as_deref()),
            Event::MappingStart(anchor, tag) => self.open(true, anchor, tag.as_deref()),
            Event::SequenceEnd | Event::MappingEnd => {
                self.close();
                Ok(())
            }
            Event::Alias(anchor) => self.alias(anchor),
            Event::DocumentEnd => self.end_document(),
            _ => Ok(()),
        }
    }

    /// Writes the comma or colon before a value; returns true if it is a key.
    fn begin(&mut self) -> Read<bool> {
        self.count(1)?;
        let Some(top) = self.open.last_mut() else {
            return Ok(false);
        };
        let is_key = top.is_map && top.items % 2 == 0;
        if top.is_map && !is_key {
            self.json.push(':');
        } else if top.items > 0 {
            self.json.push(',');
        }
        top.items += 1;
        Ok(is_key)
    }

    fn count(&mut self, more: usize) -> Read<()> {
        self.values += more;
        if self.values > MAX_VALUES {
            return Err(Problem::Unread("more than 300,000 values"));
        }
        Ok(())
    }

    fn scalar(
        &mut self,
        text: &str,
        is_plain: bool,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
    ) -> Read<()> {
        let is_key = self.begin()?;
        let tag = tag.map(core_tag).transpose()?;
        if is_key && is_plain && text == "<<" {
            return Err(Problem::Unread("a merge key (<<)"));
        }
        let range = self.range(span);
        // The parser writes
        // for an empty value.
        let text = if range.is_empty() && is_plain { "" } else { text };
        let is_null = matches!(text, "" | "~" | "null" | "Null" | "NULL") && is_plain;
        let start = self.json.len();
        self.scalars.push(Scalar {
            at: start,
            range,
            ambiguous: is_plain && tag.is_none() && is_ambiguous(text),
        });
        if !is_key && (is_null && tag.is_none() || tag == Some("null")) {
            self.json.push_str("null");
        } else {
            self.json.push_str(&encode_string(text));
        }
        self.name(anchor, start);
        Ok(())
    }

    fn open(&mut self, is_map: bool, anchor: usize, tag: Option<&Tag>) -> Read<()> {
        if self.begin()? {
            return Err(Problem::Unread("a list or mapping as key"));
        }
        tag.map(core_tag).transpose()?;
        if self.open.len() >= MAX_DEPTH {
            return Err(Problem::Unread("very deep nesting"));
        }
        let start = self.json.len();
        self.json.push(if is_map { '{' } else { '[' });
        self.open.push(Open { is_map, items: 0, anchor, start });
        Ok(())
    }

    fn close(&mut self) {
        if let Some(top) = self.open.pop() {
            self.json.push(if top.is_map { '}' } else { ']' });
            self.name(top.anchor, top.start);
        }
    }

    /// Records the value of an anchor; the parser counts anchors from 1.
    fn name(&mut self, anchor: usize, start: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, start..self.json.len());
        }
    }

    fn alias(&mut self, anchor: usize) -> Read<()> {
        let is_key = self.begin()?;
        let named = self.anchors.get(&anchor).cloned();
        let named = named.ok_or(Problem::Unread("an alias (*) inside what it names"))?;
        if is_key && !self.json[named.clone()].starts_with('"') {
            return Err(Problem::Unread("a list or mapping as key"));
        }
        self.copied += named.len();
        if self.copied > MAX_COPIED {
            return Err(Problem::Unread("aliases (*) that expand to more than 16 MiB"));
        }
        let start = self.json.len();
        let first = self.scalars.partition_point(|scalar| scalar.at < named.start);
        let end = self.scalars.partition_point(|scalar| scalar.at < named.end);
        self.count(end - first)?;
        for place in first..end {
            let scalar = self.scalars[place];
            let at = scalar.at - named.start + start;
            self.scalars.push(Scalar { at, ..scalar });
        }
        let copy = self.json[named].to_owned();
        self.json += &copy;
        Ok(())
    }

    fn end_document(&mut self) -> Read<()> {
        if self.documents.len() >= MAX_DOCUMENTS {
            return Err(Problem::Unread("more than 10,000 documents"));
        }
        self.anchors.clear();
        self.documents.push(Yaml {
            document: Document::parse(std::mem::take(&mut self.json)),
            scalars: std::mem::take(&mut self.scalars),
        });
        Ok(())
    }

    /// Returns the range of a scalar. The parser's own range ends after white space and comments.
    fn range(&mut self, span: Span) -> TextRange {
        let start = self.byte(span.start.index());
        let end = self.byte(span.end.index());
        let text = self.text.get(start..end).unwrap_or_default();
        let length = quoted_length(text).unwrap_or(text.trim_end().len());
        TextRange::new(start, start + length)
    }

    /// Returns the byte offset of a character. The parser counts characters; events come in their
    /// order, so the way from the last position is short.
    fn byte(&mut self, index: usize) -> usize {
        let (mut chars, mut byte) = self.cursor;
        let (before, after) = self.text.split_at(byte);
        if index >= chars {
            byte += after.chars().take(index - chars).map(char::len_utf8).sum::<usize>();
        } else {
            let back = before.chars().rev().take(chars - index);
            byte -= back.map(char::len_utf8).sum::<usize>();
        }
        chars = index;
        self.cursor = (chars, byte);
        byte
    }
}

/// Returns the length of a quoted scalar, with its quotes.
fn quoted_length(text: &str) -> Option<usize> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if quote == '"' && c == '\\' || quote == '\'' && text[at..].starts_with("''") {
            escaped = true;
        } else if c == quote {
            return Some(at + 1);
        }
    }
    None
}

/// Returns the name of a tag of YAML's own that JSON can express, such as `!!str`.
fn core_tag(tag: &Tag) -> Read<&'static str> {
    let whole = format!("{}{}", tag.handle, tag.suffix);
    let name = whole.strip_prefix("tag:yaml.org,2002:");
    // A lone exclamation mark makes a scalar a string.
    let name = if whole == "!" { Some("str") } else { name };
    let known = ["str", "null", "bool", "int", "float", "map", "seq"];
    let known = known.into_iter().find(|known| Some(*known) == name);
    known.ok_or(Problem::Unread("a tag (!)"))
}
