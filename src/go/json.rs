//! Go's `encoding/json` on a document, where clients differ from Docker's own loading.
//!
//! Its messages are those of Go 1.27, with which these clients were built and measured: a wrong type
//! has the whole path with the names as they are written, and a character is a whole one. Docker
//! itself is built with Go 1.26 ([`SyntaxError::go_message`]).

use std::fmt::Write;

use crate::collections::OrderedMap;
use crate::go::fold;
use crate::json::{Document, Expected, Kind, Member, NodeRef, SyntaxError};
use crate::text::TextRange;

/// Reads the first value of a text that must hold nothing else (`json.Unmarshal`).
///
/// # Errors
/// Returns Go's message.
pub(crate) fn unmarshal(document: &Document) -> Result<NodeRef<'_>, String> {
    const TOO_SHORT: &str = "unexpected end of JSON input";
    if let Some(error) = document.error() {
        return Err(match error.found {
            None => TOO_SHORT.to_owned(),
            Some(_) => syntax_message(document, error),
        });
    }
    if let Some(rest) = document.trailing() {
        let found = quote_first(rest.of(document.bytes()));
        return Err(format!("invalid character {found} after top-level value"));
    }
    document.root().ok_or_else(|| TOO_SHORT.to_owned())
}

/// Reads the first value like [`unmarshal`], into a struct that Go's messages call `target`.
///
/// # Errors
/// Returns Go's message.
pub(crate) fn unmarshal_struct<'a>(
    document: &'a Document,
    target: &str,
) -> Result<NodeRef<'a>, String> {
    let root = unmarshal(document)?;
    match root.kind() {
        Kind::Object | Kind::Null => Ok(root),
        _ => Err(wrong_type(root, root, "", target)),
    }
}

/// Returns Go's message for a value of the wrong type, `wanted`, somewhere in `root`, whose struct is
/// called `name` (Go 1.27, `encoding/json/v2_inject.go`, `transformUnmarshalError`;
/// `v2_decode.go`, `UnmarshalTypeError`).
pub(crate) fn wrong_type(
    root: NodeRef<'_>,
    found: NodeRef<'_>,
    name: &str,
    wanted: &str,
) -> String {
    let kind = found.kind().go_name();
    if root.index() == found.index() {
        return format!("json: cannot unmarshal {kind} into Go value of type {wanted}");
    }
    let path = path(root, found);
    let last = path.rsplit('.').next().unwrap_or_default();
    // What looks like an index is not called a field.
    let is_index = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    let what = if is_index { "" } else { "Go struct field " };
    format!("json: cannot unmarshal {kind} into {what}{name}.{path} of type {wanted}")
}

/// Returns the names and indexes on the way from a value to one inside it, with the escapes of a
/// JSON pointer.
fn path(root: NodeRef<'_>, found: NodeRef<'_>) -> String {
    let is_way = |value: NodeRef<'_>| {
        let (outer, inner) = (value.range(), found.range());
        outer.start <= inner.start && inner.end <= outer.end
    };
    let mut names = Vec::new();
    let mut at = root;
    while at.index() != found.index() {
        let next = if at.is_object() {
            let member = at.members().find(|member| is_way(member.value));
            let name = |name: &str| name.replace('~', "~0").replace('/', "~1");
            member.map(|member| (name(&member.name()), member.value))
        } else {
            let element = at.elements().enumerate().find(|(_, element)| is_way(*element));
            element.map(|(index, element)| (index.to_string(), element))
        };
        let Some((name, inner)) = next else { break };
        names.push(name);
        at = inner;
    }
    names.join(".")
}

/// Returns Go's message for a syntax error (Go 1.27, `encoding/json/internal/jsonwire`,
/// `InvalidTextError`).
pub(crate) fn syntax_message(document: &Document, error: SyntaxError) -> String {
    if error.found.is_none() {
        return "unexpected EOF".to_owned();
    }
    let bytes = document.bytes();
    let context = match error.expected {
        Expected::Shallower => return error.go_context(),
        Expected::Escape => {
            let escape =
                bytes.get(error.offset.saturating_sub(1)..=error.offset).unwrap_or_default();
            return format!("invalid escape sequence {} in string", quote_escape(escape));
        }
        // Go shows the next four characters, which may be a part of a secret.
        Expected::HexDigit => return "invalid escape sequence `\\u…` in string".to_owned(),
        Expected::StringCharacter => "in string".to_owned(),
        Expected::Digit | Expected::FractionDigit | Expected::ExponentDigit => {
            "in numeric literal".to_owned()
        }
        _ => error.go_context(),
    };
    let found = quote_first(bytes.get(error.offset..).unwrap_or_default());
    format!("invalid character {found} {context}")
}

