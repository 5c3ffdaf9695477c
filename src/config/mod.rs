//! The file in Docker's terms: a view that borrows the document and stores nothing.

mod auth;
mod changed;
pub mod edit;
mod entry;
pub mod fields;
pub mod mask;
pub mod near;
mod nested;
mod rows;
pub mod secrets;
pub mod token;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::docker::host_of;
use crate::go::fold;
use crate::json::{Document, Kind, Member, Members, NodeRef};
use crate::text::TextRange;
use nested::NestedMembers;

pub use auth::{check_auth, decode_auth, encode_auth, AuthError, Credentials};
pub use changed::{changed_lines, changed_values, ChangedLine, ChangedValue, Piece, Role};
pub use entry::{Entry, EntryId, Login};
pub use rows::{Row, RowPiece, RowStyle, Rows};

pub use token::Token;

pub(crate) use auth::trim_nul;

/// The username with which helpers and clients mark an identity token (docker/cli v29.7.2,
/// `cli/config/credentials/native_store.go`, `tokenUsername`).
pub const TOKEN_USER: &str = "<token>";

/// Docker's `ConfigFile` (docker/cli v29.7.2, `cli/config/configfile/file.go`) over a document.
#[derive(Clone, Copy, Debug)]
pub struct ConfigFile<'a> {
    document: &'a Document,
}

impl<'a> ConfigFile<'a> {
    /// Returns a view of `document`.
    pub fn new(document: &'a Document) -> Self {
        Self { document }
    }

    /// Returns the underlying document.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// Returns the top-level object, if the first value is one.
    pub fn root(&self) -> Option<NodeRef<'a>> {
        self.document.root().filter(NodeRef::is_object)
    }

    /// Returns the top-level members, duplicates included.
    pub fn members(&self) -> Members<'a> {
        match self.root() {
            Some(root) => root.members(),
            None => Members::none(self.document),
        }
    }

    /// Returns all entries of all `auths`, in the order of the text. Docker merges several `auths`.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'a>> {
        NestedMembers::new(self.document, self.members(), "auths")
            .map(|(id, member)| Entry { id, member })
    }

    /// Returns the entry that a part of the text belongs to; `None` if it is none or several.
    pub fn entry_in(&self, part: TextRange) -> Option<EntryId> {
        let mut here = self.entries().filter(|entry| entry.range().overlaps(part));
        let only = here.next()?;
        here.next().is_none().then_some(only.id)
    }

    /// Returns the entry whose key is the node `key` of this document, found without counting.
    pub fn entry_at(&self, id: EntryId, key: usize) -> Option<Entry<'a>> {
        let member = Member { key: self.document.node(key)?, value: self.document.node(key + 1)? };
        Some(Entry { id, member })
    }

    /// Returns the entry at `id`.
    pub fn entry(&self, id: EntryId) -> Option<Entry<'a>> {
        let auths = self.members().nth(id.auths)?;
        if !fold::matches_key(auths.key, "auths") {
            return None;
        }
        let member = auths.value.members().nth(id.index)?;
        Some(Entry { id, member })
    }

    /// Returns what finds many entries after one look at all: [`Self::entry`] counts from the first.
    pub fn entry_finder(&self) -> impl Fn(EntryId) -> Option<Entry<'a>> {
        // They are in the order of the text, so they are sorted.
        let all: Vec<Entry<'a>> = self.entries().collect();
        move |id| {
            let at = all.binary_search_by_key(&id, |entry| entry.id).ok()?;
            all.get(at).copied()
        }
    }

    /// Returns the member that Docker reads for the field `key`.
    pub fn field(&self, key: &str) -> Option<Member<'a>> {
        entry::last_field(self.root()?, key)
    }

    /// Returns the string that Docker reads for `key`; empty if absent.
    pub fn string(&self, key: &str) -> Cow<'a, str> {
        self.field(key).and_then(|member| member.value.as_str()).unwrap_or_default()
    }

    /// Returns `credsStore`: the helper for every registry without one of its own.
    pub fn creds_store(&self) -> Cow<'a, str> {
        self.string("credsStore")
    }

    /// Returns all members of all `credHelpers`: server address and helper. Docker merges several,
    /// and the last of the same address wins; a null is an empty name.
    pub fn cred_helpers(&self) -> impl Iterator<Item = Member<'a>> {
        NestedMembers::new(self.document, self.members(), "credHelpers").map(|(_, member)| member)
    }

    /// Returns the helper for exactly `address`, if `credHelpers` has one.
    pub fn cred_helper(&self, address: &str) -> Option<Member<'a>> {
        self.cred_helpers().filter(|member| member.key.text() == address).last()
    }

    /// Returns the members of `credHelpers` whose registry has no entry in `auths`, as AWS documents
    /// it: the helper has all that Docker needs. Of an address that occurs twice it is the last.
    pub fn helpers_alone(&self) -> Vec<Member<'a>> {
        let mut alone: BTreeMap<Cow<'a, str>, Member<'a>> = BTreeMap::new();
        for member in self.cred_helpers() {
            alone.insert(member.key.text(), member);
        }
        alone.remove("");
        let mut entries = self.entries();
        while let (false, Some(entry)) = (alone.is_empty(), entries.next()) {
            let key = entry.key();
            alone.remove(&*key);
            alone.remove(&*host_of(&key));
        }
        let mut alone: Vec<Member<'a>> = alone.into_values().collect();
        alone.sort_by_key(|member| member.key.index());
        alone
    }

    /// Returns the reason why the forms cannot edit this file, or `None` if they can.
    pub fn obstacle(&self) -> Option<Obstacle> {
        if self.document.error().is_some() {
            return Some(Obstacle::Syntax);
        }
        match self.document.root().map(|root| root.kind()) {
            None | Some(Kind::Object | Kind::Null) => None,
            Some(kind) => Some(Obstacle::NotAnObject(kind)),
        }
    }
}

/// Reason why a file can only be edited as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Text that is not JSON.
    Syntax,
    /// First value that is not an object.
    NotAnObject(Kind),
}
