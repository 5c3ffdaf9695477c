//! JSON with comments, as npm's `jsonc-parser` reads it: it reports faults and goes on.
//!
//! Facts: `jsonc-parser` 3, `src/impl/scanner.ts`, `src/impl/parser.ts`. What is read is written
//! again as strict JSON, for the one parser of this project.

use std::borrow::Cow;

use crate::json::{encode_string, Document};

/// Deeper values are left out.
const MAX_DEPTH: usize = 1000;

/// Returns what `parse` returns; `None` for `undefined`.
pub(in crate::client) fn parse(document: &Document) -> Option<Cow<'_, Document>> {
    if document.error().is_none() && document.root().is_some() {
        return Some(Cow::Borrowed(document));
    }
    let text = String::from_utf8_lossy(document.bytes());
    let mut parser = Parser {
        scanner: Scanner { text: &text, at: 0 },
        token: Token::End,
        depth: 0,
        out: String::new(),
    };
    parser.next();
    let has_value = parser.value();
    has_value.then(|| Cow::Owned(Document::parse(parser.out)))
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Comma,
    Colon,
    Text(String),
    /// A number or a word, as JSON.
    Literal(String),
    End,
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Returns the next token. Space, comments and symbols that it does not know are passed over.
    fn scan(&mut self) -> Token {
        loop {
            let rest = self.rest();
            let Some(first) = rest.chars().next() else { return Token::End };
            let single = match first {
                '{' => Some(Token::OpenBrace),
                '}' => Some(Token::CloseBrace),
                '[' => Some(Token::OpenBracket),
                ']' => Some(Token::CloseBracket),
                ':' => Some(Token::Colon),
                ',' => Some(Token::Comma),
                _ => None,
            };
            if let Some(token) = single {
                self.at += 1;
                return token;
            }
            match first {
                '"' => {
                    self.at += 1;
                    return Token::Text(self.string());
                }
                '/' if rest.starts_with("//") => {
                    self.at += rest.find(['\n', '\r']).unwrap_or(rest.len());
                }
                '/' if rest.starts_with("/*") => {
                    self.at += rest[2..].find("*/").map_or(rest.len(), |end| end + 4);
                }
                ' ' | '\t' | '\n' | '\r' | '/' => self.at += 1,
                '-' | '0'..='9' => {
                    if let Some(number) = self.number() {
                        return Token::Literal(number);
                    }
                }
                _ => {
                    let is_end = |c: char| " \t\n\r{}[]\":,/".contains(c);
                    let word = &rest[..rest.find(is_end).unwrap_or(rest.len())];
                    let literal =
                        matches!(word, "true" | "false" | "null").then(|| word.to_owned());
                    self.at += word.len();
                    if let Some(literal) = literal {
                        return Token::Literal(literal);
                    }
                }
            }
        }
    }

    /// Reads a string after its first quote. A line break ends it; a wrong escape is left out.
    fn string(&mut self) -> String {
        let mut value: Vec<u16> = Vec::new();
        let mut chars = self.text.get(self.at..).unwrap_or_default().char_indices();
        let mut end = None;
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    end = Some(at + 1);
                    break;
                }
                '\n' | '\r' => {
                    end = Some(at);
                    break;
                }
                '\\' => match chars.next().map(|(_, c)| c) {
                    Some('b') => value.push(8),
                    Some('f') => value.push(12),
                    Some('n') => value.push(10),
                    Some('r') => value.push(13),
                    Some('t') => value.push(9),
                    Some(c @ ('"' | '\\' | '/')) => value.push(c as u16),
                    Some('u') => {
                        let digits = chars.as_str().bytes().take(4);
                        let digits = digits.take_while(u8::is_ascii_hexdigit).count();
                        let hex = &chars.as_str()[..digits];
                        if let (4, Ok(unit)) = (digits, u16::from_str_radix(hex, 16)) {
                            value.push(unit);
                        }
                        for _ in 0..digits {
                            chars.next();
                        }
                    }
                    _ => {}
                },
                c => value.extend(c.encode_utf16(&mut [0; 2]).iter()),
            }
        }
        self.at = end.map_or(self.text.len(), |end| self.at + end);
        String::from_utf16_lossy(&value)
    }

    /// Reads a number; `None` for a minus without digits. One that breaks off counts as far as it
    /// goes.
    fn number(&mut self) -> Option<String> {
        let rest = self.rest();
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let sign = usize::from(rest.starts_with('-'));
        let whole = if rest[sign..].starts_with('0') { 1 } else { digits(&rest[sign..]) };
        if whole == 0 {
            self.at += 1;
            return None;
        }
        let mut end = sign + whole;
        let mut taken = end;
        if rest[end..].starts_with('.') {
            let fraction = digits(&rest[end + 1..]);
            taken = end + 1 + fraction;
            if fraction > 0 {
                end = taken;
            }
        }
        if end == taken && rest[end..].starts_with(['e', 'E']) {
            let sign = usize::from(rest[end + 1..].starts_with(['+', '-']));
            let exponent = digits(&rest[end + 1 + sign..]);
            taken = end + 1 + sign + exponent;
            if exponent > 0 {
                end = taken;
            }
        }
        let number = rest[..end].to_owned();
        self.at += taken;
        Some(number)
    }
}

