//! Input that waits for a choice of the user.

use super::Source;
use crate::import::{merge, Merge, Reading};
use crate::json::Document;
use crate::secret::Secret;

/// Readings of an input, for the user to choose from.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// Name of the file, or a name for it.
    pub name: String,
    /// Its source.
    pub source: Source,
    /// Its original bytes.
    pub bytes: Secret,
    /// Readings, the best first.
    pub readings: Vec<Reading>,
    /// Reading that is open.
    pub opened: Option<usize>,
    /// True if the input is open as it is, because Docker would not read it as any of the readings.
    pub kept: bool,
}

/// File that is being merged into the open one.
#[derive(Clone, Debug)]
pub struct Merging {
    /// File to merge.
    pub incoming: Document,
    /// Its name.
    pub name: String,
}

impl Merging {
    /// Returns the comparison of the two files.
    pub fn compare(&self, base: &Document) -> Merge {
        merge(base, std::slice::from_ref(&self.incoming))
    }
}
