//! Templates of messages, and the matcher: literals with named holes between them.
//!
//! `Head "{url}": no basic auth credentials` has one hole. Between two literals a hole takes as
//! little as it can, on one line; the last one of a template takes all that it accepts. A space
//! means any white space, because terminals break lines; a quote for the quotes of logs and
//! chats, `\"` and `“`.

use crate::text::TextRange;

/// Maximum number of bytes in a hole, so that matching is linear.
const MAX_HOLE: usize = 1024;
/// Maximum number of bytes for one space or quote of a template.
const MAX_STRETCH: usize = 64;

/// Named hole of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hole {
    /// Whole image, as typed or in full.
    Image,
    /// Repository without its registry.
    Repository,
    /// Host of a registry.
    Registry,
    /// URL of a request.
    Url,
    /// Path of a file.
    Path,
    /// Name of a helper.
    Helper,
    /// Byte offset.
    Byte,
    /// HTTP status.
    Status,
    /// Platform.
    Platform,
    /// Tag or digest.
    Tag,
    /// Username.
    User,
    /// Names that matter: of Secrets, of a certificate, of a field.
    Names,
    /// `pull` or `push`.
    Action,
    /// Any text of the line; not kept.
    Text,
    /// Any word; not kept.
    Word,
}

impl Hole {
    fn named(name: &str) -> Self {
        match name {
            "image" => Self::Image,
            "repository" => Self::Repository,
            "registry" => Self::Registry,
            "url" => Self::Url,
            "path" => Self::Path,
            "helper" => Self::Helper,
            "byte" => Self::Byte,
            "status" => Self::Status,
            "platform" => Self::Platform,
            "tag" => Self::Tag,
            "user" => Self::User,
            "names" => Self::Names,
            "action" => Self::Action,
            "word" => Self::Word,
            _ => Self::Text,
        }
    }

    fn accepts(self, byte: u8) -> bool {
        match self {
            Self::Byte | Self::Status => byte.is_ascii_digit(),
            Self::Action => byte.is_ascii_lowercase() || byte == b',',
            Self::Text | Self::Path | Self::Platform | Self::Names => byte != b'\n',
            Self::Helper => !byte.is_ascii_whitespace() && !matches!(byte, b'"' | b'`' | b'\''),
            Self::Image
            | Self::Repository
            | Self::Registry
            | Self::Url
            | Self::Tag
            | Self::User
            | Self::Word => {
                !byte.is_ascii_whitespace()
                    && !matches!(byte, b'"' | b'`' | b'\'' | b'\\' | b'<' | b'>')
            }
        }
    }
}

/// Piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'t> {
    Literal(&'t str),
    Hole(Hole),
}

/// A template in pieces, ready to be looked for by its anchor.
#[derive(Clone, Debug)]
pub(super) struct Template<'t> {
    pieces: Vec<Piece<'t>>,
    /// Index of the literal that has the anchor.
    literal: usize,
    /// Start of the anchor in it.
    offset: usize,
    /// Number of bytes in all literals: the longer, the more is said.
    pub(super) weight: usize,
    /// True if it ends in names, so that a message inside says more.
    pub(super) is_open: bool,
}

/// A place in the text that fits a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) range: TextRange,
    pub(super) holes: Vec<(Hole, TextRange)>,
}

impl<'t> Template<'t> {
    /// Returns the template that `text` spells.
    pub(super) fn parse(text: &'t str) -> Self {
        let mut pieces = Vec::new();
        for (literal, hole) in literals(text) {
            pieces.extend(Some(Piece::Literal(literal)).filter(|_| !literal.is_empty()));
            pieces.extend(hole.map(|name| Piece::Hole(Hole::named(name))));
        }
        let (mut literal, mut offset, mut longest, mut weight) = (0, 0, 0, 0);
        for (at, piece) in pieces.iter().enumerate() {
            let Piece::Literal(text) = piece else { continue };
            weight += text.len();
            for run in text.split(is_stretched) {
                if run.len() > longest {
                    longest = run.len();
                    literal = at;
                    offset = run.as_ptr() as usize - text.as_ptr() as usize;
                }
            }
        }
        let is_open = pieces.last() == Some(&Piece::Hole(Hole::Names));
        Self { pieces, literal, offset, weight, is_open }
    }

