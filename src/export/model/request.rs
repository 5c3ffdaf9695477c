//! A request for a rendering.

use super::options::OptionValues;
use crate::config::EntryId;
use crate::json::Document;

/// File, and the part of it that a target writes.
#[derive(Clone, Copy, Debug)]
pub struct RenderRequest<'a> {
    /// The file.
    pub document: &'a Document,
    /// The entries that go in.
    pub entries: &'a [EntryId],
    /// Options that differ from their defaults.
    pub options: &'a OptionValues,
}
