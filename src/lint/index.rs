//! Index of entries by key, host and registry: built once, so that rules and fixes that compare
//! entries do not look at all of them each time.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::key_parts::registry_of;
use super::EntryRef;
use crate::collections::{Claim, KeyIndex};
use crate::config::{ConfigFile, Entry};
use crate::docker::host_of;
use crate::json::Document;

/// Entries by name, in the order of the text: one list, in which those of a name are together.
#[derive(Debug)]
pub(super) struct Entries {
    names: KeyIndex,
    /// For each name, the place of its first entry.
    starts: Vec<usize>,
    list: Vec<EntryRef>,
}

impl Entries {
    fn by(name: for<'k> fn(&'k str) -> Cow<'k, str>, file: ConfigFile<'_>) -> Self {
        let mut names = KeyIndex::default();
        names.reserve(file.entries().count());
        let mut all = Vec::new();
        let mut sizes = Vec::new();
        for entry in file.entries() {
            let at = match names.claim(&name(&entry.key()), sizes.len()) {
                Claim::Known(at) => at,
                Claim::New(_) => {
                    sizes.push(0);
                    sizes.len() - 1
                }
            };
            sizes[at] += 1;
            all.push((at, EntryRef::to(&entry)));
        }
        all.sort_by_key(|(at, _)| *at);
        let starts = sizes.into_iter().scan(0, |end, size: usize| {
            *end += size;
            Some(*end - size)
        });
        let starts = starts.collect();
        Self { names, starts, list: all.into_iter().map(|(_, entry)| entry).collect() }
    }

    /// Returns the entries of `name`.
    pub(super) fn of(&self, name: &str) -> &[EntryRef] {
        let Some(at) = self.names.position(name) else { return &[] };
        let end = self.starts.get(at + 1).copied().unwrap_or(self.list.len());
        &self.list[self.starts[at]..end]
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
        self.by_key.get_or_init(|| Entries::by(|key| Cow::Borrowed(key), self.file()))
    }

    /// Returns the entries by the host that Docker reads from the key.
    pub(super) fn by_host(&self) -> &Entries {
        self.by_host.get_or_init(|| Entries::by(host_of, self.file()))
    }

    /// Returns the entries by the registry of the key, whatever its spelling.
    pub(super) fn by_registry(&self) -> &Entries {
        self.by_registry
            .get_or_init(|| Entries::by(|key| Cow::Owned(registry_of(key)), self.file()))
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
