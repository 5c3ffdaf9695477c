//! Segments of the bytes, and their names on a page.

use super::wrapping::Wrapping;
use crate::json::{Document, Kind, NodeRef};
use crate::text::TextRange;

/// Owner of a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// Username.
    User,
    /// First colon.
    Colon,
    /// Password or token; in JSON every secret value.
    Password,
    /// Other bytes: there is no colon, or they are JSON around the values.
    Other,
    /// Bits after the last byte, in its last character.
    Fill,
    /// `=`, which carries no bits.
    Padding,
}

impl Segment {
    /// Returns its name in a sentence.
    pub fn label(self) -> &'static str {
        match self {
            Self::User => "username",
            Self::Colon => "colon",
            Self::Password => "password",
            Self::Other => "rest",
            Self::Fill => "fill",
            Self::Padding => "padding",
        }
    }

    /// Returns one letter, for use without colours.
    pub fn letter(self) -> char {
        match self {
            Self::User => 'U',
            Self::Colon => ':',
            Self::Password => 'P',
            Self::Other => '?',
            Self::Fill => '0',
            Self::Padding => '=',
        }
    }

    /// Returns whether its text is masked. Without a colon its meaning is unknown, so it is masked.
    pub(super) fn is_secret(self) -> bool {
        matches!(self, Self::Password | Self::Other)
    }
}

/// Number of a character's 6 bits that belong to a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Segment of the bits.
    pub segment: Segment,
    /// 1 to 6.
    pub bits: u8,
}

/// A run of bytes of one segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Segment of the bytes.
    pub segment: Segment,
    /// Range in the bytes.
    pub bytes: TextRange,
}

/// Shape of the bytes as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `user:password`.
    Login,
    /// No colon separates anything.
    NoColon,
    /// The JSON that the CLI sends to the daemon.
    Json,
    /// A token that is sent unchanged.
    Token,
    /// No bytes.
    Empty,
}

/// Members of `AuthConfig` (moby, `api/types/registry/authconfig.go`).
const FIELDS: [(&str, Segment); 7] = [
    ("username", Segment::User),
    ("password", Segment::Password),
    ("auth", Segment::Password),
    ("identitytoken", Segment::Password),
    ("registrytoken", Segment::Password),
    ("serveraddress", Segment::Other),
    ("email", Segment::Other),
];

/// Returns the shape of `bytes`, and the segments that cover them.
pub(super) fn spans(bytes: &[u8], wrapping: Wrapping) -> (Shape, Vec<Span>) {
    let all = |segment| vec![Span { segment, bytes: TextRange::new(0, bytes.len()) }];
    if bytes.is_empty() {
        return (Shape::Empty, Vec::new());
    }
    if wrapping == Wrapping::Bearer {
        return (Shape::Token, all(Segment::Password));
    }
    if let Some(spans) = json(bytes, wrapping == Wrapping::RegistryAuth) {
        return (Shape::Json, spans);
    }
    let Some(colon) = bytes.iter().position(|&byte| byte == b':') else {
        return (Shape::NoColon, all(Segment::Other));
    };
    let runs = [
        (Segment::User, 0, colon),
        (Segment::Colon, colon, colon + 1),
        (Segment::Password, colon + 1, bytes.len()),
    ];
    let spans = runs.into_iter().filter(|(_, start, end)| start < end);
    let spans =
        spans.map(|(segment, start, end)| Span { segment, bytes: TextRange::new(start, end) });
    (Shape::Login, spans.collect())
}

/// Returns the segments of the JSON of an `AuthConfig`: its values, without the quotes.
fn json(bytes: &[u8], expected: bool) -> Option<Vec<Span>> {
    if bytes.first() != Some(&b'{') {
        return None;
    }
    let document = Document::parse(bytes);
    let root = document.root().filter(NodeRef::is_object)?;
    if document.error().is_some() || document.trailing().is_some() {
        return None;
    }
    let mut spans = Vec::new();
    let (mut at, mut known) = (0, expected);
    let mut push = |segment, start: usize, end: usize| {
        if start < end {
            spans.push(Span { segment, bytes: TextRange::new(start, end) });
        }
    };
    for member in root.members() {
        let key = member.key.text();
        let Some((_, segment)) = FIELDS.iter().find(|(name, _)| key == *name) else {
            continue;
        };
        known = true;
        if *segment == Segment::Other || member.value.kind() != Kind::String {
            continue;
        }
        let value = member.value.range();
        push(Segment::Other, at, value.start + 1);
        push(*segment, value.start + 1, value.end - 1);
        at = value.end - 1;
    }
    push(Segment::Other, at, bytes.len());
    known.then_some(spans)
}
