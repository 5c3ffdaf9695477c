//! The text around base64 or a login: a header, a member of JSON, a command.

use super::base64::Encoded;
use crate::json::unescape;
use crate::shell;
use crate::text::TextRange;

/// Kind of the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrapping {
    /// Nothing: base64 by itself.
    Bare,
    /// Nothing: text that is not base64, such as `user:password`.
    Text,
    /// `Authorization: Basic …`, or `Basic …` (RFC 7617).
    Basic,
    /// `Authorization: Bearer …` (RFC 6750). A token is sent unchanged, not as base64.
    Bearer,
    /// `X-Registry-Auth: …`, from the CLI to the daemon (moby, `api/pkg/authconfig`).
    RegistryAuth,
    /// `"auth": "…"`, a member of an entry.
    Member,
    /// `curl -u user:password`, from which curl makes a Basic header.
    Curl,
}

impl Wrapping {
    /// Returns a few words for a chip.
    pub fn label(self) -> &'static str {
        match self {
            Self::Bare => "base64",
            Self::Text => "text",
            Self::Basic => "Basic header",
            Self::Bearer => "Bearer header",
            Self::RegistryAuth => "X-Registry-Auth header",
            Self::Member => "auth of an entry",
            Self::Curl => "curl -u",
        }
    }

    /// Returns whether it contains text instead of base64.
    pub(super) fn holds_text(self) -> bool {
        matches!(self, Self::Text | Self::Bearer | Self::Curl)
    }

    /// Returns the wrapping of the base64 alone. The JSON of the daemon's header keeps its meaning.
    pub(super) fn bare(self) -> Self {
        match self {
            Self::RegistryAuth => Self::RegistryAuth,
            _ => Self::Bare,
        }
    }
}

/// Text inside the wrapping.
pub(super) enum Content {
    Base64(String),
    Text(Vec<u8>),
}

pub(super) struct Recognised {
    pub(super) wrapping: Wrapping,
    pub(super) core: TextRange,
    pub(super) content: Content,
}

/// Recognises the known wrappings, the longest names first.
pub(super) fn recognise(text: &str) -> Recognised {
    let lower = text.to_ascii_lowercase();
    header(text, &lower)
        .or_else(|| member(text))
        .or_else(|| curl(text, &lower))
        .unwrap_or_else(|| bare(text))
}

fn base64(wrapping: Wrapping, text: &str, core: TextRange) -> Recognised {
    let content = text.get(core.start..core.end).unwrap_or_default();
    Recognised { wrapping, core, content: Content::Base64(content.to_owned()) }
}

/// Recognises a header by its name or its scheme, even inside a command.
fn header(text: &str, lower: &str) -> Option<Recognised> {
    if let Some(at) = after(lower, "x-registry-auth") {
        let start = skip(lower, at, &[' ', '\t', ':', '=', '\'', '"']);
        return Some(base64(Wrapping::RegistryAuth, text, word(text, start)));
    }
    let start = match after(lower, "authorization") {
        Some(at) => skip(lower, at, &[' ', '\t', ':', '=', '\'', '"']),
        None => skip(lower, 0, &[' ', '\t']),
    };
    let rest = lower.get(start..)?;
    let (scheme, wrapping) =
        [("basic", Wrapping::Basic), ("bearer", Wrapping::Bearer)].into_iter().find(
            |(name, _)| rest.strip_prefix(*name).is_some_and(|rest| rest.starts_with([' ', '\t'])),
        )?;
    let core = word(text, skip(lower, start + scheme.len(), &[' ', '\t']));
    if wrapping == Wrapping::Basic {
        return Some(base64(wrapping, text, core));
    }
    Some(Recognised { wrapping, core, content: Content::Text(core.of(text.as_bytes()).to_vec()) })
}

/// Recognises `"auth": "…"`, with JSON's escapes decoded.
fn member(text: &str) -> Option<Recognised> {
    let colon = skip(text, after(text, "\"auth\"")?, &[' ', '\t', '\r', '\n']);
    let quote = skip(
        text,
        text.get(colon..)?.strip_prefix(':').map(|_| colon + 1)?,
        &[' ', '\t', '\r', '\n'],
    );
    let inner = text.get(quote..)?.strip_prefix('"')?;
    let mut escaped = false;
    let end = inner.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })?;
    let core = TextRange::new(quote + 1, quote + 1 + end);
    Some(Recognised {
        wrapping: Wrapping::Member,
        core,
        content: Content::Base64(unescape(core.of(text.as_bytes())).into_owned()),
    })
}

/// Recognises the word after `-u` or `--user` of curl, without the shell's quotes.
fn curl(text: &str, lower: &str) -> Option<Recognised> {
    let start = after(lower, "curl ")?;
    let is_command = lower[..start - "curl ".len()]
        .chars()
        .next_back()
        .is_none_or(|before| !before.is_alphanumeric());
    if !is_command {
        return None;
    }
    let mut at = start;
    while at < text.len() {
        at = skip(text, at, &[' ', '\t', '\r', '\n', '\\']);
        let (range, bytes) = shell_word(text, at);
        at = range.end.max(at + 1);
        let (core, content) = match bytes.as_slice() {
            b"-u" | b"--user" => shell_word(text, skip(text, at, &[' ', '\t'])),
            option if option.starts_with(b"--user=") => cut(range, option, "--user=".len()),
            option if option.starts_with(b"-u") => cut(range, option, "-u".len()),
            _ => continue,
        };
        return Some(Recognised {
            wrapping: Wrapping::Curl,
            core,
            content: Content::Text(content),
        });
    }
    None
}

/// Returns the rest of a word after its first `length` bytes.
fn cut(range: TextRange, word: &[u8], length: usize) -> (TextRange, Vec<u8>) {
    let rest = word.get(length..).unwrap_or_default().to_vec();
    (TextRange::new(range.start + length, range.end), rest)
}

/// Returns the word of a shell's command that begins at `start`, with the quotes in its range.
/// Variables stay as written.
fn shell_word(text: &str, start: usize) -> (TextRange, Vec<u8>) {
    let rest = text.get(start..).unwrap_or_default();
    let (word, _) = shell::first_word(rest);
    let range = TextRange::new(start, start + word.range.end);
    (range, word.written(rest))
}

/// Recognises text without a wrapping: base64 if it is base64 and nothing else.
fn bare(text: &str) -> Recognised {
    let core = TextRange::new(0, text.len());
    let reads = Encoded::read(text.as_bytes()).is_ok_and(|encoded| encoded.digits > 0);
    // Words with spaces between them are text, even if all of their characters are in the alphabet.
    let one_word = !text.trim().contains([' ', '\t']);
    if reads && one_word {
        return base64(Wrapping::Bare, text, core);
    }
    Recognised { wrapping: Wrapping::Text, core, content: Content::Text(text.as_bytes().to_vec()) }
}

/// Returns the offset after the first `name`.
fn after(text: &str, name: &str) -> Option<usize> {
    text.find(name).map(|at| at + name.len())
}

/// Returns the offset after the characters of `set` at `at`.
fn skip(text: &str, at: usize, set: &[char]) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(set).len()
}

/// Returns the range up to a space, a quote or a line break.
fn word(text: &str, start: usize) -> TextRange {
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.find([' ', '\t', '\r', '\n', '\'', '"', ',']);
    TextRange::new(start, start + end.unwrap_or(rest.len()))
}
