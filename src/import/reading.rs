//! A reading of a text: its layers, how sure it is, and what there is to say.

use std::borrow::Cow;

use crate::secret::Secret;

/// Identity of a format: its stable name for tests and links, such as `kubernetes-secret`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatId(&'static str);

impl FormatId {
    /// Base64 around anything else.
    pub const BASE64: Self = Self("base64");
    /// A byte order mark, or UTF-16.
    pub const BYTE_ORDER: Self = Self("byte-order");

    pub(super) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// How sure a reading is. The order is that of the list of readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// One of the closest, for a text that no format fits.
    Distant,
    /// It could be this, and many other things too.
    Possible,
    /// It has the form, but not a mark that only this form has.
    Likely,
    /// It has a mark that only this form has.
    Certain,
}

/// What kind of thing a remark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// Wrapped once more than its place wants.
    LayerTooMany,
    /// Not wrapped where its place wants it.
    LayerMissing,
    /// The base64 is broken into lines or has blanks in it.
    Wrapped,
    /// The base64 is of another alphabet, or without its padding.
    Alphabet,
    /// Peeling took something off: quotes, a prompt, a newline.
    Removed,
    /// A dollar sign that something on the way expands.
    Dollar,
    /// The end is missing.
    CutOff,
    /// There are no passwords in it, a credential helper keeps them.
    HelperOnly,
    /// It names no registry.
    NoRegistry,
    /// It names no password, or not the password itself.
    NoPassword,
    /// A part of it was not read.
    NotRead,
    /// Anything else that is good to know.
    Note,
}

/// Something to say about a reading: one sentence or two, without a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What kind of thing it says.
    pub kind: RemarkKind,
    /// The sentence.
    pub text: Cow<'static, str>,
}

impl Remark {
    pub(super) fn new(kind: RemarkKind, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        Self { kind, text }
    }
}

/// One layer that was peeled off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Its format.
    pub format: FormatId,
    /// The name people use.
    pub name: &'static str,
}

/// One of several things in the same text, such as the second Secret of a List. Parts are no
/// alternatives: a user can take each, or merge them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its place, from 0.
    pub index: usize,
    /// How many there are.
    pub of: usize,
    /// Its name in the text: `regcred`.
    pub name: String,
}

/// One reading of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The layers, outermost first.
    pub layers: Vec<Layer>,
    /// The chain for people: `Kubernetes Secret → base64 → config.json, 3 registries`.
    pub sentence: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Why, in one sentence.
    pub reason: Cow<'static, str>,
    /// What else there is to say.
    pub remarks: Vec<Remark>,
    /// Which of several things it is.
    pub part: Option<Part>,
    /// The file: the very bytes of a `config.json` inside, else a new one with what was found.
    /// `None` when there is nothing to open.
    pub config: Option<Secret>,
    /// The image that the text names.
    pub image: Option<String>,
}

impl Reading {
    /// Whether some remark is of this kind.
    pub fn remarks_on(&self, kind: RemarkKind) -> bool {
        self.remarks.iter().any(|remark| remark.kind == kind)
    }
}
