//! File as it was opened.

use std::rc::Rc;

use crate::import::Reading;

/// Name, source and bytes of a file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// File name, already safe to show and to save under.
    pub name: String,
    /// Its source.
    pub source: Source,
    /// Original bytes, for *Changes*.
    pub bytes: Rc<Vec<u8>>,
    /// The text that it was taken out of, and the way to it; `None` when its bytes came as they are.
    pub came: Option<Rc<Reading>>,
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
