//! The segments of the bytes, and what a page calls them.

use super::wrapping::Wrapping;
use crate::json::{Document, Kind, NodeRef};
use crate::text::TextRange;

/// What a bit belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// The user name.
    User,
    /// The first colon.
    Colon,
    /// The password or token; in JSON every secret value.
    Password,
    /// Bytes that are none of these: there is no colon, or they are JSON around the values.
    Other,
    /// Bits behind the last byte, in its last character.
    Fill,
    /// `=`, which carries no bits.
    Padding,
}

impl Segment {
    /// What a sentence calls it.
    pub fn label(self) -> &'static str {
        match self {
            Self::User => "user name",
            Self::Colon => "colon",
            Self::Password => "password",
            Self::Other => "rest",
            Self::Fill => "fill",
            Self::Padding => "padding",
        }
    }

    /// One letter, for when colours are not to be had.
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

    /// Whether its text is masked. Without a colon nobody knows what it is: then it is.
    pub fn is_secret(self) -> bool {
        matches!(self, Self::Password | Self::Other)
    }
}

/// How many of a character's 6 bits belong to a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The segment.
    pub segment: Segment,
    /// 1 to 6.
    pub bits: u8,
}

/// A run of bytes of one segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// What they are.
    pub segment: Segment,
    /// Where they stand in the bytes.
    pub bytes: TextRange,
}

/// What the bytes are as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `user:password`.
    Login,
    /// No colon separates anything.
    NoColon,
    /// The JSON that the CLI sends to the daemon.
    Json,
    /// A token that goes over the wire as it is.
    Token,
    /// Nothing at all.
    Empty,
}

/// The members of `AuthConfig` (moby, `api/types/registry/authconfig.go`).
const FIELDS: [(&str, Segment); 7] = [
    ("username", Segment::User),
    ("password", Segment::Password),
    ("auth", Segment::Password),
    ("identitytoken", Segment::Password),
    ("registrytoken", Segment::Password),
    ("serveraddress", Segment::Other),
    ("email", Segment::Other),
];

/// What `bytes` are, and the segments that cover them.
pub(super) fn spans(bytes: &[u8], wrapping: Wrapping) -> (Shape, Vec<Span>) {
    let all = |segment| {
        vec![Span {
            segment,
            bytes: TextRange::new(0, bytes.len()),
        }]
    };
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
    let spans = spans.map(|(segment, start, end)| Span {
        segment,
        bytes: TextRange::new(start, end),
    });
    (Shape::Login, spans.collect())
}

/// The segments of the JSON of an `AuthConfig`: its values, without the quotes.
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
            spans.push(Span {
                segment,
                bytes: TextRange::new(start, end),
            });
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
