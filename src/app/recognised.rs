//! Input that waits for a choice of the user.

use super::Source;
use crate::import::{merge, Merge, Reading};
use crate::json::Document;
use crate::secret::Secret;

/// Readings of something that came in, for the user to see and choose.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// The name of the file, or what to call it.
    pub name: String,
    /// How it came.
    pub source: Source,
    /// Its bytes as they came.
    pub bytes: Secret,
    /// The readings, the best first.
    pub readings: Vec<Reading>,
    /// The reading that is open.
    pub opened: Option<usize>,
}

/// A file that is being merged into the open one.
#[derive(Clone, Debug)]
pub struct Merging {
    /// The file that comes in.
    pub incoming: Document,
    /// Its name.
    pub name: String,
}

impl Merging {
    /// Returns what the two files say.
    pub fn compare(&self, base: &Document) -> Merge {
        merge(base, std::slice::from_ref(&self.incoming))
    }
}