struct Parser<'a> {
    scanner: Scanner<'a>,
    token: Token,
    depth: usize,
    out: String,
}

impl Parser<'_> {
    fn next(&mut self) -> Token {
        let next = self.scanner.scan();
        std::mem::replace(&mut self.token, next)
    }

    /// Skips to one of two tokens or the end.
    fn skip_to(&mut self, close: &Token) {
        while self.token != *close && self.token != Token::Comma && self.token != Token::End {
            self.next();
        }
    }

    /// Reads a value; false, and nothing written, if there is none here.
    fn value(&mut self) -> bool {
        match &self.token {
            Token::OpenBrace => self.object(),
            Token::OpenBracket => self.array(),
            Token::Text(text) => {
                self.out.push_str(&encode_string(text));
                self.next();
            }
            Token::Literal(text) => {
                self.out.push_str(text);
                self.next();
            }
            _ => return false,
        }
        true
    }

    fn object(&mut self) {
        self.open('{');
        while self.token != Token::CloseBrace && self.token != Token::End {
            if self.token == Token::Comma {
                self.next();
                if self.token == Token::CloseBrace {
                    break;
                }
            }
            if !self.property() {
                self.skip_to(&Token::CloseBrace);
            }
        }
        self.close('}', &Token::CloseBrace);
    }

    /// Reads a name and a value; without a value the name is not there.
    fn property(&mut self) -> bool {
        let Token::Text(name) = self.token.clone() else { return false };
        let before = self.out.len();
        self.separate();
        self.out.push_str(&encode_string(&name));
        self.out.push(':');
        self.next();
        let is_whole = self.token == Token::Colon && {
            self.next();
            self.value()
        };
        if !is_whole {
            self.out.truncate(before);
            self.skip_to(&Token::CloseBrace);
        }
        true
    }

    fn array(&mut self) {
        self.open('[');
        while self.token != Token::CloseBracket && self.token != Token::End {
            if self.token == Token::Comma {
                self.next();
                if self.token == Token::CloseBracket {
                    break;
                }
            }
            let before = self.out.len();
            self.separate();
            if !self.value() {
                self.out.truncate(before);
                self.skip_to(&Token::CloseBracket);
            }
        }
        self.close(']', &Token::CloseBracket);
    }

    fn separate(&mut self) {
        if !self.out.ends_with(['{', '[']) {
            self.out.push(',');
        }
    }

    fn open(&mut self, bracket: char) {
        self.out.push(bracket);
        self.depth += 1;
        self.next();
        if self.depth > MAX_DEPTH {
            self.token = Token::End;
            self.scanner.at = self.scanner.text.len();
        }
    }

    /// Ends an object or a list, after skipping to its end.
    fn close(&mut self, bracket: char, close: &Token) {
        self.out.push(bracket);
        self.depth -= 1;
        while self.token != *close && self.token != Token::End {
            self.next();
        }
        self.next();
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::json::Document;

    #[test]
    fn faults_are_passed_over() {
        for (text, read) in [
            ("{// c\n\"a\": 1, /* d */}", Some(r#"{"a":1}"#)),
            ("\u{feff}{\"a\": [1, 2,]", Some(r#"{"a":[1,2]}"#)),
            ("{'a': 1, \"b\": \"x\ny\", \"c\": 01}", Some(r#"{"b":"x"}"#)),
            (r#"{"a": "\q\u0041\u00"}"#, Some(r#"{"a":"A"}"#)),
            (r#"{"a" 1, "b": , "c": -, "d": nul}"#, Some("{}")),
            (r#"{"a": 1.e, "b": 2e+}"#, Some(r#"{"a":1,"b":2}"#)),
            ("{bad", Some("{}")),
            ("{\"a\": 1} x", Some("{\"a\": 1} x")),
            ("bad", None),
            ("", None),
        ] {
            let document = Document::parse(text);
            let parsed = parse(&document).map(|parsed| parsed.bytes().to_vec());
            let parsed = parsed.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            assert_eq!(parsed.as_deref(), read, "{text}");
        }
        assert!(parse(&Document::parse("[".repeat(100_000))).is_some());
    }
}
