//! The members of all top-level objects of one name, `auths` or `credHelpers`, one after the other.

use super::{ConfigFile, Entry, EntryId};
use crate::go::fold;
use crate::json::{Member, Members};

impl<'a> ConfigFile<'a> {
    /// All entries of all `auths`, in the order of the text. Docker merges several `auths`.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'a>> {
        let inside = Inside::new(*self, "auths");
        inside.map(|(id, member)| Entry { id, member })
    }

    /// All members of all `credHelpers`: server address and helper. Docker merges several, and of
    /// the same address the last wins; a null is an empty name.
    pub fn cred_helpers(&self) -> impl Iterator<Item = Member<'a>> {
        Inside::new(*self, "credHelpers").map(|(_, member)| member)
    }
}

/// Goes through them, with the place of each.
struct Inside<'a> {
    name: &'static str,
    /// The top-level members that are still to come, and the members of the current one.
    outer: Members<'a>,
    inner: Members<'a>,
    /// How many of both have been.
    outers: usize,
    inners: usize,
}

impl<'a> Inside<'a> {
    fn new(file: ConfigFile<'a>, name: &'static str) -> Self {
        Self {
            name,
            outer: file.members(),
            inner: Members::none(file.document()),
            outers: 0,
            inners: 0,
        }
    }
}

impl<'a> Iterator for Inside<'a> {
    type Item = (EntryId, Member<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(member) = self.inner.next() {
                self.inners += 1;
                let id = EntryId {
                    auths: self.outers - 1,
                    index: self.inners - 1,
                };
                return Some((id, member));
            }
            let outer = self.outer.next()?;
            self.outers += 1;
            if fold::matches_key(outer.key, self.name) {
                self.inner = outer.value.members();
                self.inners = 0;
            }
        }
    }
}
