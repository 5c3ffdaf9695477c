//! Members that several files have in common, and their conflicts.

use crate::json::{Document, Member};

/// Differences between files, and the way to one file.
pub struct Merge {
    pub(super) files: Vec<Document>,
    pub(super) items: Vec<Item>,
    /// Conflicts to decide, in the order of the text. The answers go to [`Merge::edits`].
    pub conflicts: Vec<Conflict>,
    /// Number of registries and settings that are added to the base.
    pub added: usize,
    /// Number of those that several files have alike.
    pub equal: usize,
    /// Files left out, because they are broken or are no object; 0 is the base.
    pub unread: Vec<usize>,
}

/// Kind of thing that files can have in common, by its place in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergePlace {
    /// An entry of `auths`.
    Registry,
    /// A helper of `credHelpers`.
    CredHelper,
    /// Any other key.
    Setting,
}

/// A registry, helper or key about which files disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Its kind.
    pub place: MergePlace,
    /// Its name: the registry in one spelling for all, or the key.
    pub name: String,
    /// Its sides, all different; the base's is the first, if it has one.
    pub sides: Vec<Side>,
}

/// Content of one file for a conflict, without a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The file; 0 is the base.
    pub file: usize,
    /// The key as that file spells it.
    pub key: String,
    /// The username, if there is one.
    pub user: String,
    /// Its content.
    pub content: Content,
}

/// Index of the side of [`Conflict::sides`] that stays.
pub type Decision = usize;

/// One registry, helper or key over all files.
pub(super) struct Item {
    pub(super) place: MergePlace,
    /// Name for [`Conflict::name`].
    pub(super) name: String,
    /// Member of each distinct side.
    pub(super) sides: Vec<KeyAt>,
    /// Nodes of the base's keys that mean it.
    pub(super) in_base: Vec<usize>,
    /// Its index in `conflicts`.
    pub(super) conflict: Option<usize>,
}

/// Content of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A username and a password.
    Password,
    /// An identity token, which wins over a password.
    IdentityToken,
    /// A registry token.
    RegistryToken,
    /// A username without a password.
    UserOnly,
    /// Nothing; a helper may have it.
    Empty,
    /// An `auth` that Docker cannot read, or a value that is no object.
    Unreadable,
    /// The name of a helper, or the value of a setting.
    Setting,
}

/// Place of a member: its file, and the node of its key in there.
pub(super) type KeyAt = (usize, usize);

/// Returns the member at a place.
pub(super) fn member_at(files: &[Document], (file, node): KeyAt) -> Option<Member<'_>> {
    let document = files.get(file)?;
    Some(Member { key: document.node(node)?, value: document.node(node + 1)? })
}
