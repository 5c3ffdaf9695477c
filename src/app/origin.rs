//! File as it was opened.

use std::rc::Rc;

/// Name, source and bytes of a file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// File name, already safe to show and to save under.
    pub name: String,
    /// Its source.
    pub source: Source,
    /// Original bytes, for *Changes*.
    pub bytes: Rc<Vec<u8>>,
}

/// Way in which a file was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Created here.
    New,
    /// Picked or dropped.
    File,
    /// Pasted.
    Pasted,
    /// The example with fake credentials.
    Example,
}
