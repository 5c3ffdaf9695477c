//! Documents, block mappings and block lists: one loop with a stack, no recursion.

use super::{Open, Problem, Read, Reader, INDENTED_MARKER};

/// What a node may be at its place.
#[derive(Clone, Copy)]
struct Place {
    /// The least column of what belongs to it: one more than what it lies in, 0 at the top.
    least: usize,
    /// A mapping or list may begin here: not behind `key:` in the same line.
    block: bool,
}

impl Reader<'_> {
    pub(crate) fn run(&mut self) -> Read<()> {
        self.check_characters()?;
        loop {
            self.line_start = self.at;
            let tab = self.indentation();
            if self.line_is_over() {
                if self.skip_newline() {
                    continue;
                }
                self.end_document();
                return Ok(());
            }
            if self.at_any_marker() {
                self.marker()?;
                continue;
            }
            if self.at_indented_marker() {
                return Err(INDENTED_MARKER);
            }
            if self.peek() == Some(b'%') && self.at == self.line_start && !self.has_value {
                return Err(Problem::Unread("a directive (%)"));
            }
            if tab {
                return Err(Problem::Broken("a tab stands in the indentation"));
            }
            self.content()?;
        }
    }

    /// What one of the YAML versions takes for a line end or forbids, outside of escapes.
    fn check_characters(&mut self) -> Read<()> {
        let bytes = self.text.as_bytes();
        let mut lines = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            if (0x20..0x7F).contains(&byte) || (0x80..0xC2).contains(&byte) {
                continue;
            }
            if byte == b'\n' {
                lines += 1;
                if lines > MOST_LINES {
                    return Err(Problem::Unread("more than 300,000 lines"));
                }
                continue;
            }
            let c = self.text.get(at..).and_then(|rest| rest.chars().next());
            let odd = match c {
                Some('\t') | None => false,
                Some('\r') => bytes.get(at + 1) != Some(&b'\n'),
                Some('\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}') => true,
                Some(c) => c.is_control(),
            };
            if odd {
                self.at = at;
                return Err(Problem::Unread(
                    "a control character, a lone CR or a line separator",
                ));
            }
        }
        Ok(())
    }

    /// Skips the spaces of the indentation; true when a tab follows.
    fn indentation(&mut self) -> bool {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        let tab = self.peek() == Some(b'\t');
        if tab && self.at == self.line_start {
            self.skip_blanks();
        }
        tab
    }

    fn marker(&mut self) -> Read<()> {
        let begins = self.at_marker("---");
        if self.documents.len() >= MOST_DOCUMENTS {
            return Err(Problem::Unread("more than 10,000 documents"));
        }
        if !begins && !self.has_value && !self.explicit {
            return Err(Problem::Broken("... ends a document that has not begun"));
        }
        self.end_document();
        self.at += 3;
        if !begins {
            return if self.line_is_over() {
                self.skip_newline();
                Ok(())
            } else {
                Err(Problem::Broken("something follows ... in the same line"))
            };
        }
        self.explicit = true;
        if self.line_is_over() {
            self.skip_newline();
            return Ok(());
        }
        // A mapping may not begin behind the marker, a scalar or a flow value may.
        self.value(Place {
            least: 0,
            block: false,
        })
    }

    /// Closes everything. An empty document counts when `---` began it.
    fn end_document(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
        if !self.has_value && self.explicit {
            self.json.push_str("null");
            self.has_value = true;
        }
        if self.has_value {
            self.documents.push(std::mem::take(&mut self.json));
        }
        (self.has_value, self.explicit) = (false, false);
    }

    fn close(&mut self) {
        if let Some(top) = self.open.pop() {
            if top.pending {
                self.json.push_str("null");
            }
            self.json.push(if top.map { '}' } else { ']' });
        }
    }

    fn at_dash(&self) -> bool {
        self.peek() == Some(b'-')
            && matches!(self.peek_at(1), None | Some(b' ' | b'\t' | b'\r' | b'\n'))
    }

    /// A line with content: closes what it does not belong to and reads on.
    fn content(&mut self) -> Read<()> {
        let column = self.column();
        let dash = self.at_dash();
        loop {
            let Some(top) = self.open.last().copied() else {
                if self.has_value {
                    return Err(Problem::Broken("something follows behind the value"));
                }
                return self.value(Place {
                    least: 0,
                    block: true,
                });
            };
            let inner = Place {
                least: top.indent + 1,
                block: true,
            };
            // A list may stand as deep as the key that it belongs to.
            let list_of_key = dash && top.map && column == top.indent;
            if top.pending && (column > top.indent || list_of_key) {
                self.set_pending(false);
                return self.value(inner);
            }
            if top.pending && column == top.indent {
                self.json.push_str("null");
                self.set_pending(false);
                continue;
            }
            let here = column == top.indent && dash != top.map;
            if here && !top.map {
                self.json.push(',');
                return self.dash();
            }
            if here {
                self.json.push(',');
                return self.value(Place {
                    least: top.indent + 1,
                    block: true,
                });
            }
            let ends_list = column == top.indent && !top.map;
            if column > top.indent || (column == top.indent && !ends_list) {
                return Err(Problem::Broken("the indentation fits nothing above"));
            }
            self.close();
        }
    }

    fn set_pending(&mut self, pending: bool) {
        if let Some(top) = self.open.last_mut() {
            top.pending = pending;
        }
    }

    /// Goes behind a dash and reads what follows in the line.
    fn dash(&mut self) -> Read<()> {
        self.at += 1;
        self.set_pending(true);
        let tab = self.rest().trim_start_matches(' ').starts_with('\t');
        if self.line_is_over() {
            self.skip_newline();
            return Ok(());
        }
        if tab {
            return Err(Problem::Unread("a tab behind a dash"));
        }
        let least = self.open.last().map_or(0, |top| top.indent + 1);
        self.set_pending(false);
        self.value(Place { least, block: true })
    }

    /// Reads a node, down the line as far as dashes and keys lead.
    fn value(&mut self, place: Place) -> Read<()> {
        self.has_value = true;
        let column = self.column();
        if self.at_dash() {
            if !place.block {
                return Err(Problem::Broken("a list begins behind a key"));
            }
            self.json.push('[');
            self.open.push(Open {
                map: false,
                indent: column,
                pending: false,
            });
            // The next dash in the same line comes back here: depth of the call is the number of
            // dashes, which is limited.
            if self.open.len() > MOST_OPEN {
                return Err(Problem::Unread("very deep nesting"));
            }
            return self.dash();
        }
        let in_map = self.open.last().is_some_and(|top| {
            top.map && !top.pending && top.indent == column && place.least == top.indent + 1
        });
        let first = self.peek().unwrap_or(b' ');
        if in_map && matches!(first, b'|' | b'>' | b'{' | b'[') {
            return Err(Problem::Broken("a key and its colon are expected"));
        }
        let next_is_blank = matches!(self.peek_at(1), None | Some(b' ' | b'\t' | b'\r' | b'\n'));
        match first {
            b'&' => return Err(Problem::Unread("an anchor (&)")),
            b'*' => return Err(Problem::Unread("an alias (*)")),
            b'!' => return Err(Problem::Unread("a tag (!)")),
            b'?' if next_is_blank => return Err(Problem::Unread("a complex key (?)")),
            b'@' | b'`' => return Err(Problem::Broken("a value begins with @ or `")),
            b',' | b']' | b'}' | b'%' => {
                return Err(Problem::Broken("a value begins with , ] } or %"));
            }
            b':' if next_is_blank => return Err(Problem::Unread("an empty key")),
            b'|' | b'>' => {
                let text = self.block_scalar(place.least)?;
                self.push_string(&text);
                return Ok(());
            }
            b'{' | b'[' => {
                self.flow(place.least)?;
                return self.end_of_value("a list or mapping as key");
            }
            _ => {}
        }
        self.scalar_or_key(place, column, in_map && place.block)
    }

    /// A quoted or plain scalar, which may turn out to be a key.
    fn scalar_or_key(&mut self, place: Place, column: usize, in_map: bool) -> Read<()> {
        let start_line = self.line_start;
        let quoted = matches!(self.peek(), Some(b'"' | b'\''));
        let text = if quoted {
            self.quoted(place.least)?
        } else {
            self.plain_in_line(false).to_owned()
        };
        let behind = self.at;
        self.skip_blanks();
        let key = self.peek() == Some(b':')
            && matches!(self.peek_at(1), None | Some(b' ' | b'\t' | b'\r' | b'\n'));
        if !key {
            self.at = behind;
            if in_map {
                return Err(Problem::Broken("a key and its colon are expected"));
            }
            if quoted {
                self.push_string(&text);
            } else {
                let whole = self.plain_lines(text, place.least)?;
                self.push_plain(&whole);
                return Ok(());
            }
            return self.end_of_value("");
        }
        if !place.block {
            return Err(Problem::Broken(
                "a second colon in the line; quote the value",
            ));
        }
        if self.line_start != start_line {
            return Err(Problem::Unread("a key of several lines"));
        }
        if !quoted && text == "<<" {
            return Err(Problem::Unread("a merge key (<<)"));
        }
        if !in_map {
            self.json.push('{');
            self.open.push(Open {
                map: true,
                indent: column,
                pending: false,
            });
            if self.open.len() > MOST_OPEN {
                return Err(Problem::Unread("very deep nesting"));
            }
        }
        self.push_string(&text);
        self.json.push(':');
        self.at += 1;
        self.set_pending(true);
        if self.line_is_over() {
            self.skip_newline();
            return Ok(());
        }
        self.set_pending(false);
        self.value(Place {
            least: column + 1,
            block: false,
        })
    }

    /// Behind a value only a comment may follow in the line.
    fn end_of_value(&mut self, as_key: &'static str) -> Read<()> {
        if self.line_is_over() {
            self.skip_newline();
            return Ok(());
        }
        if self.peek() == Some(b':') && !as_key.is_empty() {
            return Err(Problem::Unread(as_key));
        }
        Err(Problem::Broken(
            "something follows a value in the same line",
        ))
    }
}

/// More than any real file has; the answer has to come within a second.
const MOST_LINES: usize = 300_000;

/// The same for documents.
const MOST_DOCUMENTS: usize = 10_000;

/// Deeper than any real file, and safe for the stack.
const MOST_OPEN: usize = 100;
