//! What happened to a text on its way into another system.

use crate::codec::base64::{decode_any, decode_go};
use crate::codec::percent;
use crate::config::secrets::is_mask;
use crate::json::Document;
use crate::text::without_breaks;

/// Difference between the text that was exported and the one that came back. The order is that of
/// the search for the closest of several texts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// None: every byte is the same.
    None,
    /// A line break or more follow.
    LineBreakAtEnd,
    /// Other line breaks, as Windows has them.
    LineBreaks,
    /// Spaces around it.
    Spaces,
    /// A byte order mark before it.
    ByteOrderMark,
    /// Quotes around it that are a part of the value now.
    Quotes,
    /// Base64 of it.
    Base64,
    /// What it says in base64.
    Decoded,
    /// These variables, as `$proj`, were replaced by their values, usually by an empty one.
    Variables(Vec<String>),
    /// `$$` for each `$`, or the other way round.
    Dollars,
    /// Backslashes are gone, or there are more.
    Backslashes,
    /// Percent-encoded.
    PercentEncoded,
    /// Percent-decoded.
    PercentDecoded,
    /// Another letter case.
    Case,
    /// Other characters for those outside ASCII.
    Characters,
    /// The end is missing.
    CutAtEnd,
    /// The beginning is missing.
    CutAtStart,
    /// There is more after it.
    MoreAtEnd,
    /// A mask, as logs and settings pages show it: nothing can be said.
    Masked,
    /// Nothing came back.
    Empty,
    /// Another text.
    Other,
}

/// Returns the difference between `sent` and `back`.
pub(super) fn change(sent: &[u8], back: &[u8]) -> Change {
    if sent == back {
        return Change::None;
    }
    if back.is_empty() {
        return Change::Empty;
    }
    if is_masked(back) {
        return Change::Masked;
    }
    TESTS.iter().find_map(|test| test(sent, back)).unwrap_or(Change::Other)
}

fn is_masked(back: &[u8]) -> bool {
    std::str::from_utf8(back).is_ok_and(|text| is_mask(text.trim()))
}

type Test = fn(&[u8], &[u8]) -> Option<Change>;

/// Tests, the closest difference first.
const TESTS: &[Test] = &[
    |sent, back| (without_breaks(back) == without_breaks(sent)).then_some(Change::LineBreakAtEnd),
    |sent, back| (unix(sent) == unix(back)).then_some(Change::LineBreaks),
    |sent, back| (sent.trim_ascii() == back.trim_ascii()).then_some(Change::Spaces),
    |sent, back| {
        (back.strip_prefix(b"\xEF\xBB\xBF") == Some(sent)).then_some(Change::ByteOrderMark)
    },
    |sent, back| (unquoted(back)? == sent).then_some(Change::Quotes),
    |sent, back| (decoded(back)? == sent).then_some(Change::Base64),
    |sent, back| (decoded(sent)? == back.trim_ascii()).then_some(Change::Decoded),
    variables,
    |sent, back| {
        let doubled = |text: &str| text.replace('$', "$$");
        let (sent, back) = texts(sent, back)?;
        (doubled(sent) == back || doubled(back) == sent).then_some(Change::Dollars)
    },
    |sent, back| {
        let (sent, back) = texts(sent, back)?;
        let plain = |text: &str| text.replace('\\', "");
        (plain(sent) == plain(back)).then_some(Change::Backslashes)
    },
    |sent, back| (percent_decoded(back)? == sent).then_some(Change::PercentEncoded),
    |sent, back| (percent_decoded(sent)? == back).then_some(Change::PercentDecoded),
    |sent, back| sent.eq_ignore_ascii_case(back).then_some(Change::Case),
    |sent, back| (!sent.is_ascii() && ascii(sent) == ascii(back)).then_some(Change::Characters),
    |sent, back| sent.starts_with(back).then_some(Change::CutAtEnd),
    |sent, back| sent.ends_with(back).then_some(Change::CutAtStart),
    |sent, back| (!sent.is_empty() && back.starts_with(sent)).then_some(Change::MoreAtEnd),
];

fn texts<'a>(sent: &'a [u8], back: &'a [u8]) -> Option<(&'a str, &'a str)> {
    Some((std::str::from_utf8(sent).ok()?, std::str::from_utf8(back).ok()?))
}

/// Returns the bytes with a line feed for each line break, and none at the end.
fn unix(bytes: &[u8]) -> Vec<u8> {
    let lines = without_breaks(bytes).split(|byte| *byte == b'\n');
    let lines: Vec<&[u8]> = lines.map(|line| line.strip_suffix(b"\r").unwrap_or(line)).collect();
    lines.join(&b'\n')
}

fn unquoted(back: &[u8]) -> Option<Vec<u8>> {
    let back = back.trim_ascii();
    if let Some(inside) = back.strip_prefix(b"'").and_then(|rest| rest.strip_suffix(b"'")) {
        return Some(inside.to_vec());
    }
    let inside = back.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    let document = Document::parse(back);
    let as_json = document.root().filter(|_| document.error().is_none());
    Some(as_json.map_or_else(|| inside.to_vec(), |text| text.text().into_owned().into_bytes()))
}

fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    let text: Vec<u8> = text.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
    if text.len() < 4 {
        return None;
    }
    decode_go(&text).ok().or_else(|| decode_any(&text))
}

fn percent_decoded(text: &[u8]) -> Option<Vec<u8>> {
    let decoded = percent::decode(text);
    (decoded != text).then_some(decoded)
}

fn ascii(text: &[u8]) -> Vec<u8> {
    let is_kept = |byte: &u8| byte.is_ascii() && *byte != b'?';
    text.iter().copied().filter(is_kept).collect()
}

/// Returns the variables that a shell or a CI system put values in for.
fn variables(sent: &[u8], back: &[u8]) -> Option<Change> {
    let (sent, back) = texts(sent, back)?;
    let (literals, names) = split_at_variables(sent);
    let kept: usize = literals.iter().map(|literal| literal.len()).sum();
    if names.is_empty() || kept < MIN_KEPT && back.len() > kept {
        return None;
    }
    let (first, rest) = literals.split_first()?;
    let (last, middle) = rest.split_last()?;
    let mut text = back.strip_prefix(first)?.strip_suffix(last)?;
    for literal in middle {
        text = text.split_once(literal)?.1;
    }
    Some(Change::Variables(names))
}

/// Minimum number of characters that a text keeps: with less anything could have been it.
const MIN_KEPT: usize = 3;

/// Returns the pieces between the variables, one more than there are variables, and these.
fn split_at_variables(text: &str) -> (Vec<&str>, Vec<String>) {
    let (mut literals, mut names) = (Vec::new(), Vec::new());
    let mut start = 0;
    let mut from = 0;
    while let Some(at) = text[from..].find('$').map(|at| from + at) {
        match variable(&text[at..]) {
            0 => from = at + 1,
            length => {
                literals.push(&text[start..at]);
                names.push(text[at..at + length].to_owned());
                start = at + length;
                from = start;
            }
        }
    }
    literals.push(&text[start..]);
    (literals, names)
}

/// Returns the length of the variable at the start of `text`, which begins with a dollar sign; 0 when
/// there is none.
fn variable(text: &str) -> usize {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let rest = &text[1..];
    match rest.chars().next() {
        Some('{') => rest.find('}').map_or(0, |end| end + 2),
        Some(c) if c.is_ascii_digit() || "$?!#@*-".contains(c) => 2,
        Some(c) if is_word(c) => 1 + rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{change, Change};

    #[test]
    fn what_happened_on_the_way_is_named() {
        let lost = |names: &[&str]| {
            Change::Variables(names.iter().map(|name| (*name).to_owned()).collect())
        };
        for (sent, back, expected) in [
            ("s3cret", "s3cret", Change::None),
            ("s3cret", "s3cret\n", Change::LineBreakAtEnd),
            ("s3cret", "s3cret\r\n", Change::LineBreakAtEnd),
            ("a\nb\n", "a\r\nb\r\n", Change::LineBreaks),
            ("s3cret", " s3cret", Change::Spaces),
            ("s3cret", "\u{FEFF}s3cret", Change::ByteOrderMark),
            ("s3cret", "'s3cret'", Change::Quotes),
            ("s3\"cret", r#""s3\"cret""#, Change::Quotes),
            ("s3cret!", "czNjcmV0IQ==", Change::Base64),
            ("s3cret!", "czNjcmV0IQ", Change::Base64),
            ("s3cret!", "czNj\ncmV0IQ==\n", Change::Base64),
            ("czNjcmV0IQ==", "s3cret!", Change::Decoded),
            ("robot$proj+ci", "robot+ci", lost(&["$proj"])),
            ("robot${proj}+ci", "robotlibrary+ci", lost(&["${proj}"])),
            ("pa$$word", "pa4711word", lost(&["$$"])),
            ("$TOKEN", "", Change::Empty),
            ("$TOKEN", "x", Change::Other),
            ("a$b$c", "a", lost(&["$b", "$c"])),
            ("a$-", "a$$-", Change::Dollars),
            (r"a\b", "ab", Change::Backslashes),
            ("a/b@c", "a%2Fb%40c", Change::PercentEncoded),
            ("a%2Fb", "a/b", Change::PercentDecoded),
            ("S3cret", "s3CRET", Change::Case),
            ("pässwort", "p??sswort", Change::Characters),
            ("s3cret-and-more", "s3cret", Change::CutAtEnd),
            ("s3cret-and-more", "more", Change::CutAtStart),
            ("s3cret", "s3cretX", Change::MoreAtEnd),
            ("s3cret", "***", Change::Masked),
            ("s3cret", "[MASKED]\n", Change::Masked),
            ("s3cret", "other", Change::Other),
        ] {
            assert_eq!(change(sent.as_bytes(), back.as_bytes()), expected, "{sent} → {back}");
        }
    }
}
