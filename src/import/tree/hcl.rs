//! HCL as Terraform and Nomad write it (HCL native syntax specification): blocks, attributes,
//! objects, lists, strings, here-documents. A call is read as its first argument, a reference as `${…}`.

use crate::json::{encode_string, Document};

/// Takes the place of a dollar sign that begins no template, so that its value is not taken for a variable.
pub(in crate::import) const DOLLAR: char = '\u{FDD0}';

/// Maximum depth, more than any real file has.
const MAX_DEPTH: usize = 100;

/// Reads it; `None` when it is something else.
pub(super) fn read(text: &str) -> Option<Document> {
    let is_block = |line: &str| {
        line.trim_end().ends_with('{')
            && line.trim_start().starts_with(|c: char| c.is_ascii_alphabetic())
    };
    if !text.contains('=') || !text.lines().take(10_000).any(is_block) {
        return None;
    }
    let mut reader = Reader { text, at: 0, json: String::from("{"), open: Vec::new() };
    reader.run()?;
    reader.json.push('}');
    let document = Document::parse(reader.json);
    document.error().is_none().then_some(document)
}

/// Something that is not closed yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// `{` of a block or an object, and the brackets that its labels opened.
    Map(usize),
    List,
    /// `f(`.
    Call,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    json: String,
    open: Vec<Open>,
}

impl<'a> Reader<'a> {
    fn run(&mut self) -> Option<()> {
        loop {
            self.skip_space();
            let Some(c) = self.rest().chars().next() else {
                return self.open.is_empty().then_some(());
            };
            match (self.open.last().copied(), c) {
                (_, ',') => self.at += 1,
                (Some(Open::Map(labels)), '}') => {
                    self.at += 1;
                    self.json.push_str(&"}".repeat(labels + 1));
                    self.close()?;
                }
                (Some(Open::List), ']') => {
                    self.at += 1;
                    self.json.push(']');
                    self.close()?;
                }
                (None | Some(Open::Map(_)), _) => self.member()?,
                (Some(Open::List), _) => {
                    self.comma('[');
                    self.value()?;
                }
                (Some(Open::Call), _) => return None,
            }
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Writes a comma unless the value is the first one.
    fn comma(&mut self, open: char) {
        if !self.json.ends_with(open) {
            self.json.push(',');
        }
    }

    /// Skips white space and comments.
    fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            let bare = rest.trim_start();
            self.at += rest.len() - bare.len();
            let length = if bare.starts_with('#') || bare.starts_with("//") {
                bare.find('\n').unwrap_or(bare.len())
            } else if bare.starts_with("/*") {
                bare.find("*/").map_or(bare.len(), |end| end + 2)
            } else {
                return;
            };
            self.at += length;
        }
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
    }

    /// Reads `name = value`, `"name": value` or `name "label" {`.
    fn member(&mut self) -> Option<()> {
        let name = self.key()?;
        self.comma('{');
        self.json.push_str(&encode_string(&name));
        self.json.push(':');
        self.skip_blanks();
        let mut labels = 0;
        loop {
            match self.rest().chars().next()? {
                '=' | ':' if labels == 0 => {
                    self.at += 1;
                    self.skip_blanks();
                    return self.value();
                }
                '{' => {
                    self.at += 1;
                    self.json.push('{');
                    return self.push(Open::Map(labels));
                }
                _ if labels < 8 => {
                    let label = self.key()?;
                    self.json.push('{');
                    self.json.push_str(&encode_string(&label));
                    self.json.push(':');
                    labels += 1;
                    self.skip_blanks();
                }
                _ => return None,
            }
        }
    }

    fn push(&mut self, open: Open) -> Option<()> {
        self.open.push(open);
        (self.open.len() <= MAX_DEPTH).then_some(())
    }

    /// Ends a map or list, and the calls around it with the rest of their arguments.
    fn close(&mut self) -> Option<()> {
        self.open.pop();
        while self.open.last() == Some(&Open::Call) {
            self.open.pop();
            self.skip_to_end(true)?;
        }
        self.skip_to_end(false)
    }

    fn key(&mut self) -> Option<String> {
        let rest = self.rest();
        if rest.starts_with('"') {
            return self.string();
        }
        // A name in brackets is an expression.
        let bare = rest.strip_prefix('(').map_or(rest, |inner| inner);
        let sound = |c: char| c.is_alphanumeric() || "_-.".contains(c);
        let length = bare.find(|c| !sound(c)).unwrap_or(bare.len());
        let closing = usize::from(rest.starts_with('(')) * 2;
        self.at += length + closing;
        (length > 0 && self.at <= self.text.len() && self.text.is_char_boundary(self.at))
            .then(|| bare[..length].to_owned())
    }