    /// Returns the first four bytes of the longest run of ordinary characters.
    pub(super) fn anchor(&self) -> Option<[u8; 4]> {
        let Some(Piece::Literal(text)) = self.pieces.get(self.literal) else { return None };
        let run = text.as_bytes().get(self.offset..self.offset + 4)?;
        let is_plain = !run.iter().any(|byte| is_stretched(char::from(*byte)));
        <[u8; 4]>::try_from(run).ok().filter(|_| is_plain)
    }

    /// Returns the fit whose anchor is at `at`.
    pub(super) fn fit(&self, text: &[u8], at: usize) -> Option<Fit> {
        let Some(Piece::Literal(literal)) = self.pieces.get(self.literal) else { return None };
        let (before, after) = literal.as_bytes().split_at(self.offset);
        let mut end = literal_at(text, at, after)?;
        let mut start = literal_before(text, at, before)?;
        let mut holes = Vec::new();
        let mut earlier = self.pieces.get(..self.literal)?.iter().rev().peekable();
        while let Some(piece) = earlier.next() {
            match piece {
                Piece::Literal(literal) => start = literal_before(text, start, literal.as_bytes())?,
                Piece::Hole(hole) => {
                    let next = earlier.peek().and_then(|piece| literal_of(piece));
                    let from = hole_before(text, start, *hole, next)?;
                    holes.push((*hole, TextRange::new(from, start)));
                    start = from;
                }
            }
        }
        holes.reverse();
        let mut later = self.pieces.get(self.literal + 1..)?.iter().peekable();
        while let Some(piece) = later.next() {
            match piece {
                Piece::Literal(literal) => end = literal_at(text, end, literal.as_bytes())?,
                Piece::Hole(hole) => {
                    let next = later.peek().and_then(|piece| literal_of(piece));
                    let to = hole_at(text, end, *hole, next)?;
                    holes.push((*hole, TextRange::new(end, to)));
                    end = to;
                }
            }
        }
        Some(Fit { range: TextRange::new(start, end), holes })
    }
}

/// Returns the literals of a template, each with the name of the hole after it.
pub(super) fn literals(template: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(template);
    std::iter::from_fn(move || {
        let text = rest?;
        let hole =
            text.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
        rest = hole.map(|(_, (_, after))| after);
        Some(hole.map_or((text, None), |(before, (name, _))| (before, Some(name))))
    })
}

fn literal_of<'t>(piece: &Piece<'t>) -> Option<&'t [u8]> {
    match piece {
        Piece::Literal(text) => Some(text.as_bytes()),
        Piece::Hole(_) => None,
    }
}

/// Returns whether a character of a template means several spellings.
fn is_stretched(c: char) -> bool {
    matches!(c, ' ' | '"' | '\'')
}

/// Spellings of a quote: its own byte, and those of typographers.
fn quotes(byte: u8) -> [&'static [u8]; 3] {
    if byte == b'"' {
        [b"\"", "\u{201c}".as_bytes(), "\u{201d}".as_bytes()]
    } else {
        [b"'", "\u{2018}".as_bytes(), "\u{2019}".as_bytes()]
    }
}

/// Returns the end of `literal` at `at`.
fn literal_at(text: &[u8], mut at: usize, literal: &[u8]) -> Option<usize> {
    for byte in literal {
        let rest = text.get(at..)?;
        at += match byte {
            b' ' => {
                let spaces = rest.iter().take(MAX_STRETCH).take_while(|b| b.is_ascii_whitespace());
                Some(spaces.count()).filter(|count| *count > 0)?
            }
            b'"' | b'\'' => {
                let slashes = rest.iter().take(MAX_STRETCH).take_while(|b| **b == b'\\').count();
                let rest = rest.get(slashes..)?;
                slashes + quotes(*byte).iter().find(|quote| rest.starts_with(quote))?.len()
            }
            _ => Some(1).filter(|_| rest.first() == Some(byte))?,
        };
    }
    Some(at)
}

