//! JSON as Gson reads it when it is lenient: comments, single quotes, names without quotes.
//!
//! Facts: gson 2.10, `JsonReader` with `setLenient(true)` (`doPeek`, `locationString`, `getPath`),
//! `Gson.fromJson`, measured under docker-maven-plugin. What is read is written again as strict
//! JSON, for the one parser of this project.

use std::borrow::Cow;

use crate::json::{encode_string, Document};

/// Returns the only value of a document that should be an object; one without a value is empty.
///
/// # Errors
/// Returns Gson's message, with its line, column and path.
pub(in crate::client) fn parse(document: &Document) -> Result<Cow<'_, Document>, String> {
    if document.error().is_none() && document.trailing().is_none() {
        return Ok(Cow::Borrowed(document));
    }
    let text = String::from_utf8_lossy(document.bytes());
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = Reader { text, at: 0, out: String::new(), open: Vec::new() };
    reader.document()?;
    Ok(Cow::Owned(Document::parse(reader.out)))
}

/// An open object or array, as in Gson's path: the name that was read last, or the index.
enum Scope {
    Object { is_empty: bool, name: Option<String> },
    Array { is_empty: bool, index: usize },
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    out: String,
    open: Vec<Scope>,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Returns the message of an error at this place: after what was read last.
    fn error<T>(&self, class: &str, what: &str) -> Result<T, String> {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let in_line = before.rsplit('\n').next().unwrap_or_default();
        let column = in_line.encode_utf16().count() + 1;
        let path = self.open.iter().map(|scope| match scope {
            Scope::Object { name, .. } => format!(".{}", name.as_deref().unwrap_or_default()),
            Scope::Array { index, .. } => format!("[{index}]"),
        });
        let path: String = path.collect();
        Err(format!("com.google.gson.JsonSyntaxException: {class}: {what} at line {line} column {column} path ${path}"))
    }

    fn malformed<T>(&self, what: &str) -> Result<T, String> {
        self.error("com.google.gson.stream.MalformedJsonException", what)
    }

    /// Goes to the next character after space and comments; returns whether there is one.
    fn skip(&mut self) -> Result<bool, String> {
        loop {
            let rest = self.rest();
            let line = || rest.find(['\n', '\r']).unwrap_or(rest.len());
            match rest.chars().next() {
                None => return Ok(false),
                Some(' ' | '\t' | '\n' | '\r') => self.at += 1,
                Some('#') => self.at += line(),
                Some('/') if rest.starts_with("//") => self.at += line(),
                Some('/') if rest.starts_with("/*") => {
                    let Some(end) = rest[2..].find("*/") else {
                        // It stops at the last character, which may be the start of the end.
                        let last = rest[2..].chars().next_back().map_or(0, char::len_utf8);
                        self.at = self.text.len() - last;
                        return self.malformed("Unterminated comment");
                    };
                    self.at += end + 4;
                }
                Some(_) => return Ok(true),
            }
        }
    }

    /// Takes the next character after space and comments.
    fn next(&mut self) -> Result<char, String> {
        self.skip()?;
        match self.rest().chars().next() {
            Some(c) => {
                self.at += c.len_utf8();
                Ok(c)
            }
            None => self.error("java.io.EOFException", "End of input"),
        }
    }

    fn document(&mut self) -> Result<(), String> {
        if !self.skip()? {
            return Ok(());
        }
        // A prefix against scripts, which it passes over.
        if self.rest().starts_with(")]}'\n") {
            self.at += 5;
        }
        let first = self.next()?;
        self.value(first)?;
        loop {
            match self.open.last_mut() {
                None => break,
                Some(Scope::Object { is_empty, .. }) => {
                    let is_empty = std::mem::take(is_empty);
                    self.member(is_empty)?;
                }
                Some(Scope::Array { is_empty, .. }) => {
                    let is_empty = std::mem::take(is_empty);
                    self.element(is_empty)?;
                }
            }
        }
        // A value that is no object is refused before anything after it is looked at.
        if !self.out.starts_with('{') {
            return Ok(());
        }
        // What follows is no longer read leniently, not even a comment.
        let rest = self.rest().trim_start_matches([' ', '\t', '\r', '\n']);
        match rest.chars().next() {
            None => Ok(()),
            Some(c) => {
                self.at = self.text.len() - rest.len() + c.len_utf8();
                self.malformed("Use JsonReader.setLenient(true) to accept malformed JSON")
            }
        }
    }

