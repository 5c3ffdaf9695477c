//! Index of entries by key, host and registry: built once, so that rules and fixes that compare
//! entries do not look at all of them each time.

use std::borrow::Cow;

use super::key_parts::registry_of;
use super::EntryRef;
use crate::collections::OrderedMap;
use crate::config::ConfigFile;
use crate::docker::host_of;

/// Entries by name.
#[derive(Debug, Default)]
pub(super) struct Entries(OrderedMap<Vec<EntryRef>>);

impl Entries {
    fn add(&mut self, name: Cow<'_, str>, entry: EntryRef) {
        if let Some(entries) = self.0.get_mut(&name) {
            entries.push(entry);
        } else {
            self.0.put(name.into_owned(), vec![entry]);
        }
    }

    /// Returns the entries of `name`, in the order of the text.
    pub(super) fn of(&self, name: &str) -> &[EntryRef] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
}

/// Entries of a file by the content of their keys.
#[derive(Debug, Default)]
pub(super) struct EntryIndex {
    /// By the key itself.
    pub(super) by_key: Entries,
    /// By the host that Docker reads from the key.
    pub(super) by_host: Entries,
    /// By the registry of the key, whatever its spelling.
    pub(super) by_registry: Entries,
    /// True when the file names no helpers, and has no key that may be a pattern for others.
    pub(super) has_no_helpers_or_patterns: bool,
}

impl EntryIndex {
    pub(super) fn of(file: ConfigFile<'_>) -> Self {
        let mut index = Self::default();
        let mut has_patterns = false;
        for entry in file.entries() {
            let (key, reference) = (entry.key(), EntryRef::to(&entry));
            has_patterns |= key.contains(['*', '?', '[', '\\']);
            index.by_host.add(host_of(&key), reference);
            index.by_registry.add(registry_of(&key).into(), reference);
            index.by_key.add(key, reference);
        }
        index.has_no_helpers_or_patterns =
            !has_patterns && file.creds_store().is_empty() && file.cred_helpers().next().is_none();
        index
    }
}
