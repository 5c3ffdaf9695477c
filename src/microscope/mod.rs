//! What a string says down to the bit: text, bytes and base64, linked.
//!
//! [`read`] takes any string: an `auth`, a header, a `curl -u` line, `user:password`. It gives a
//! [`Specimen`]: the bytes, their segments, and the base64 whose characters carry them, 6 bits
//! each. Base64 has no separators, so a character can belong to two segments or three; its share in
//! each is counted in bits.
//!
//! Everything that a page draws or says about it is computed from the specimen: [`Specimen::shares`],
//! the links between the rows, [`Specimen::describe`], [`Specimen::findings`].

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

/// Looks at any string. Text that is neither wrapped in something known nor base64 is taken as it
/// stands: then the base64 is the one that it would become.
///
/// # Errors
/// When something known is around it that wants base64, and it is none.
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

/// Looks at `text` as base64, whatever it looks like: the base64 row, or an `auth`.
///
/// # Errors
/// When it is none.
pub fn read_base64(text: &str) -> Result<Specimen, NotBase64> {
    let encoded = Encoded::read(text.as_bytes())?;
    let core = TextRange::new(0, text.len());
    Ok(Specimen::new(text, Wrapping::Bare, core, encoded))
}

/// Looks at `bytes` as what is encoded, whatever they look like.
pub fn read_text(bytes: &[u8]) -> Specimen {
    let core = TextRange::new(0, bytes.len());
    Specimen::new(
        bytes,
        Wrapping::Text,
        core,
        Encoded::write(bytes, Style::default()),
    )
}

impl Specimen {
    fn new(
        source: impl Into<Vec<u8>>,
        wrapping: Wrapping,
        core: TextRange,
        encoded: Encoded,
    ) -> Self {
        let (shape, spans) = segment::spans(encoded.bytes.expose(), wrapping);
        Self {
            source: Secret::new(source),
            wrapping,
            core,
            encoded,
            spans,
            shape,
        }
    }

    /// The string as it was given.
    pub fn source(&self) -> &Secret {
        &self.source
    }

    /// What stands around it.
    pub fn wrapping(&self) -> Wrapping {
        self.wrapping
    }

    /// The part of the source that is looked at; before it and behind it stands the wrapping.
    pub fn core(&self) -> TextRange {
        self.core
    }

    /// The bytes: what the base64 says.
    pub fn bytes(&self) -> &Secret {
        &self.encoded.bytes
    }

    /// The base64, line breaks included: as it was given, or what the text becomes.
    pub fn base64(&self) -> &Secret {
        &self.encoded.text
    }

    /// How the base64 is written.
    pub fn style(&self) -> Style {
        self.encoded.style
    }

    /// What the padding is like.
    pub fn padding(&self) -> Padding {
        self.encoded.padding
    }

    /// Whether a character tells the alphabet: without `+`, `/`, `-` and `_` it can be either.
    pub fn shows_alphabet(&self) -> bool {
        self.encoded.shows_alphabet
    }

    /// What the bytes are.
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// The segments: they cover all bytes, in order, none is empty.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The first span of a segment.
    pub fn span(&self, segment: Segment) -> Option<TextRange> {
        let span = self.spans.iter().find(|span| span.segment == segment)?;
        Some(span.bytes)
    }

    /// The bytes of the first span of a segment.
    pub(crate) fn part(&self, segment: Segment) -> &[u8] {
        self.span(segment)
            .map_or(&[], |range| range.of(self.bytes().expose()))
    }

    /// The same with other bytes: the text row was edited. Alphabet, padding and line breaks stay.
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

    /// The same with other base64: the base64 row was edited.
    ///
    /// # Errors
    /// When the new text is not base64: the page keeps the last good one.
    pub fn with_base64(&self, text: &str) -> Result<Self, NotBase64> {
        let encoded = Encoded::read(text.as_bytes())?;
        let core = TextRange::new(0, text.len());
        Ok(Self::new(text, self.wrapping.bare(), core, encoded))
    }

    /// Whether its own style writes exactly this base64 for these bytes: no stray bits, no blanks,
    /// even lines, whole padding.
    pub fn is_regular(&self) -> bool {
        self.style().write(self.bytes().expose()).as_bytes() == self.encoded.text.expose()
    }
}
