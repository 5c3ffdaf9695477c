//! Files that show what a rule means.

use super::Activity;
use crate::json::Document;

/// A file that shows what a rule means.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The file.
    pub file: &'static [u8],
    /// What is special about it, in a few words; may be empty.
    pub note: &'static str,
    /// The image to ask the clients about; empty asks for the first entry's registry.
    pub image: &'static str,
    /// The time at which it is looked at, in seconds since 1970.
    pub now: i64,
    /// What is being done with the file.
    pub activity: Activity,
    /// This many blanks follow the file: for what is too large to be written here.
    pub padding: usize,
}

/// The day of examples that do not depend on one: 2026-01-01, noon UTC.
pub(super) const EXAMPLE_NOW: i64 = 1_767_268_800;

impl Example {
    /// A file as text.
    pub const fn new(file: &'static str) -> Self {
        Self::bytes(file.as_bytes())
    }

    /// A file that may not be UTF-8.
    pub const fn bytes(file: &'static [u8]) -> Self {
        Self {
            file,
            note: "",
            image: "",
            now: EXAMPLE_NOW,
            activity: Activity::Editing,
            padding: 0,
        }
    }

    /// With a few words on what is special.
    #[must_use]
    pub const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }

    /// Asking the clients about `image`.
    #[must_use]
    pub const fn image(mut self, image: &'static str) -> Self {
        self.image = image;
        self
    }

    /// Looked at `now`, in seconds since 1970.
    #[must_use]
    pub const fn at(mut self, now: i64) -> Self {
        self.now = now;
        self
    }

    /// While this is being done with the file.
    #[must_use]
    pub const fn during(mut self, activity: Activity) -> Self {
        self.activity = activity;
        self
    }

    /// With blanks behind it.
    #[must_use]
    pub const fn padded(mut self, padding: usize) -> Self {
        self.padding = padding;
        self
    }

    /// The file with the blanks behind it.
    pub fn document(&self) -> Document {
        let mut bytes = self.file.to_vec();
        bytes.resize(bytes.len() + self.padding, b' ');
        Document::parse(bytes)
    }
}
