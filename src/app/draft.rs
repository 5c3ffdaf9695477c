//! Registry that has no address yet.

use crate::config::edit::{self, Edits};
use crate::config::secrets::shown_name;
use crate::config::{ConfigFile, Entry, EntryId};
use crate::json::{Document, Json, Kind};

/// New registry, kept as a file of its own with an empty key, so that the form shows and changes it
/// like any other entry. It has no helper: the file keeps those by address.
#[derive(Clone, Debug)]
pub struct Draft {
    document: Document,
    /// Name of the registry whose login it has, until the form changes it: then it is the user's own.
    copy_of: Option<String>,
}

impl PartialEq for Draft {
    fn eq(&self, other: &Self) -> bool {
        self.document.bytes() == other.document.bytes() && self.copy_of == other.copy_of
    }
}

impl Eq for Draft {}

impl Default for Draft {
    fn default() -> Self {
        Self { document: Document::parse("{\"auths\": {\"\": {}}}"), copy_of: None }
    }
}

impl Draft {
    /// Position of the entry in [`Draft::document`].
    pub const ID: EntryId = EntryId { auths: 0, index: 0 };

    /// Returns a new registry with the strings of an entry: its login, and what belongs to it.
    pub(super) fn with_login_of(entry: &Entry<'_>) -> Self {
        let strings = entry.value().members().filter(|member| member.value.kind() == Kind::String);
        let members = strings.map(|member| {
            (member.key.text().into_owned(), Json::String(member.value.text().into_owned()))
        });
        let empty = Document::parse("{}");
        let filled = edit::add_entry(&empty, "", Json::Object(members.collect()));
        filled.map_or_else(Self::default, |(edits, _)| Self {
            document: empty.apply(&edits).0,
            copy_of: Some(shown_name(&entry.key()).into_owned()),
        })
    }

    /// Returns the name of the registry whose login it has, while nothing was typed.
    pub fn copy_of(&self) -> Option<&str> {
        self.copy_of.as_deref()
    }

    /// Returns a file with only the new registry.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Returns the draft with `edits`, or `None` when there is no place for the change.
    pub(super) fn with(&self, edits: Edits) -> Option<Self> {
        Some(Self { document: self.document.apply(&edits?).0, copy_of: None })
    }

    /// Returns the value to write once it gets an address. The form writes strings only.
    pub(super) fn value(&self) -> Json {
        let entry = ConfigFile::new(&self.document).entry(Self::ID);
        let members =
            entry.iter().flat_map(|entry: &Entry<'_>| entry.value().members()).map(|member| {
                let text = member.value.text().into_owned();
                (member.key.text().into_owned(), Json::String(text))
            });
        Json::Object(members.collect())
    }
}
