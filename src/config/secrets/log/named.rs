//! Values after a telling name: `password=…`, `Authorization: …`, `"auth":"…"`, `<secret>…`.

use super::place::{is_key_shaped, is_two_words, is_value, place, quote_before};
use super::sign::{sign, Sign};
use super::{block, value};
use crate::config::secrets::names::is_secret_name;
use crate::config::secrets::table::IN_QUERY;
use crate::text::TextRange;

/// Adds the values of all telling names.
pub(super) fn find(text: &str, found: &mut Vec<TextRange>) {
    let bytes = text.as_bytes();
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|byte| is_name(byte)).count();
        let name = TextRange::new(at, at + length);
        at += length.max(1);
        if length > 0 {
            if let Some(value) = Named::of(text, name).and_then(|named| named.value()) {
                at = at.max(value.end);
                found.push(value);
            }
        }
    }
}

/// A telling name with its sign.
struct Named<'a> {
    text: &'a str,
    name: TextRange,
    sign: Sign,
    /// Place after the sign and spaces.
    at: usize,
    /// Quote that opens before the name and is still open after it.
    quote: Option<&'a str>,
    /// True if the name is a key: at the start of a line or of a list's item.
    is_key: bool,
    is_at_line: bool,
}

impl<'a> Named<'a> {
    fn of(text: &'a str, name: TextRange) -> Option<Self> {
        let word = &text[name.start..name.end];
        let before = text[..name.start].chars().next_back();
        let in_query = matches!(before, Some('?' | '&'));
        let is_query_name =
            || in_query && IN_QUERY.iter().any(|one| word.eq_ignore_ascii_case(one));
        let is_other = || is_query_name() || is_two_words(text, name) || is_value(text, name);
        if !is_secret_name(word) && !is_other() {
            return None;
        }
        let quote = quote_before(text, name.start);
        let rest = &text[name.end..];
        let closing = rest.len() - rest.trim_start_matches(['"', '\'', '`', '\\', ']']).len();
        let is_closed = closing > 0 && value::joint(rest) == 0 && !rest.starts_with("\\ ");
        let after = name.end + if is_closed { closing } else { 0 };
        let (sign, at) = sign(text, after, before)?;
        let start = name.start - quote.map_or(0, str::len);
        let (is_at_line, is_item) = place(text, start);
        let named = Self {
            text,
            name,
            sign,
            at,
            quote: quote.filter(|_| !is_closed),
            is_key: is_at_line || is_item || is_key_shaped(word),
            is_at_line,
        };
        let is_path = matches!(before, Some('/' | '@' | '$')) && sign != Sign::Equals;
        let is_directory = word.ends_with("PWD") && text[at..].starts_with('/');
        (!is_path && !is_directory && !named.is_image()).then_some(named)
    }

    /// Returns whether it is an image and its tag, such as `auth:1.4`.
    fn is_image(&self) -> bool {
        let word = &self.text[self.name.start..self.name.end];
        let is_lower = !word.bytes().any(|byte| byte.is_ascii_uppercase());
        let tag = value::word(self.text, self.at);
        let tag = &self.text[tag.start..tag.end];
        let number = tag.trim_start_matches('v');
        let is_version = number.starts_with(|c: char| c.is_ascii_digit())
            && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        self.sign == Sign::Colon { is_tight: true }
            && is_lower
            && !word.contains("pass")
            && (is_version || tag == "latest")
    }

    fn value(&self) -> Option<TextRange> {
        let (text, is_header) = (self.text, self.is_header());
        if self.sign == Sign::Tag {
            let end = self.at + value::near(text, self.at).find('<')?;
            return self.checked(TextRange::new(self.at, end));
        }
        let at = if is_header { value::after_scheme(text, self.at) } else { self.at };
        let has_scheme = at > self.at;
        let rest = &text[at..];
        if let Some(quote) = value::quote(rest) {
            let range = value::quoted(text, at, quote);
            let start =
                if is_header { value::after_scheme(text, range.start) } else { range.start };
            let inner = TextRange::new(start, range.end);
            let is_weak = matches!(self.sign, Sign::Blank | Sign::Is);
            let may_be_name = is_weak && value::is_prose(text, inner);
            return self.checked(inner).filter(|_| !may_be_name);
        }
        if rest.starts_with('[') {
            let list = value::near(text, at);
            let end = list.find([']', '\n'])?;
            return self.checked(TextRange::new(at + 1, at + end));
        }
        let is_object = rest.starts_with('{') && !rest.starts_with("{{");
        let opens = rest.get(1..).unwrap_or_default().trim_start_matches('\\');
        if is_object && (opens.is_empty() || opens.starts_with(['"', '}', ' ', '\n', '\r', '\''])) {
            return None;
        }
        if let Some(block) = block::scalar(text, self.name.start, at) {
            return Some(block);
        }
        if let Some(quote) = self.quote {
            let whole = TextRange::new(at, value::end_of_quote(text, at, quote));
            let word = value::word(text, at);
            let is_weak = matches!(self.sign, Sign::Blank | Sign::Is);
            let is_sentence = !has_scheme && self.is_sentence(at, whole)
                || is_weak && value::is_prose(text, word);
            return self.checked(whole).filter(|_| !is_sentence);
        }
        let word = value::word(text, at);
        let is_line = self.is_at_line && self.sign == Sign::Colon { is_tight: false };
        if is_line || (has_scheme && self.is_at_line) {
            let whole = value::line(text, at);
            let is_sentence = !has_scheme && self.is_sentence(at, whole);
            return self.checked(whole).filter(|_| !is_sentence);
        }
        let may_be_prose = match self.sign {
            Sign::Colon { is_tight } => !is_tight && !self.is_key && !has_scheme,
            Sign::Blank => !self.is_alone(word),
            Sign::Is => true,
            _ => false,
        };
        self.checked(word).filter(|word| !(may_be_prose && value::is_prose(text, *word)))
    }

    fn is_header(&self) -> bool {
        let name = self.text[self.name.start..self.name.end].to_ascii_lowercase();
        name.ends_with("authorization") || name.ends_with("auth") || name.ends_with("bearer")
    }

    /// Returns whether a line after a name is the message of a program, which has a colon.
    fn is_sentence(&self, at: usize, whole: TextRange) -> bool {
        let word = value::word(self.text, at);
        let is_message = self.text[whole.start..whole.end].contains(": ");
        is_message && value::is_prose(self.text, word)
    }

    /// Returns whether the word is all that follows the name on its line, as in a `.netrc`.
    fn is_alone(&self, word: TextRange) -> bool {
        let line = value::line(self.text, self.at);
        let before = &self.text[..self.name.start];
        let is_netrc = before.lines().next_back().is_some_and(|line| line.contains("login "));
        (self.is_at_line && line.end <= word.end) || is_netrc
    }

    /// Returns a value that is one.
    fn checked(&self, range: TextRange) -> Option<TextRange> {
        let value = self.text.get(range.start..range.end)?;
        (!value::is_none(value)).then_some(range)
    }
}
