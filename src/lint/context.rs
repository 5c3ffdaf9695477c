//! What rules look at: the file, the time, and what is being done with it.

use std::cell::OnceCell;

use super::index::EntryIndex;
use super::key_parts::may_be_unusual;
use super::{EntryContext, EntryRef};
use crate::config::ConfigFile;
use crate::json::Document;
use crate::text::TextRange;

/// What is being done with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// It is open on the page.
    Editing,
    /// It was written to a disk.
    Saving,
    /// Its text went to the clipboard.
    Copying,
    /// It is given away.
    Exporting(Destination),
}

/// Where a file goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    /// A Secret of a cluster.
    Kubernetes,
    /// A secret or variable of a CI system.
    Ci,
    /// A secret of GitHub Actions.
    GitHub,
}

/// A file and its circumstances, with what several rules ask of the whole file worked out once.
#[derive(Debug)]
pub struct LintContext {
    document: Document,
    /// Seconds since 1970.
    pub now: i64,
    /// What is being done.
    pub activity: Activity,
    is_utf8: OnceCell<bool>,
    entries: OnceCell<Vec<EntryRef>>,
    unusual: OnceCell<Vec<EntryRef>>,
    index: OnceCell<EntryIndex>,
}

impl LintContext {
    /// A file, looked at `now`.
    pub fn new(document: &Document, now: i64, activity: Activity) -> Self {
        Self {
            document: document.clone(),
            now,
            activity,
            is_utf8: OnceCell::new(),
            entries: OnceCell::new(),
            unusual: OnceCell::new(),
            index: OnceCell::new(),
        }
    }

    /// The document below.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The file in Docker's words.
    pub fn file(&self) -> ConfigFile<'_> {
        ConfigFile::new(&self.document)
    }

    /// The file's bytes.
    pub fn bytes(&self) -> &[u8] {
        self.document.bytes()
    }

    /// Whether all of the file is UTF-8: docker-py reads no other file.
    pub(super) fn is_utf8(&self) -> bool {
        let is_utf8 = || std::str::from_utf8(self.bytes()).is_ok();
        *self.is_utf8.get_or_init(is_utf8)
    }

    /// The entry that `reference` was taken from.
    pub(super) fn entry(&self, reference: EntryRef) -> Option<EntryContext<'_>> {
        reference.of(&self.document).map(EntryContext::new)
    }

    /// All entries, in the order of the text.
    pub(super) fn entries(&self) -> &[EntryRef] {
        self.entries.get_or_init(|| {
            let entries = self.file().entries();
            entries.map(|entry| EntryRef::to(&entry)).collect()
        })
    }

    /// The entries whose key may be more than a host in its usual letters.
    pub(super) fn unusual_entries(&self) -> impl Iterator<Item = EntryContext<'_>> {
        let unusual = self.unusual.get_or_init(|| {
            let entries = self.file().entries();
            entries
                .filter(|entry| may_be_unusual(entry.member.key.raw()))
                .map(|entry| EntryRef::to(&entry))
                .collect()
        });
        unusual.iter().filter_map(|entry| self.entry(*entry))
    }

    /// The entry that holds `range`.
    pub(super) fn entry_around(&self, range: TextRange) -> Option<EntryContext<'_>> {
        let entries = self.entries();
        let range_of = |entry: &EntryRef| entry.of(&self.document).map(|entry| entry.range());
        let ends_before =
            |entry: &EntryRef| range_of(entry).is_some_and(|around| around.end < range.end);
        let entry = entries.get(entries.partition_point(ends_before))?;
        let is_inside = range_of(entry)?.contains(range);
        is_inside.then(|| self.entry(*entry))?
    }

    /// The entries by what their keys say.
    pub(super) fn index(&self) -> &EntryIndex {
        self.index.get_or_init(|| EntryIndex::of(self.file()))
    }
}
