//! Kind of a text: a token, a masked value, a variable, a placeholder.

use crate::config::secrets::is_mask;
use crate::config::token::kind_by_form;

/// Text where a value should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Placeholder {
    /// `***`, as logs and web pages show a secret.
    Masked,
    /// `${VAR}`, before a shell or a template replaces it.
    Variable,
    /// `<token>`, as guides write it.
    Word,
}

/// Beginnings of tokens that no registry accepts, but people paste (gitleaks config).
const OTHER_TOKENS: [&str; 2] = ["sha256~", "npm_"];

/// Maximum length of a placeholder; tokens of GitHub are longer.
const MAX_WORD: usize = 40;

/// Minimum length of a token.
const MIN_TOKEN: usize = 20;

/// Returns true for white space and invisible characters.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Returns true when the bytes are text that can be typed.
pub(super) fn is_text(bytes: &[u8]) -> bool {
    let is_odd = |c: char| c.is_control() && !is_blank(c);
    std::str::from_utf8(bytes).is_ok_and(|text| !text.contains(is_odd))
}

/// Returns true for a token of a known kind.
pub(super) fn is_token(text: &str) -> bool {
    let is_other = || OTHER_TOKENS.iter().any(|start| text.starts_with(start));
    text.len() >= MIN_TOKEN
        && text.bytes().all(|b| b.is_ascii_graphic() && b != b':')
        && (kind_by_form(text.as_bytes()).is_some() || is_other())
}

/// Returns true for one long word of letters and digits.
pub(super) fn could_be_token(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b"-_.~+/=".contains(&b);
    text.len() >= MIN_TOKEN
        && text.bytes().all(is_part)
        && text.bytes().any(|b| b.is_ascii_digit())
        && text.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Returns false for most tokens, by a quick test.
pub(super) fn could_be_placeholder(bytes: &[u8]) -> bool {
    bytes.len() < MAX_WORD || !bytes[0].is_ascii_alphanumeric()
}

/// Returns the kind of placeholder that `text` is; quick for all other text.
pub(super) fn placeholder(text: &str) -> Option<Placeholder> {
    let first = text.bytes().next()?;
    if !could_be_placeholder(text.as_bytes()) {
        return None;
    }
    if is_mask(text) {
        Some(Placeholder::Masked)
    } else if is_variable(first, text) {
        Some(Placeholder::Variable)
    } else if is_placeholder(first, text) {
        Some(Placeholder::Word)
    } else {
        None
    }
}

fn is_variable(first: u8, text: &str) -> bool {
    let within = |open: &str, close: &str| {
        let inner = text.strip_prefix(open).and_then(|t| t.strip_suffix(close));
        inner.is_some_and(|inner| !inner.is_empty())
    };
    match first {
        b'$' => {
            within("${", "}") || within("$(", ")") || {
                let name = text[1..].trim_start_matches("env:");
                is_upper_name(name)
            }
        }
        b'{' => within("{{", "}}"),
        b'%' => {
            let inner = text[1..].strip_suffix('%');
            inner.is_some_and(is_upper_name)
        }
        b'#' => within("#{", "}#") || within("#{", "}"),
        b'<' => within("<%", "%>"),
        _ => false,
    }
}

/// Returns true for a usual name of a variable: `CI_TOKEN`.
fn is_upper_name(name: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    name.len() > 2
        && name.bytes().all(is_part)
        && name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_')
}

fn is_placeholder(first: u8, text: &str) -> bool {
    const WORDS: [&str; 11] = [
        "changeme",
        "changeit",
        "todo",
        "fixme",
        "tbd",
        "null",
        "undefined",
        "none",
        "placeholder",
        "replaceme",
        "token",
    ];
    const STARTS: [&str; 4] = ["your", "my", "insert", "the"];
    const NOUNS: [&str; 8] =
        ["token", "password", "passwd", "secret", "key", "pat", "username", "auth"];
    // A guide can write a long text between the two; no password looks like this.
    if first == b'<' {
        return (3..200).contains(&text.len()) && text.ends_with('>');
    }
    if text.len() >= MAX_WORD {
        return false;
    }
    match first.to_ascii_lowercase() {
        b'x' => text.len() > 2 && text.bytes().all(|b| b == first),
        b'c' | b'f' | b'i' | b'm' | b'n' | b'p' | b'r' | b't' | b'u' | b'y' => {
            let letters = || text.bytes().filter(|byte| !matches!(byte, b'-' | b'_' | b' '));
            let small = || letters().map(|byte| byte.to_ascii_lowercase());
            let starts_with = |start: &&str| start.bytes().zip(small()).all(|(a, b)| a == b);
            let start = STARTS.iter().find(|start| starts_with(start));
            let is_noun = |start: &str| {
                let word: Vec<u8> = small().skip(start.len()).collect();
                NOUNS.iter().any(|noun| word.ends_with(noun.as_bytes()))
            };
            WORDS.iter().any(|word| small().eq(word.bytes()))
                || start.is_some_and(|start| is_noun(start))
        }
        _ => false,
    }
}
