//! Index of entries by key, host and registry: built once, so that rules and fixes that compare
//! entries do not look at all of them each time.

use std::cell::OnceCell;

use super::key_parts::registry_of;
use super::EntryRef;
use crate::collections::OrderedMap;
use crate::config::{ConfigFile, Entry};
use crate::docker::host_of;
use crate::json::Document;

/// Entries by name, in the order of the text.
#[derive(Debug)]
pub(super) struct Entries(OrderedMap<Vec<EntryRef>>);

impl Entries {
    fn by(name: fn(&str) -> String, file: ConfigFile<'_>) -> Self {
        let mut all: OrderedMap<Vec<EntryRef>> = OrderedMap::default();
        for entry in file.entries() {
            all.value_of(&name(&entry.key())).push(EntryRef::to(&entry));
        }
        Self(all)
    }

    /// Returns the entries of `name`.
    pub(super) fn of(&self, name: &str) -> &[EntryRef] {
        self.0.get(name).map(Vec::as_slice).unwrap_or_default()
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
        self.by_key.get_or_init(|| Entries::by(str::to_owned, self.file()))
    }

    /// Returns the entries by the host that Docker reads from the key.
    pub(super) fn by_host(&self) -> &Entries {
        self.by_host.get_or_init(|| Entries::by(|key| host_of(key).into_owned(), self.file()))
    }

    /// Returns the entries by the registry of the key, whatever its spelling.
    pub(super) fn by_registry(&self) -> &Entries {
        self.by_registry.get_or_init(|| Entries::by(registry_of, self.file()))
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