    fn value(&mut self) -> Option<()> {
        loop {
            let rest = self.rest();
            match rest.chars().next()? {
                '{' => {
                    self.at += 1;
                    self.json.push('{');
                    return self.push(Open::Map(0));
                }
                '[' => {
                    self.at += 1;
                    self.json.push('[');
                    return self.push(Open::List);
                }
                '"' => {
                    let text = self.string()?;
                    self.json.push_str(&encode_string(&text));
                    break;
                }
                '<' if rest.starts_with("<<") => {
                    let text = self.here_document()?;
                    self.json.push_str(&encode_string(&text));
                    break;
                }
                _ => {
                    let sound = |c: char| c.is_alphanumeric() || "_-.*[]\"".contains(c);
                    let length = rest.find(|c| !sound(c)).unwrap_or(rest.len());
                    let word = &rest[..length];
                    if length == 0 {
                        return None;
                    }
                    self.at += length;
                    if self.rest().starts_with('(') {
                        self.at += 1;
                        self.skip_space();
                        self.push(Open::Call)?;
                        continue;
                    }
                    let plain = matches!(word, "true" | "false" | "null")
                        || word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
                    let text = if plain { word.to_owned() } else { format!("${{{word}}}") };
                    self.json.push_str(&encode_string(&text));
                    break;
                }
            }
        }
        while self.open.last() == Some(&Open::Call) {
            self.open.pop();
            self.skip_to_end(true)?;
        }
        self.skip_to_end(false)
    }

    /// Reads a string in quotes; `${…}` stays in it.
    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut chars = self.rest().char_indices().skip(1);
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.at += at + 1;
                    return Some(unescaped(&text));
                }
                '\n' => return None,
                '\\' => match chars.next()?.1 {
                    'n' => text.push('\n'),
                    't' => text.push('\t'),
                    'r' => text.push('\r'),
                    c @ ('u' | 'U') => {
                        let length = if c == 'u' { 4 } else { 8 };
                        let digits: String = chars.by_ref().take(length).map(|(_, c)| c).collect();
                        let code = u32::from_str_radix(&digits, 16).ok();
                        text.push(code.and_then(char::from_u32)?);
                    }
                    c => text.push(c),
                },
                c => text.push(c),
            }
        }
        None
    }

    /// Reads `<<EOT` or `<<-EOT` up to the line with that word.
    fn here_document(&mut self) -> Option<String> {
        let rest = self.rest();
        let (head, body) = rest.split_once('\n')?;
        let is_indented = head.starts_with("<<-");
        let word = head.trim_start_matches(['<', '-']).trim();
        let mut length = head.len() + 1;
        let mut text = String::new();
        for line in body.split_inclusive('\n') {
            length += line.len();
            if line.trim() == word {
                self.at += length - usize::from(line.ends_with('\n'));
                let text = if is_indented { without_indentation(&text) } else { text };
                return Some(unescaped(&text));
            }
            text.push_str(line);
        }
        None
    }

    /// Skips the rest of an expression; with `call` up to its closing bracket.
    fn skip_to_end(&mut self, call: bool) -> Option<()> {
        let mut depth = 0usize;
        loop {
            match self.rest().chars().next() {
                None => return (!call).then_some(()),
                Some('"') => {
                    self.string()?;
                    continue;
                }
                Some(')') if call && depth == 0 => {
                    self.at += 1;
                    return Some(());
                }
                Some('\n' | ',' | '}' | ']' | ')') if !call && depth == 0 => return Some(()),
                Some('(' | '[' | '{') => depth += 1,
                Some(')' | ']' | '}') => depth = depth.checked_sub(1)?,
                _ => {}
            }
            self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        }
    }
}

/// Returns a here-document without the indentation that all of its filled lines have.
fn without_indentation(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let filled = text.lines().filter(|line| !line.trim().is_empty());
    let common = filled.map(indent).min().unwrap_or_default();
    let lines = text.split_inclusive('\n');
    lines.map(|line| line.get(common.min(indent(line))..).unwrap_or_default()).collect()
}

/// Returns a string with its templates' escapes undone: `$${` is a [`DOLLAR`] and `{`, `%%{` is `%{`.
fn unescaped(text: &str) -> String {
    text.replace("$${", &format!("{DOLLAR}{{")).replace("%%{", "%{")
}