/// Returns the start of `literal` that ends at `end`.
fn literal_before(text: &[u8], mut end: usize, literal: &[u8]) -> Option<usize> {
    for byte in literal.iter().rev() {
        let rest = text.get(..end)?;
        end -= match byte {
            b' ' => {
                let spaces = rest.iter().rev().take(MAX_STRETCH);
                let spaces = spaces.take_while(|b| b.is_ascii_whitespace());
                Some(spaces.count()).filter(|count| *count > 0)?
            }
            b'"' | b'\'' => {
                let quote = quotes(*byte).into_iter().find(|quote| rest.ends_with(quote))?.len();
                let rest = rest.get(..end - quote)?;
                quote + rest.iter().rev().take(MAX_STRETCH).take_while(|b| **b == b'\\').count()
            }
            _ => Some(1).filter(|_| rest.last() == Some(byte))?,
        };
    }
    Some(end)
}

/// Returns the end of a hole that begins at `start`: before the nearest `next`, or after all that
/// it accepts.
fn hole_at(text: &[u8], start: usize, hole: Hole, next: Option<&[u8]>) -> Option<usize> {
    let rest = text.get(start..)?;
    let mut accepted = rest.iter().take(MAX_HOLE).take_while(|byte| hole.accepts(**byte));
    let Some(next) = next else {
        return Some(start + accepted.count()).filter(|end| *end > start);
    };
    let first = next.first().copied().filter(|byte| !is_stretched(char::from(*byte)));
    let mut at = start;
    accepted.find_map(|_| {
        at += 1;
        // Most places are ruled out by one byte.
        if first.is_some_and(|first| text.get(at) != Some(&first)) {
            return None;
        }
        literal_at(text, at, next).map(|_| at)
    })
}

/// Returns the start of a hole that ends at `end`.
fn hole_before(text: &[u8], end: usize, hole: Hole, next: Option<&[u8]>) -> Option<usize> {
    let rest = text.get(..end)?;
    let mut accepted = rest.iter().rev().take(MAX_HOLE).take_while(|byte| hole.accepts(**byte));
    let Some(next) = next else {
        return Some(end - accepted.count()).filter(|start| *start < end);
    };
    let last = next.last().copied().filter(|byte| !is_stretched(char::from(*byte)));
    let mut at = end;
    accepted.find_map(|_| {
        at -= 1;
        if last.is_some_and(|last| at.checked_sub(1).and_then(|at| text.get(at)) != Some(&last)) {
            return None;
        }
        literal_before(text, at, next).map(|_| at)
    })
}

#[cfg(test)]
mod tests {
    use super::{Hole, Template};

    fn fit(template: &str, text: &str) -> Option<Vec<(Hole, String)>> {
        let template = Template::parse(template);
        let anchor = template.anchor()?;
        let mut places = text.as_bytes().windows(4).enumerate();
        let (at, _) = places.find(|(_, bytes)| *bytes == anchor)?;
        let fit = template.fit(text.as_bytes(), at)?;
        let text = |range: crate::text::TextRange| text[range.start..range.end].to_owned();
        Some(fit.holes.into_iter().map(|(hole, range)| (hole, text(range))).collect())
    }

    #[test]
    fn holes_take_as_little_as_they_can() {
        let template = "Failed to pull image \"{image}\": {text}: denied";
        for text in [
            "Failed to pull image \"a/b:1\": x: denied: denied",
            "Failed to pull\n      image \\\"a/b:1\\\": x: denied",
            "Failed to pull image \u{201c}a/b:1\u{201d}: x: denied",
        ] {
            let wanted = vec![(Hole::Image, "a/b:1".to_owned()), (Hole::Text, "x".to_owned())];
            assert_eq!(fit(template, text), Some(wanted), "{text}");
        }
        assert_eq!(fit(template, "Failed to pull image \"a b\": x: denied"), None);
        assert_eq!(fit(template, "Failed to pull image \"a\": x\n: denied"), None);
    }

    #[test]
    fn a_hole_at_an_end_takes_all_that_it_accepts() {
        let wanted = Some(vec![(Hole::Image, "a/b:1".to_owned())]);
        assert_eq!(fit("{image}: not found", "say a/b:1: not found"), wanted);
        assert_eq!(fit("with the tag: {image}", "with the tag: a/b:1\n"), wanted);
        assert_eq!(fit("at input byte {byte}", "at input byte x"), None);
    }
}
