//! Input of rules: the file, the time, and the activity.

use std::cell::{OnceCell, RefCell};

use super::index::EntryIndex;
use super::key_parts::may_be_unusual;
use super::{Control, EntryContext, EntryRef};
use crate::config::edit::{entries_end, Edits};
use crate::config::secrets::Secrets;
use crate::config::ConfigFile;
use crate::json::{self, Document, NodeRef, Slot};
use crate::text::TextRange;

/// Activity with the file.
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

/// Destination of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    /// A Secret of a cluster.
    Kubernetes,
    /// A secret or variable of a CI system.
    Ci,
    /// A secret of GitHub Actions.
    GitHub,
}

/// File and its circumstances, with the facts about the whole file that several rules need, each
/// worked out once.
#[derive(Debug)]
pub struct LintContext {
    document: Document,
    /// Seconds since 1970.
    pub now: i64,
    /// Activity with the file.
    pub activity: Activity,
    is_utf8: OnceCell<bool>,
    entries: OnceCell<Vec<EntryRef>>,
    unusual: OnceCell<Vec<EntryRef>>,
    index: EntryIndex,
    secrets: OnceCell<Secrets>,
    entries_end: OnceCell<Option<Slot>>,
    /// Parts of the entry that was asked about last: findings come in the order of the file.
    controls: RefCell<Option<(EntryRef, Parts)>>,
}

/// Parts of an entry in the order of the file, with the control that shows each.
type Parts = Vec<(TextRange, Control)>;

impl LintContext {
    /// Returns the context of a file that is checked at the time `now`.
    pub fn new(document: &Document, now: i64, activity: Activity) -> Self {
        Self {
            document: document.clone(),
            now,
            activity,
            is_utf8: OnceCell::new(),
            entries: OnceCell::new(),
            unusual: OnceCell::new(),
            index: EntryIndex::of(document),
            secrets: OnceCell::new(),
            entries_end: OnceCell::new(),
            controls: RefCell::new(None),
        }
    }

    /// Returns the document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Returns the file in Docker's terms.
    pub fn file(&self) -> ConfigFile<'_> {
        ConfigFile::new(&self.document)
    }

    /// Returns the file's bytes.
    pub fn bytes(&self) -> &[u8] {
        self.document.bytes()
    }

    /// Returns true when the whole file is UTF-8: docker-py reads no other file.
    pub(super) fn is_utf8(&self) -> bool {
        let is_utf8 = || std::str::from_utf8(self.bytes()).is_ok();
        *self.is_utf8.get_or_init(is_utf8)
    }

    /// Returns the entry of a `reference`.
    pub(super) fn entry(&self, reference: EntryRef) -> Option<EntryContext<'_>> {
        reference.of(&self.document).map(EntryContext::new)
    }

    /// Returns all entries, in the order of the text.
    pub(super) fn entries(&self) -> &[EntryRef] {
        self.entries.get_or_init(|| {
            let entries = self.file().entries();
            entries.map(|entry| EntryRef::to(&entry)).collect()
        })
    }

    /// Returns the entries whose key may be more than a host in its usual characters.
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

    /// Returns the entry that contains `range`.
    pub(super) fn entry_around(&self, range: TextRange) -> Option<EntryContext<'_>> {
        let entries = self.entries();
        let range_of = |entry: &EntryRef| entry.of(&self.document).map(|entry| entry.range());
        let ends_before =
            |entry: &EntryRef| range_of(entry).is_some_and(|around| around.end < range.end);
        let entry = entries.get(entries.partition_point(ends_before))?;
        let is_inside = range_of(entry)?.contains(range);
        is_inside.then(|| self.entry(*entry))?
    }

    /// Returns the secrets that no message may name.
    pub(super) fn secrets(&self) -> &Secrets {
        self.secrets.get_or_init(|| Secrets::of(self.file()))
    }

    /// Returns the control that shows what is at `range` in `entry`.
    pub(super) fn control_at(&self, entry: &EntryContext<'_>, range: TextRange) -> Control {
        let of = entry.reference();
        let mut last = self.controls.borrow_mut();
        if last.as_ref().is_none_or(|(known, _)| *known != of) {
            *last = None;
        }
        let (_, parts) = last.get_or_insert_with(|| (of, entry.controls().collect()));
        let at = parts.partition_point(|(part, _)| part.end < range.end);
        let part = parts.get(at).filter(|(part, _)| part.contains(range));
        part.map_or(Control::Text, |(_, control)| *control)
    }

    /// Returns the object that holds an entry: its node is before that of the first entry in it.
    pub(super) fn holder(&self, entry: EntryRef) -> Option<NodeRef<'_>> {
        let entries = self.entries();
        let first = entries.binary_search(&entry).ok()?.checked_sub(entry.id.index)?;
        self.document.node(entries.get(first)?.key_node.checked_sub(1)?)
    }

    /// Returns the edit that removes an entry. Neither it nor its object is looked for, because
    /// there can be many to remove.
    pub(super) fn remove_entry(&self, entry: EntryRef) -> Edits {
        let value = entry.of(&self.document)?.value();
        Some(vec![json::remove_value(self.holder(entry)?, value)])
    }

    /// Returns the place of new entries, if the last `auths` is an object.
    pub(super) fn entries_end(&self) -> Option<&Slot> {
        self.entries_end.get_or_init(|| entries_end(self.file())).as_ref()
    }

    /// Returns the index of the entries by their keys.
    pub(super) fn index(&self) -> &EntryIndex {
        &self.index
    }
}
