//! Index of entries by key, host and registry: built once, so that rules and fixes that compare
//! entries do not look at all of them each time.

use super::key_parts::registry_of;
use super::EntryRef;
use crate::config::{ConfigFile, Entry};
use crate::docker::host_of;

/// Entries by name: all names in their order, and the entry of each.
#[derive(Debug)]
pub(super) struct Entries {
    names: Vec<String>,
    entries: Vec<EntryRef>,
}

impl Entries {
    fn by(name: fn(&Entry<'_>) -> String, file: ConfigFile<'_>) -> Self {
        let pairs = file.entries().map(|entry| (name(&entry), EntryRef::to(&entry)));
        let mut pairs: Vec<(String, EntryRef)> = pairs.collect();
        pairs.sort_unstable();
        let (names, entries) = pairs.into_iter().unzip();
        Self { names, entries }
    }

    /// Returns the entries of `name`, in the order of the text.
    pub(super) fn of(&self, name: &str) -> &[EntryRef] {
        let start = self.names.partition_point(|other| other.as_str() < name);
        let count = self.names[start..].partition_point(|other| other == name);
        &self.entries[start..start + count]
    }
}

/// Entries of a file by the content of their keys.
#[derive(Debug)]
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
        let is_special = |byte: &u8| matches!(byte, b'*' | b'?' | b'[' | b'\\');
        let has_patterns =
            || file.entries().any(|entry| entry.key().as_bytes().iter().any(is_special));
        let has_helpers = || !file.creds_store().is_empty() || file.cred_helpers().next().is_some();
        Self {
            by_key: Entries::by(|entry| entry.key().into_owned(), file),
            by_host: Entries::by(|entry| host_of(&entry.key()).into_owned(), file),
            by_registry: Entries::by(|entry| registry_of(&entry.key()), file),
            has_no_helpers_or_patterns: !has_patterns() && !has_helpers(),
        }
    }
}