    /// Reads a member of the innermost object, or its end.
    fn member(&mut self, is_first: bool) -> Result<(), String> {
        if !is_first {
            match self.next()? {
                '}' => {
                    self.close('}');
                    return Ok(());
                }
                ',' | ';' => self.out.push(','),
                _ => return self.malformed("Unterminated object"),
            }
        }
        let name = match self.next()? {
            quote @ ('"' | '\'') => self.quoted(quote)?,
            '}' if is_first => {
                self.close('}');
                return Ok(());
            }
            '}' => return self.malformed("Expected name"),
            c => {
                self.at -= c.len_utf8();
                match self.word() {
                    Some(word) => word.to_owned(),
                    None => return self.malformed("Expected name"),
                }
            }
        };
        self.out.push_str(&encode_string(&name));
        if let Some(Scope::Object { name: last, .. }) = self.open.last_mut() {
            *last = Some(name);
        }
        match self.next()? {
            ':' => {}
            '=' => self.at += usize::from(self.rest().starts_with('>')),
            _ => return self.malformed("Expected ':'"),
        }
        self.out.push(':');
        let first = self.next()?;
        self.value(first)
    }

    /// Reads an element of the innermost array, or its end.
    fn element(&mut self, is_first: bool) -> Result<(), String> {
        if !is_first {
            match self.next()? {
                ']' => {
                    self.close(']');
                    return Ok(());
                }
                ',' | ';' => self.out.push(','),
                _ => return self.malformed("Unterminated array"),
            }
        }
        match self.next()? {
            ']' if is_first => {
                self.close(']');
                Ok(())
            }
            // What is left out is null.
            ',' | ';' | ']' => {
                self.at -= 1;
                self.out.push_str("null");
                self.ended();
                Ok(())
            }
            first => self.value(first),
        }
    }

    /// Reads a value, or the start of an object or array, whose first character is taken.
    fn value(&mut self, first: char) -> Result<(), String> {
        match first {
            '{' => {
                self.out.push('{');
                self.open.push(Scope::Object { is_empty: true, name: None });
                return Ok(());
            }
            '[' => {
                self.out.push('[');
                self.open.push(Scope::Array { is_empty: true, index: 0 });
                return Ok(());
            }
            ']' | ';' | ',' => return self.malformed("Unexpected value"),
            quote @ ('"' | '\'') => {
                let text = self.quoted(quote)?;
                self.out.push_str(&encode_string(&text));
            }
            _ => {
                self.at -= first.len_utf8();
                let Some(word) = self.word() else { return self.malformed("Expected value") };
                let lower = word.to_ascii_lowercase();
                let is_word = matches!(lower.as_str(), "true" | "false" | "null");
                let document = Document::parse(word);
                let is_number = document.error().is_none()
                    && document.root().is_some_and(|root| root.raw() == word.as_bytes());
                match (is_word, is_number) {
                    (true, _) => self.out.push_str(&lower),
                    (_, true) => self.out.push_str(word),
                    _ => self.out.push_str(&encode_string(word)),
                }
            }
        }
        self.ended();
        Ok(())
    }

    fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.open.pop();
        self.ended();
    }

    /// Counts a value that has ended.
    fn ended(&mut self) {
        if let Some(Scope::Array { index, .. }) = self.open.last_mut() {
            *index += 1;
        }
    }

    /// Reads text without quotes; `None` if there is none.
    fn word(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let is_end = |c: char| "/\\;#={}[]:, \t\u{c}\r\n".contains(c);
        let word = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        self.at += word.len();
        (!word.is_empty()).then_some(word)
    }

    /// Reads text in quotes, which may have line breaks.
    fn quoted(&mut self, quote: char) -> Result<String, String> {
        let mut value: Vec<u16> = Vec::new();
        loop {
            let Some(c) = self.take() else { return self.malformed("Unterminated string") };
            if c == quote {
                return Ok(String::from_utf16_lossy(&value));
            }
            if c != '\\' {
                value.extend(c.encode_utf16(&mut [0; 2]).iter());
                continue;
            }
            match self.take() {
                None => return self.malformed("Unterminated escape sequence"),
                Some('b') => value.push(8),
                Some('f') => value.push(12),
                Some('n') => value.push(10),
                Some('r') => value.push(13),
                Some('t') => value.push(9),
                Some(c @ ('"' | '\'' | '\\' | '/' | '\n')) => value.push(c as u16),
                Some('u') => {
                    let digits: String = self.rest().chars().take(4).collect();
                    if digits.encode_utf16().count() < 4 {
                        return self.malformed("Unterminated escape sequence");
                    }
                    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
                    let unit = u16::from_str_radix(&digits, 16).ok().filter(|_| is_hex);
                    // Java shows the four characters, which may be a part of a secret.
                    value.push(unit.ok_or("java.lang.NumberFormatException: \\u…")?);
                    self.at += digits.len();
                }
                Some(_) => return self.malformed("Invalid escape sequence"),
            }
        }
    }

    fn take(&mut self) -> Option<char> {
        let c = self.rest().chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::json::Document;

    #[test]
    fn what_is_lenient_is_read() {
        for (text, read) in [
            (
                "{// c\n'a': 1, # d\n b = x; \"c\" => [1,,]}",
                Some(r#"{"a":1,"b":"x","c":[1,null,null]}"#),
            ),
            ("\u{feff}{a: 01, b: NaN, c: TRUE}", Some(r#"{"a":"01","b":"NaN","c":true}"#)),
            ("{\"a\": \"x\ny\\u0041\"}", Some("{\"a\":\"x\\nyA\"}")),
            ("{\"a\": 1,}", None),
            ("{\"a\": 1} x", None),
            ("{\"a\": \"\\q\"}", None),
            ("{bad", None),
            ("", Some("")),
            ("// only a comment", Some("")),
            (")]}'\n{a: 1}", Some(r#"{"a":1}"#)),
        ] {
            let document = Document::parse(text);
            let parsed = parse(&document).ok().map(|parsed| parsed.bytes().to_vec());
            let parsed = parsed.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            assert_eq!(parsed.as_deref(), read, "{text}");
        }
        assert!(parse(&Document::parse("[".repeat(100_000))).is_err());
    }

    #[test]
    fn errors_have_line_column_and_path() {
        for (text, message) in [
            ("{\"a\": {\"b\": [1, {\n  c: }]}}", "Expected value at line 2 column 6 path $.a.b[1].c"),
            ("{\"a\": [1, 2 3]}", "Unterminated array at line 1 column 14 path $.a[2]"),
            ("{\"é\": 1,}", "Expected name at line 1 column 10 path $.é"),
            ("{\"a\": ]", "Unexpected value at line 1 column 8 path $.a"),
            ("{\"a\" 1}", "Expected ':' at line 1 column 7 path $.a"),
            ("{\"a\": 1 /* c", "Unterminated comment at line 1 column 12 path $.a"),
            ("{} // c", "Use JsonReader.setLenient(true) to accept malformed JSON at line 1 column 5 path $"),
        ] {
            let error = parse(&Document::parse(text)).err();
            let message = format!("com.google.gson.JsonSyntaxException: com.google.gson.stream.MalformedJsonException: {message}");
            assert_eq!(error, Some(message), "{text}");
        }
    }
}
