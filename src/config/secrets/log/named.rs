//! Values behind a telling name: `password=…`, `Authorization: …`, `"auth":"…"`, `<secret>…`.

use super::{block, value};
use crate::config::secrets::names::is_secret_name;
use crate::config::secrets::table::IN_QUERY;
use crate::text::TextRange;

/// Sign between a name and its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// `=`, `=>`, `:=`, and `=` in an escaped URL.
    Equals,
    /// A colon, with a blank after it or without.
    Colon { is_tight: bool },
    /// The end of a tag of XML.
    Tag,
    /// Only blanks.
    Blank,
    /// The word “is”.
    Is,
}

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
    /// Place after the sign and blanks.
    at: usize,
    /// Quote that opens before the name and is still open after it.
    quote: Option<&'a str>,
    /// True if the name stands as a key: at the start of a line or of a list's item.
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

/// Returns whether a name is the second word of “API key” or “access key”.
fn is_two_words(text: &str, name: TextRange) -> bool {
    let is_key = text[name.start..name.end].eq_ignore_ascii_case("key");
    let before = text[..name.start].strip_suffix(' ').filter(|_| is_key).unwrap_or_default();
    let length = before.bytes().rev().take_while(u8::is_ascii_alphabetic).take(16).count();
    let start = before.len() - length;
    let first = before.get(start..).filter(|first| !first.is_empty()).unwrap_or("x");
    is_secret_name(&format!("{first}key"))
}

/// Returns whether a name is `value` behind the `name` of a variable that is secret, as in the lists of
/// Kubernetes and of the clouds.
fn is_value(text: &str, name: TextRange) -> bool {
    if !text[name.start..name.end].eq_ignore_ascii_case("value") {
        return false;
    }
    let from = (name.start.saturating_sub(160)..name.start).find(|at| text.is_char_boundary(*at));
    let before = &text[from.unwrap_or(name.start)..name.start];
    let is_word = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    let mut words = before.split(|c| !is_word(c)).filter(|word| word.len() > 1).rev();
    let (variable, label) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    ["name", "key"].iter().any(|one| label.eq_ignore_ascii_case(one)) && is_secret_name(variable)
}

/// Returns the sign at `at` and the place of the value.
fn sign(text: &str, at: usize, before: Option<char>) -> Option<(Sign, usize)> {
    let rest = &text[at..];
    if before == Some('<') && rest.starts_with('>') {
        return Some((Sign::Tag, at + 1));
    }
    if rest.starts_with("%3D") || rest.starts_with("%3d") {
        return Some((Sign::Equals, at + 3));
    }
    let after = value::after_blanks(text, at);
    let next = &text[after..];
    let value_at = |length: usize| value::after_blanks(text, after + length);
    for equals in [":=", "=>", "==", "="] {
        if next.starts_with(equals) {
            return Some((Sign::Equals, value_at(equals.len())));
        }
    }
    if next.starts_with(':') && !next.starts_with("://") {
        let value = json_value(text, value_at(1));
        return Some((Sign::Colon { is_tight: value == after + 1 }, value));
    }
    if after == at {
        return None;
    }
    let is_said = next.starts_with("is ");
    let words = ["password", "passwd", "token", "pass", "passphrase"];
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let name = &text[at - text[..at].bytes().rev().take_while(is_name).count()..at];
    let fits = name.contains('_') || words.iter().any(|word| name.eq_ignore_ascii_case(word));
    let said = || (Sign::Is, value::after_blanks(text, after + 3));
    fits.then(|| if is_said { said() } else { (Sign::Blank, after) })
}

/// Returns the place of a value in quotes on the next line, as JSON may have it.
fn json_value(text: &str, at: usize) -> usize {
    let rest = value::near(text, at);
    let trimmed = rest.trim_start();
    let is_next = rest.starts_with(['\n', '\r']) && trimmed.starts_with('"');
    at + if is_next { rest.len() - trimmed.len() } else { 0 }
}

/// Returns the quote that opens directly before a name.
fn quote_before(text: &str, start: usize) -> Option<&str> {
    let mark = text[..start].chars().next_back().filter(|c| "\"'`“‘".contains(*c))?;
    let end = start - mark.len_utf8();
    let slashes = text[..end].bytes().rev().take_while(|byte| *byte == b'\\').count();
    text.get(end - slashes..start)
}

/// Returns whether a name at `start` begins its line, and whether it begins an item of a list.
fn place(text: &str, start: usize) -> (bool, bool) {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..start];
    let is_mark = |c: char| c.is_whitespace() || "-*>#+|".contains(c);
    let is_at_line = before.len() < 256 && before.chars().all(is_mark);
    let item = before.trim_end().chars().next_back();
    let is_item = item.is_some_and(|c| "{[(,;&?|<".contains(c));
    (is_at_line || before.trim() == "export", is_item)
}

/// Returns whether a word is written as a variable or a key, and not as a word of a sentence.
fn is_key_shaped(word: &str) -> bool {
    let bytes = word.trim_start_matches('-').as_bytes();
    let has_hump =
        bytes.windows(2).any(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
    let is_upper = bytes.len() > 3 && !bytes.iter().any(u8::is_ascii_lowercase);
    has_hump || is_upper || bytes.contains(&b'_')
}
