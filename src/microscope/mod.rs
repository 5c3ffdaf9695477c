//! The meaning of a string down to the bit: text, bytes and base64, linked.
//!
//! [`read`] takes any string: an `auth`, a header, a `curl -u` line, `user:password`. It returns a
//! [`Specimen`]: the bytes, their segments, and the base64 whose characters carry them, 6 bits
//! each. Base64 has no separators, so a character can belong to two or three segments; its share in
//! each is counted in bits.
//!
//! Everything that a page draws or says about it comes from the specimen: [`Specimen::shares`], the
//! links between the rows, [`Specimen::describe`], [`Specimen::findings`].

mod acceptance;
mod base64;
mod describe;
mod finding;
mod layers;
mod links;
mod segment;
mod selection;
mod style;
mod wrapping;

use crate::config::secrets::is_secret_user;
use crate::secret::Secret;
use crate::text::TextRange;

pub use acceptance::{Acceptance, Verdict};
pub use base64::{NotBase64, Padding};
pub use describe::Row;
pub use finding::Finding;
pub use links::{Group, Scalar, Window};
pub use segment::{Segment, Shape, Share, Span};
pub use selection::{look, Lit, Selection};
pub use style::{Alphabet, Style};
pub use wrapping::Wrapping;

use base64::Encoded;

/// A string under the microscope. Its `Debug` shows no byte of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Specimen {
    source: Secret,
    wrapping: Wrapping,
    core: TextRange,
    encoded: Encoded,
    spans: Vec<Span>,
    shape: Shape,
}

/// Reads any string. Text that is neither base64 nor in a known wrapping is read as plain text:
/// then the base64 is the result of encoding it.
///
/// # Errors
/// Returns the first fault if a known wrapping requires base64, and its content is not base64.
pub fn read(text: &str) -> Result<Specimen, NotBase64> {
    let found = wrapping::recognise(text);
    let encoded = match found.content {
        wrapping::Content::Base64(core) => {
            Encoded::read(core.as_bytes()).map_err(|error| error.moved(found.core.start))?
        }
        wrapping::Content::Text(bytes) => Encoded::write(&bytes, Style::default()),
    };
    Ok(Specimen::new(text, found.wrapping, found.core, encoded))
}

/// Reads `text` as base64, whatever it looks like: the base64 row, or an `auth`.
///
/// # Errors
/// Returns the first fault if it is not base64.
pub fn read_base64(text: &str) -> Result<Specimen, NotBase64> {
    let encoded = Encoded::read(text.as_bytes())?;
    let core = TextRange::new(0, text.len());
    Ok(Specimen::new(text, Wrapping::Bare, core, encoded))
}

/// Reads `bytes` as unencoded text, whatever they look like.
pub fn read_text(bytes: &[u8]) -> Specimen {
    let core = TextRange::new(0, bytes.len());
    Specimen::new(bytes, Wrapping::Text, core, Encoded::write(bytes, Style::default()))
}

impl Specimen {
    fn new(
        source: impl AsRef<[u8]>,
        wrapping: Wrapping,
        core: TextRange,
        encoded: Encoded,
    ) -> Self {
        let (shape, spans) = segment::spans(encoded.bytes.expose(), wrapping);
        Self { source: Secret::new(source), wrapping, core, encoded, spans, shape }
    }

    /// Returns the string as it was given.
    pub fn source(&self) -> &Secret {
        &self.source
    }

    /// Returns its wrapping.
    pub fn wrapping(&self) -> Wrapping {
        self.wrapping
    }

    /// Returns the part of the source inside the wrapping.
    pub fn core(&self) -> TextRange {
        self.core
    }

    /// Returns the bytes that the base64 encodes.
    pub fn bytes(&self) -> &Secret {
        &self.encoded.bytes
    }

    /// Returns the base64 with line breaks: as given, or the result of encoding the text.
    pub fn base64(&self) -> &Secret {
        &self.encoded.text
    }

    /// Returns the style of the base64.
    pub fn style(&self) -> Style {
        self.encoded.style
    }

    /// Returns the state of the padding.
    pub fn padding(&self) -> Padding {
        self.encoded.padding
    }

    /// Returns whether a character shows the alphabet: without `+`, `/`, `-` and `_` it can be
    /// either.
    pub fn shows_alphabet(&self) -> bool {
        self.encoded.shows_alphabet
    }

    /// Returns the shape of the bytes.
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// Returns the segments: they cover all bytes, in order, and none is empty.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Returns the first span of a segment.
    pub fn span(&self, segment: Segment) -> Option<TextRange> {
        let span = self.spans.iter().find(|span| span.segment == segment)?;
        Some(span.bytes)
    }

    /// Returns whether the text of a segment is masked: also that of a username that is a secret.
    pub fn hides(&self, segment: Segment) -> bool {
        let (user, password) = (self.part(Segment::User), self.part(Segment::Password));
        segment.is_secret() || (segment == Segment::User && is_secret_user(user, password))
    }

    /// Returns the bytes of the first span of a segment.
    pub(crate) fn part(&self, segment: Segment) -> &[u8] {
        self.span(segment).map_or(&[], |range| range.of(self.bytes().expose()))
    }

    /// Replaces the bytes after an edit of the text row. Alphabet, padding and line breaks stay.
    #[must_use]
    pub fn with_bytes(&self, bytes: &[u8]) -> Self {
        let encoded = Encoded::write(bytes, self.style());
        if self.wrapping.holds_text() {
            let core = TextRange::new(0, bytes.len());
            return Self::new(bytes, Wrapping::Text, core, encoded);
        }
        let text = encoded.text.expose().to_vec();
        let core = TextRange::new(0, text.len());
        Self::new(text, self.wrapping.bare(), core, encoded)
    }

    /// Replaces the base64 after an edit of the base64 row.
    ///
    /// # Errors
    /// Returns the first fault if the new text is not base64: the page keeps the last valid one.
    pub fn with_base64(&self, text: &str) -> Result<Self, NotBase64> {
        let encoded = Encoded::read(text.as_bytes())?;
        let core = TextRange::new(0, text.len());
        Ok(Self::new(text, self.wrapping.bare(), core, encoded))
    }

    /// Returns whether its own style writes exactly this base64 for these bytes: no stray bits, no
    /// spaces, even lines, whole padding.
    pub fn is_regular(&self) -> bool {
        self.style().write(self.bytes().expose()).as_bytes() == self.encoded.text.expose()
    }
}
