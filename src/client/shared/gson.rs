//! JSON as Gson reads it when it is lenient: comments, single quotes, names without quotes.
//!
//! Facts: gson 2.10, `JsonReader` with `setLenient(true)`, measured under docker-maven-plugin. What
//! is read is written again as strict JSON, for the one parser of this project.

use std::borrow::Cow;

use crate::json::{encode_string, Document};

/// Deeper values are refused.
const MAX_DEPTH: usize = 1000;

/// Returns the only value of a document; one without a value is empty.
///
/// # Errors
/// Returns a message in Gson's words.
pub(in crate::client) fn parse(document: &Document) -> Result<Cow<'_, Document>, String> {
    if document.error().is_none() && document.trailing().is_none() {
        return Ok(Cow::Borrowed(document));
    }
    let text = String::from_utf8_lossy(document.bytes());
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = Reader { text, at: 0, out: String::new() };
    let read =
        reader.value(0).and_then(|()| match reader.rest().trim_matches([' ', '\t', '\r', '\n']) {
            "" => Ok(()),
            _ => Err("Use JsonReader.setLenient(true) to accept malformed JSON".to_owned()),
        });
    match read {
        Ok(()) => Ok(Cow::Owned(Document::parse(reader.out))),
        Err(error) => Err(format!("com.google.gson.JsonSyntaxException: com.google.gson.stream.MalformedJsonException: {error}")),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    out: String,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Returns the next character after space and comments.
    fn peek(&mut self) -> Result<char, String> {
        loop {
            let rest = self.rest();
            let first = rest.chars().next().ok_or("End of input")?;
            match first {
                ' ' | '\t' | '\n' | '\r' => self.at += 1,
                '#' => self.at += rest.find(['\n', '\r']).unwrap_or(rest.len()),
                '/' if rest.starts_with("//") => {
                    self.at += rest.find(['\n', '\r']).unwrap_or(rest.len());
                }
                '/' if rest.starts_with("/*") => {
                    self.at += rest[2..].find("*/").ok_or("Unterminated comment")? + 4;
                }
                _ => return Ok(first),
            }
        }
    }

    fn value(&mut self, depth: usize) -> Result<(), String> {
        if depth > MAX_DEPTH {
            return Err("Nesting problem".to_owned());
        }
        match self.peek()? {
            '{' => self.object(depth),
            '[' => self.array(depth),
            quote @ ('"' | '\'') => {
                let text = self.quoted(quote)?;
                self.out.push_str(&encode_string(&text));
                Ok(())
            }
            _ => {
                let word = self.word().ok_or("Expected value")?;
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
                Ok(())
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<(), String> {
        self.at += 1;
        self.out.push('{');
        if self.peek()? == '}' {
            self.at += 1;
            self.out.push('}');
            return Ok(());
        }
        loop {
            let name = match self.peek()? {
                quote @ ('"' | '\'') => self.quoted(quote)?,
                _ => self.word().ok_or("Expected name")?.to_owned(),
            };
            self.out.push_str(&encode_string(&name));
            match self.peek()? {
                ':' => self.at += 1,
                '=' => self.at += 1 + usize::from(self.rest().starts_with("=>")),
                _ => return Err("Expected ':'".to_owned()),
            }
            self.out.push(':');
            self.value(depth + 1)?;
            let end = self.peek()?;
            self.at += end.len_utf8();
            match end {
                '}' => break,
                ',' | ';' => self.out.push(','),
                _ => return Err("Unterminated object".to_owned()),
            }
        }
        self.out.push('}');
        Ok(())
    }

    fn array(&mut self, depth: usize) -> Result<(), String> {
        self.at += 1;
        self.out.push('[');
        if self.peek()? == ']' {
            self.at += 1;
            self.out.push(']');
            return Ok(());
        }
        loop {
            // What is left out is null.
            match self.peek()? {
                ',' | ';' | ']' => self.out.push_str("null"),
                _ => self.value(depth + 1)?,
            }
            let end = self.peek()?;
            self.at += end.len_utf8();
            match end {
                ']' => break,
                ',' | ';' => self.out.push(','),
                _ => return Err("Unterminated array".to_owned()),
            }
        }
        self.out.push(']');
        Ok(())
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
        self.at += 1;
        let mut value: Vec<u16> = Vec::new();
        let mut chars = self.rest().chars();
        loop {
            match chars.next().ok_or("Unterminated string")? {
                c if c == quote => break,
                '\\' => match chars.next().ok_or("Unterminated escape sequence")? {
                    'b' => value.push(8),
                    'f' => value.push(12),
                    'n' => value.push(10),
                    'r' => value.push(13),
                    't' => value.push(9),
                    c @ ('"' | '\'' | '\\' | '/' | '\n') => value.push(c as u16),
                    'u' => {
                        let digits = chars.as_str().get(..4).filter(|digits| digits.is_ascii());
                        let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
                        value.push(unit.ok_or("Malformed Unicode escape")?);
                        chars = chars.as_str().get(4..).unwrap_or_default().chars();
                    }
                    _ => return Err("Invalid escape sequence".to_owned()),
                },
                c => value.extend(c.encode_utf16(&mut [0; 2]).iter()),
            }
        }
        self.at = self.text.len() - chars.as_str().len();
        Ok(String::from_utf16_lossy(&value))
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
        ] {
            let document = Document::parse(text);
            let parsed = parse(&document).ok().map(|parsed| parsed.bytes().to_vec());
            let parsed = parsed.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            assert_eq!(parsed.as_deref(), read, "{text}");
        }
        assert!(parse(&Document::parse("[".repeat(100_000))).is_err());
    }
}
