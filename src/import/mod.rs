//! What was pasted or dropped, recognised layer by layer, and files merged into one.
//!
//! A [`Format`] is a name and one pure function from the text to a [`Match`]. [`recognise`] puts
//! every text to every shape, and what a shape peels off is put to them again. Nothing is decided
//! for the user: every reading that is possible is a [`Guess`] with its reason.

mod build;
mod closest;
mod encoded;
mod formats;
mod input;
mod merge;
mod recognise;
mod sentence;

use std::borrow::Cow;

use crate::secret::Secret;

pub use build::name_registry;
pub use formats::FORMATS;
pub use merge::{merge, Conflict, Content, Decision, Merge, Place, Side};
pub use recognise::recognise;

use input::Input;

/// More layers than this nobody wraps; what is deeper is hostile.
pub const MAX_LAYERS: usize = 8;

/// How sure a reading is. The order is that of the list of guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A guess for a text that no shape fits.
    Distant,
    /// It could be this, and many other things too.
    Possible,
    /// It has the form, but not a mark that only this form has.
    Likely,
    /// It has a mark that only this form has.
    Certain,
}

/// One thing that can be pasted.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Stable name for tests and links: `kubernetes-secret`.
    pub id: &'static str,
    /// The name people use; it stands in the chain of layers.
    pub name: &'static str,
    recognise: fn(&Input<'_>) -> Option<Match>,
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
    fn new(kind: RemarkKind, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        Self { kind, text }
    }
}

/// One layer that was peeled off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The id of its shape.
    pub shape: &'static str,
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
pub struct Guess {
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

impl Guess {
    /// Whether some remark is of this kind.
    pub fn remarks_on(&self, kind: RemarkKind) -> bool {
        self.remarks.iter().any(|remark| remark.kind == kind)
    }
}

/// What a shape found: one or several things in the text.
#[derive(Debug)]
struct Match {
    confidence: Confidence,
    reason: Cow<'static, str>,
    remarks: Vec<Remark>,
    found: Vec<Found>,
}

/// One thing that a shape found.
#[derive(Debug)]
struct Found {
    /// Its name, when there can be several.
    part: Option<String>,
    remarks: Vec<Remark>,
    content: Inside,
    image: Option<String>,
    /// How many registries are in the file.
    registries: usize,
}

/// What a layer holds.
#[derive(Debug)]
enum Inside {
    /// These bytes are the file.
    File(Secret),
    /// More to peel.
    Wrapped(Secret, Context),
    /// There is nothing to open.
    Nothing,
}

/// What the outer layer knows of the inner one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Context {
    /// What has to stand here.
    wants: Wants,
    /// The registry, when the outer layer names it.
    server: Option<String>,
}

/// What has to stand at a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Wants {
    /// Nothing in particular.
    #[default]
    Anything,
    /// Base64; the text says where, for example “data of a Secret”.
    Base64(&'static str),
    /// The text itself.
    Text(&'static str),
}

impl Match {
    fn new(confidence: Confidence, reason: impl Into<Cow<'static, str>>, found: Found) -> Self {
        Self {
            confidence,
            reason: reason.into(),
            remarks: Vec::new(),
            found: vec![found],
        }
    }

    fn remark(mut self, remark: Option<Remark>) -> Self {
        self.remarks.extend(remark);
        self
    }
}

impl Found {
    fn new(content: Inside) -> Self {
        Self {
            part: None,
            remarks: Vec::new(),
            content,
            image: None,
            registries: 0,
        }
    }

    fn file(bytes: impl Into<Vec<u8>>, registries: usize) -> Self {
        Self {
            registries,
            ..Self::new(Inside::File(Secret::new(bytes)))
        }
    }

    fn wrapped(bytes: impl Into<Vec<u8>>, wants: Wants) -> Self {
        let context = Context {
            wants,
            server: None,
        };
        Self::new(Inside::Wrapped(Secret::new(bytes), context))
    }

    fn remark(mut self, remark: Option<Remark>) -> Self {
        self.remarks.extend(remark);
        self
    }
}
