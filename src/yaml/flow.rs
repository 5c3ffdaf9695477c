//! Flow mappings and lists, `{a: b}` and `["c"]`: one loop with a stack.

use super::{Problem, Read, Reader};

/// What may come next inside brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A value, or the end of the container.
    ItemOrEnd,
    /// The value behind a colon.
    Value,
    /// A comma, or the end.
    CommaOrEnd,
}

/// Deeper than any real file.
const MOST_DEPTH: usize = 1000;

impl Reader<'_> {
    /// Reads the flow collection that begins here.
    pub(crate) fn flow(&mut self, least: usize) -> Read<()> {
        let mut open: Vec<u8> = Vec::new();
        let mut next = Next::Value;
        // A mapping or list has an item already: a comma has to be written before the next.
        let mut comma = Vec::new();
        loop {
            self.flow_space(least)?;
            let Some(byte) = self.peek() else {
                return Err(Problem::Broken("a bracket is not closed"));
            };
            let in_map = open.last() == Some(&b'{');
            match (byte, next) {
                (b'}' | b']', _) => {
                    if (byte == b'}') != in_map {
                        return Err(Problem::Broken("the wrong bracket closes"));
                    }
                    if next == Next::Value {
                        self.json.push_str("null");
                    }
                    self.json.push(char::from(byte));
                    self.at += 1;
                    open.pop();
                    comma.pop();
                    if open.is_empty() {
                        return Ok(());
                    }
                    next = Next::CommaOrEnd;
                }
                (b',', Next::CommaOrEnd) => {
                    self.at += 1;
                    next = Next::ItemOrEnd;
                }
                (b',', Next::Value) if in_map => {
                    self.json.push_str("null");
                    self.at += 1;
                    next = Next::ItemOrEnd;
                }
                (b',', _) => return Err(Problem::Broken("a comma without a value before it")),
                (b':', Next::CommaOrEnd) => {
                    return Err(Problem::Unread(
                        "a single pair in a list, or a collection as key",
                    ));
                }
                (_, Next::CommaOrEnd) => {
                    return Err(Problem::Broken("a comma or a closing bracket is missing"));
                }
                _ => {
                    let is_key = in_map && next == Next::ItemOrEnd;
                    if next == Next::ItemOrEnd {
                        if comma.last() == Some(&true) {
                            self.json.push(',');
                        }
                        if let Some(last) = comma.last_mut() {
                            *last = true;
                        }
                    }
                    if byte == b'{' || byte == b'[' {
                        if is_key {
                            return Err(Problem::Unread("a list or mapping as key"));
                        }
                        self.json.push(char::from(byte));
                        self.at += 1;
                        if open.len() >= MOST_DEPTH {
                            return Err(Problem::Unread("very deep nesting"));
                        }
                        open.push(byte);
                        comma.push(false);
                        next = Next::ItemOrEnd;
                        continue;
                    }
                    next = self.flow_scalar(is_key, least)?;
                }
            }
        }
    }

    /// A scalar in brackets: a key with its colon, or a value.
    fn flow_scalar(&mut self, is_key: bool, least: usize) -> Read<Next> {
        let blank_follows = matches!(
            self.peek_at(1),
            None | Some(b' ' | b'\t' | b'\r' | b'\n' | b',' | b'[' | b']' | b'{' | b'}')
        );
        let quoted = match self.peek() {
            Some(b'"' | b'\'') => true,
            Some(b'&') => return Err(Problem::Unread("an anchor (&)")),
            Some(b'*') => return Err(Problem::Unread("an alias (*)")),
            Some(b'!') => return Err(Problem::Unread("a tag (!)")),
            Some(b'?' | b':' | b'-') if blank_follows => {
                return Err(Problem::Unread("a complex or empty key in brackets"));
            }
            Some(b'|' | b'>' | b'@' | b'`' | b'%' | b'#') => {
                return Err(Problem::Broken(
                    "a value in brackets begins with an odd character",
                ));
            }
            _ => false,
        };
        let text = if quoted {
            self.quoted(least)?
        } else {
            let text = self.plain_in_line(true).to_owned();
            let behind = (self.at, self.line_start);
            self.flow_space(least)?;
            let ends = matches!(self.peek(), Some(b',' | b':' | b']' | b'}') | None);
            if !ends {
                return Err(Problem::Unread(
                    "an unquoted text of several lines in brackets",
                ));
            }
            (self.at, self.line_start) = behind;
            text
        };
        if !is_key {
            if quoted {
                self.push_string(&text);
            } else {
                self.push_plain(&text);
            }
            return Ok(Next::CommaOrEnd);
        }
        if text == "<<" && !quoted {
            return Err(Problem::Unread("a merge key (<<)"));
        }
        self.push_string(&text);
        self.json.push(':');
        self.flow_space(least)?;
        let colon = self.peek() == Some(b':');
        if !colon {
            self.json.push_str("null");
            return Ok(Next::CommaOrEnd);
        }
        self.at += 1;
        Ok(Next::Value)
    }

    /// Blanks, comments and line ends inside brackets.
    fn flow_space(&mut self, least: usize) -> Read<()> {
        while self.line_is_over() {
            if !self.skip_newline() {
                return Ok(());
            }
            if self.at_any_marker() {
                return Err(Problem::Broken("a bracket is not closed"));
            }
            let line = self.rest().trim_start_matches(' ');
            if line.starts_with('\t') {
                return Err(Problem::Unread("a tab in the indentation inside brackets"));
            }
            let depth = self.rest().len() - line.len();
            if depth < least && !line.starts_with(['\n', '\r', '#', '}', ']']) {
                return Err(Problem::Unread("brackets that go on without indentation"));
            }
        }
        Ok(())
    }
}
