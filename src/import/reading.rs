//! Reading of a text: its layers, how sure it is, and remarks.

use std::borrow::Cow;

use crate::config::secrets::masked;
use crate::secret::Secret;

/// Identity of a format: its stable name for tests and links, such as `kubernetes-secret`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatId(&'static str);

impl FormatId {
    /// Base64 around anything else.
    pub const BASE64: Self = Self("base64");
    /// A byte order mark, or UTF-16.
    pub const BYTE_ORDER: Self = Self("byte-order");
    /// The entries of a file without `auths` around them.
    pub const DOCKERCFG: Self = Self("dockercfg");

    pub(super) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// Returns true for the file itself, without a layer around it.
    pub fn is_file(self) -> bool {
        matches!(self.0, "config-json" | "podman-auth")
    }

    /// Returns the name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// Certainty of a reading. The order is that of the list of readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// One of the closest formats, for a text that none fits.
    Distant,
    /// It could be this, and many other things.
    Possible,
    /// It has the form, but not a mark that only this form has.
    Likely,
    /// It has a mark that only this form has.
    Certain,
}

/// Subject of a remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// Encoded once more than its place expects.
    LayerTooMany,
    /// Not encoded where its place expects it.
    LayerMissing,
    /// The base64 is broken into lines or has spaces in it.
    Wrapped,
    /// The base64 is of another alphabet, or without its padding.
    Alphabet,
    /// Something was removed: quotes, a prompt, a newline.
    Removed,
    /// A dollar sign that a program on the way expands.
    Dollar,
    /// A shell reads the command in another way than is probably meant.
    Shell,
    /// Kubernetes, or another reader, finds no login in it as it is.
    NotFound,
    /// The end is missing.
    CutOff,
    /// It has no passwords: a credential helper keeps them.
    HelperOnly,
    /// It names no registry.
    NoRegistry,
    /// It has no password, or not the password itself.
    NoPassword,
    /// A part of it was not read.
    NotRead,
    /// Any other useful fact.
    Note,
}

/// Note about a reading: one or two sentences, without a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Its subject.
    pub kind: RemarkKind,
    /// The sentence.
    pub text: Cow<'static, str>,
}

impl Remark {
    pub(super) fn new(kind: RemarkKind, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        let shown = masked(&text).into_owned();
        Self { kind, text: if shown == text { text } else { shown.into() } }
    }
}

/// Layer that was removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Its format.
    pub format: FormatId,
    /// Common name.
    pub name: &'static str,
    /// The text that has this form, with all that is around its content.
    pub text: Secret,
}

/// One of several things in the same text, such as the second Secret of a List. Parts are no
/// alternatives: each can be taken, or all merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its place, from 0.
    pub index: usize,
    /// Number of parts.
    pub of: usize,
    /// Its name in the text: `regcred`.
    pub name: String,
}

/// Reading of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The layers, outermost first.
    pub layers: Vec<Layer>,
    /// The chain for people: `Kubernetes Secret → base64 → config.json, 3 registries`.
    pub sentence: String,
    /// Certainty of the reading.
    pub confidence: Confidence,
    /// Reason in one sentence.
    pub reason: Cow<'static, str>,
    /// Notes about the reading.
    pub remarks: Vec<Remark>,
    /// Its place among several things in the text.
    pub part: Option<Part>,
    /// The file: the exact bytes of a `config.json` inside, otherwise a new one with the found
    /// logins. `None` when there is nothing to open.
    pub config: Option<Secret>,
    /// Image that the text names.
    pub image: Option<String>,
    /// True if a program on the way could pass on something else, or a password is missing: such a
    /// reading is never opened by itself.
    pub doubt: bool,
}

impl Reading {
    /// Returns true when it may be opened without a question: it is the whole text, and no program on the
    /// way could pass on something else.
    pub fn opens_alone(&self) -> bool {
        let is_alone = self.config.is_some() && self.part.is_none();
        is_alone && !self.doubt && self.confidence >= Confidence::Likely
    }

    /// Returns the name of the text as it came.
    pub fn outer_name(&self) -> &'static str {
        self.layers.first().map_or("text", |layer| layer.name)
    }

    /// Returns true when a login in it has no registry yet.
    pub fn is_nameless(&self) -> bool {
        self.config.is_some() && self.remarks_on(RemarkKind::NoRegistry)
    }

    /// Returns true when some remark has this subject.
    pub fn remarks_on(&self, kind: RemarkKind) -> bool {
        self.remarks.iter().any(|remark| remark.kind == kind)
    }
}
