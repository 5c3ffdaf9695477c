//! The file as it was opened.

use std::rc::Rc;

/// Name, source and bytes of a file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// File name, already safe to show and to save under.
    pub name: String,
    /// How it came.
    pub source: Source,
    /// The bytes as they came, for *Changes*.
    pub bytes: Rc<Vec<u8>>,
}

/// Way in which a file came to be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Made here.
    New,
    /// Picked or dropped.
    File,
    /// Pasted.
    Pasted,
    /// The example with fake credentials.
    Example,
}