/// Returns the first character in single quotes (`QuoteRune`).
fn quote_first(bytes: &[u8]) -> String {
    let chunk = bytes.get(..bytes.len().min(4)).unwrap_or_default().utf8_chunks().next();
    let first = chunk.as_ref().and_then(|chunk| chunk.valid().chars().next());
    let text = match first {
        Some(first) => escaped(first, '\''),
        None => bytes.first().map_or_else(String::new, |byte| format!("\\x{byte:x}")),
    };
    format!("'{text}'")
}

/// Returns an escape in backticks, or in double quotes if it has something that is not shown.
fn quote_escape(bytes: &[u8]) -> String {
    let (mut quoted, mut is_plain) = (String::new(), true);
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            is_plain &= c != '`' && !c.is_whitespace() && is_shown(c) && c != '\u{fffd}';
            quoted.push_str(&escaped(c, '"'));
        }
        for byte in chunk.invalid() {
            is_plain = false;
            let _ = write!(quoted, "\\x{byte:02x}");
        }
    }
    if is_plain {
        format!("`{}`", String::from_utf8_lossy(bytes))
    } else {
        format!("\"{quoted}\"")
    }
}

/// Returns whether Go prints the character: neither Go nor Rust show what is space or a control,
/// format, private or unassigned character.
fn is_shown(c: char) -> bool {
    c != '\0' && !c.escape_debug().to_string().starts_with("\\u")
}

/// Returns a character as Go's `strconv` quotes it.
fn escaped(c: char, quote: char) -> String {
    match c {
        '\u{7}' => "\\a".to_owned(),
        '\u{8}' => "\\b".to_owned(),
        '\u{b}' => "\\v".to_owned(),
        '\u{c}' => "\\f".to_owned(),
        '\t' => "\\t".to_owned(),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        _ if c == quote || c == '\\' => format!("\\{c}"),
        '\0'..='\u{1f}' | '\u{7f}' => format!("\\x{:02x}", u32::from(c)),
        _ if is_shown(c) => c.to_string(),
        '\u{10000}'.. => format!("\\U{:08x}", u32::from(c)),
        _ => format!("\\u{:04x}", u32::from(c)),
    }
}

/// Reads the struct field `field` of type map: all members of that name (in any case) are merged,
/// and a null empties the map.
///
/// # Errors
/// Returns the first error of `read`, or that of a value that is not an object: the struct is called
/// `name`, the type `type_name`.
pub(crate) fn read_map<'a, T>(
    root: NodeRef<'a>,
    field: &str,
    (name, type_name): (&str, &str),
    mut read: impl FnMut(Member<'a>) -> Result<T, String>,
) -> Result<OrderedMap<T>, String> {
    let mut map = OrderedMap::default();
    for member in root.members() {
        if !fold::matches(&member.name(), field) {
            continue;
        }
        match member.value.kind() {
            Kind::Object => {
                for inner in member.value.members() {
                    let value = read(inner)?;
                    map.put(&inner.name(), value);
                }
            }
            Kind::Null => map = OrderedMap::default(),
            _ => return Err(wrong_type(root, member.value, name, type_name)),
        }
    }
    Ok(map)
}

/// Description of the struct into which a client decodes an entry of `auths`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EntryType {
    /// Its name in Go's messages: `config.AuthConfig`.
    pub(crate) name: &'static str,
    /// Name of the struct that is decoded as a whole: the file's, or that of an entry which has its
    /// own method for it.
    pub(crate) root: &'static str,
    /// Its fields, all strings.
    pub(crate) fields: &'static [&'static str],
}

/// Strings of a decoded entry; empty if the client's type has no such field.
#[derive(Clone, Debug, Default)]
pub(crate) struct GoEntry {
    pub(crate) range: TextRange,
    pub(crate) username: String,
    pub(crate) password: String,
    pub(crate) auth: String,
    pub(crate) identity_token: String,
    pub(crate) registry_token: String,
}

