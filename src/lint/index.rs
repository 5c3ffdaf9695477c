//! Index of entries by key, host and registry: built once, so that rules and fixes that compare
//! entries do not look at all of them each time.

use std::cell::OnceCell;

use super::key_parts::registry_of;
use super::EntryRef;
use crate::config::{ConfigFile, Entry};
use crate::docker::host_of;
use crate::json::Document;

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
        // With a standard library built for size, this takes half the time of the unstable one.
        pairs.sort();
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

/// Entries of a file by the content of their keys, each part built when it is first asked for.
#[derive(Debug)]
pub(super) struct EntryIndex {
    document: Document,
    by_key: OnceCell<Entries>,
    by_host: OnceCell<Entries>,
    by_registry: OnceCell<Entries>,
    has_no_helpers_or_patterns: OnceCell<bool>,
}

impl EntryIndex {
    pub(super) fn of(document: &Document) -> Self {
        Self {
            document: document.clone(),
            by_key: OnceCell::new(),
            by_host: OnceCell::new(),
            by_registry: OnceCell::new(),
            has_no_helpers_or_patterns: OnceCell::new(),
        }
    }

    /// Returns the entries by the key itself.
    pub(super) fn by_key(&self) -> &Entries {
        self.by_key.get_or_init(|| Entries::by(|entry| entry.key().into_owned(), self.file()))
    }

    /// Returns the entries by the host that Docker reads from the key.
    pub(super) fn by_host(&self) -> &Entries {
        let host = |entry: &Entry<'_>| host_of(&entry.key()).into_owned();
        self.by_host.get_or_init(|| Entries::by(host, self.file()))
    }

    /// Returns the entries by the registry of the key, whatever its spelling.
    pub(super) fn by_registry(&self) -> &Entries {
        let registry = |entry: &Entry<'_>| registry_of(&entry.key());
        self.by_registry.get_or_init(|| Entries::by(registry, self.file()))
    }

    /// Returns true when the file names no helpers, and has no key that may be a pattern for others.
    pub(super) fn has_no_helpers_or_patterns(&self) -> bool {
        *self.has_no_helpers_or_patterns.get_or_init(|| {
            let file = self.file();
            let is_special = |byte: &u8| matches!(byte, b'*' | b'?' | b'[' | b'\\');
            let is_pattern = |entry: Entry<'_>| entry.key().as_bytes().iter().any(is_special);
            let has_helpers =
                !file.creds_store().is_empty() || file.cred_helpers().next().is_some();
            !has_helpers && !file.entries().any(is_pattern)
        })
    }

    fn file(&self) -> ConfigFile<'_> {
        ConfigFile::new(&self.document)
    }
}
