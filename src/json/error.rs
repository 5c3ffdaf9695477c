//! Syntax errors of JSON, in Go's words and in plain ones.

use std::fmt;

/// Expectation of the parser at the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Any value.
    Value,
    /// A key in quotes, or `}` right after `{`.
    Key,
    /// `:` after a key.
    Colon,
    /// `,` or `}` after a member.
    CommaOrBrace,
    /// `,` or `]` after an element.
    CommaOrBracket,
    /// A character that a string may have unescaped.
    StringCharacter,
    /// One of `"\/bfnrtu` after a backslash.
    Escape,
    /// A hexadecimal digit after `\u`.
    HexDigit,
    /// A digit at the start of a number.
    Digit,
    /// A digit after the decimal point.
    FractionDigit,
    /// A digit of the exponent.
    ExponentDigit,
    /// The next letter of `true`, `false` or `null`.
    Literal(&'static str, u8),
    /// Fewer than 10,000 levels.
    Shallower,
}

/// The first place where the text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Offset of the unexpected byte, or the length of the text if it ends too early.
    pub offset: usize,
    /// The unexpected byte; `None` at the end of the text.
    pub found: Option<u8>,
    /// The parser's expectation at that place.
    pub expected: Expected,
}

impl SyntaxError {
    /// Returns the text that Docker prints after `Error parsing config file (…): ` (Go 1.26).
    pub fn go_message(&self) -> String {
        match self.found {
            None => "unexpected EOF".to_owned(),
            Some(found) => format!("invalid character {} {}", go_quote(found), self.go_context()),
        }
    }

    /// Returns the end of that text: where the character is.
    pub(crate) fn go_context(&self) -> String {
        match self.expected {
            Expected::Value => "looking for beginning of value".to_owned(),
            Expected::Key => "looking for beginning of object key string".to_owned(),
            Expected::Colon => "after object key".to_owned(),
            Expected::CommaOrBrace => "after object key:value pair".to_owned(),
            Expected::CommaOrBracket => "after array element".to_owned(),
            Expected::StringCharacter => "in string literal".to_owned(),
            Expected::Escape => "in string escape code".to_owned(),
            Expected::HexDigit => "in \\u hexadecimal character escape".to_owned(),
            Expected::Digit => "in numeric literal".to_owned(),
            Expected::FractionDigit => "after decimal point in numeric literal".to_owned(),
            Expected::ExponentDigit => "in exponent of numeric literal".to_owned(),
            Expected::Literal(word, letter) => {
                format!("in literal {word} (expecting {})", go_quote(letter))
            }
            Expected::Shallower => "exceeded max depth".to_owned(),
        }
    }

    /// Returns one short sentence for people on the expected text.
    pub fn hint(&self) -> String {
        let expected = match self.expected {
            Expected::Value => "a value: a string in double quotes, a number, {, [, true, false or null",
            Expected::Key => "a key in double quotes, or } if the object ends here",
            Expected::Colon => "a colon after the key",
            Expected::CommaOrBrace => "a comma or a closing brace }",
            Expected::CommaOrBracket => "a comma or a closing bracket ]",
            Expected::StringCharacter => {
                "the closing quote; a line break or control character inside a string is written \\n or \\u00XX"
            }
            Expected::Escape => "one of \" \\ / b f n r t u after the backslash",
            Expected::HexDigit => "four hexadecimal digits after \\u",
            Expected::Digit => "a digit",
            Expected::FractionDigit => "a digit after the decimal point",
            Expected::ExponentDigit => "a digit in the exponent",
            Expected::Literal(word, _) => return format!("Expected the word {word}."),
            Expected::Shallower => return "More than 10,000 levels of nesting: Docker stops here.".to_owned(),
        };
        match self.found {
            None => format!("The file ends too early. Expected {expected}."),
            Some(_) => format!("Expected {expected}."),
        }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.go_message())
    }
}

impl std::error::Error for SyntaxError {}

/// Returns a byte as Go's `quoteChar` prints it: a code point below 256 in single quotes.
pub(crate) fn go_quote(byte: u8) -> String {
    match byte {
        b'\'' => "'\\''".to_owned(),
        b'"' => "'\"'".to_owned(),
        b'\\' => "'\\\\'".to_owned(),
        0x07 => "'\\a'".to_owned(),
        0x08 => "'\\b'".to_owned(),
        0x09 => "'\\t'".to_owned(),
        0x0A => "'\\n'".to_owned(),
        0x0B => "'\\v'".to_owned(),
        0x0C => "'\\f'".to_owned(),
        0x0D => "'\\r'".to_owned(),
        0..=0x1F | 0x7F => format!("'\\x{byte:02x}'"),
        // Not printable in Go's tables: C1 controls, no-break space, soft hyphen.
        0x80..=0xA0 | 0xAD => format!("'\\u{:04x}'", u32::from(byte)),
        _ => format!("'{}'", char::from(byte)),
    }
}