impl EntryType {
    /// Decodes one entry of `root`, which is the entry's own value where Go decodes it by itself.
    ///
    /// # Errors
    /// Returns Go's message for the first value of a wrong type.
    pub(crate) fn read(&self, root: NodeRef<'_>, member: Member<'_>) -> Result<GoEntry, String> {
        let mut entry = GoEntry { range: member.range(), ..GoEntry::default() };
        match member.value.kind() {
            Kind::Object => {}
            Kind::Null => return Ok(entry),
            _ => return Err(wrong_type(root, member.value, self.root, self.name)),
        }
        for inner in member.value.members() {
            let name = inner.name();
            let known = self.fields.iter().find(|field| fold::matches(&name, field));
            let Some(&field) = known else { continue };
            match inner.value.kind() {
                Kind::String => entry.set(field, inner.value.text().into_owned()),
                Kind::Null => {}
                _ => return Err(wrong_type(root, inner.value, self.root, "string")),
            }
        }
        Ok(entry)
    }
}

impl GoEntry {
    fn set(&mut self, field: &str, value: String) {
        match field {
            "username" => self.username = value,
            "password" => self.password = value,
            "auth" => self.auth = value,
            "identitytoken" => self.identity_token = value,
            "registrytoken" => self.registry_token = value,
            _ => {}
        }
    }
}

/// Returns Go's message for broken base64.
pub(crate) fn base64_message(offset: usize) -> String {
    format!("illegal base64 data at input byte {offset}")
}

#[cfg(test)]
mod tests {
    use super::{syntax_message, unmarshal, wrong_type};
    use crate::json::Document;

    #[test]
    fn syntax_errors_are_those_of_go_1_27() {
        for (text, message) in [
            (r#"{"x": "\q"}"#, r"invalid escape sequence `\q` in string"),
            (r#"{"x": "\u12x"}"#, r"invalid escape sequence `\u…` in string"),
            ("{\"x\": \"\\`\"}", r#"invalid escape sequence "\\`" in string"#),
            ("{\"x\": \"\\\n\"}", r#"invalid escape sequence "\\\n" in string"#),
            ("{\"x\": \"\\\0\"}", r#"invalid escape sequence "\\\x00" in string"#),
            ("{\"x\": \"\\é\"}", r#"invalid escape sequence "\\\xc3" in string"#),
            ("{\"x\": \"a\tb\"}", r"invalid character '\t' in string"),
            ("{\"x\": \"a", "unexpected EOF"),
            (r#"{"x": tru}"#, "invalid character '}' in literal true (expecting 'e')"),
            (r#"{"x": 1e+x}"#, "invalid character 'x' in numeric literal"),
            (r#"{"x": 01}"#, "invalid character '1' after object key:value pair"),
            (r#"{"x": [1 2]}"#, "invalid character '2' after array element"),
            ("{\"x\": \u{200b}}", r"invalid character '\u200b' looking for beginning of value"),
            ("{\"x\": 😀}", "invalid character '😀' looking for beginning of value"),
            ("\u{feff}{}", r"invalid character '\ufeff' looking for beginning of value"),
            ("{'", r"invalid character '\'' looking for beginning of object key string"),
        ] {
            let document = Document::parse(text);
            let error = document.error().map(|error| syntax_message(&document, error));
            assert_eq!(error.as_deref(), Some(message), "{text}");
        }
        let document = Document::parse(b"{}\xff".to_vec());
        let error = unmarshal(&document).err();
        assert_eq!(error.as_deref(), Some(r"invalid character '\xff' after top-level value"));
    }

    #[test]
    fn a_wrong_type_has_its_whole_path() {
        for (text, message) in [
            (r#"{"AUTHS": {"a": {"AUTH": 5}}}"#, "number into Go struct field File.AUTHS.a.AUTH"),
            (r#"{"a~b/c.d": {"e": 5}}"#, "number into Go struct field File.a~0b~1c.d.e"),
            (r#"{"auths": {"127.0.0.1": 5}}"#, "number into File.auths.127.0.0.1"),
            (r#"{"list": ["a", 5]}"#, "number into File.list.1"),
            ("5", "number into Go value"),
        ] {
            let document = Document::parse(text);
            let root = document.root().expect("a value");
            let mut found = root;
            while let Some(inner) = found.members().map(|m| m.value).chain(found.elements()).last()
            {
                found = inner;
            }
            let error = wrong_type(root, found, "File", "string");
            let message = format!("json: cannot unmarshal {message} of type string");
            assert_eq!(error, message, "{text}");
        }
    }
}
