//! The members of all top-level objects of one name, `auths` or `credHelpers`, one after the other.

use super::{ConfigFile, EntryId};
use crate::go::fold;
use crate::json::{Member, Members};

/// Goes through them, with the place of each.
pub(super) struct NestedMembers<'a> {
    name: &'static str,
    /// The top-level members that are still to come, and the members of the current one.
    outer: Members<'a>,
    inner: Members<'a>,
    /// How many of both have been.
    outers: usize,
    inners: usize,
}

impl<'a> NestedMembers<'a> {
    pub(super) fn new(file: ConfigFile<'a>, name: &'static str) -> Self {
        Self {
            name,
            outer: file.members(),
            inner: Members::none(file.document()),
            outers: 0,
            inners: 0,
        }
    }
}

impl<'a> Iterator for NestedMembers<'a> {
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
