//! A request for a rendering.

use super::options::OptionValues;
use crate::config::EntryId;
use crate::json::Document;

/// File, the part of it that a target writes, and the time.
#[derive(Clone, Copy, Debug)]
pub struct RenderRequest<'a> {
    /// The file.
    pub document: &'a Document,
    /// The entries that go in.
    pub entries: &'a [EntryId],
    /// Seconds since 1970: tokens that have ended are named.
    pub now: i64,
    /// Options that differ from their defaults.
    pub options: &'a OptionValues,
}
