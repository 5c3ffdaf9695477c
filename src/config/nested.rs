//! Members of all top-level objects of one name, `auths` or `credHelpers`, in order.

use super::entry::EntryId;
use crate::go::fold;
use crate::json::{Document, Member, Members};

/// Iterator over those members, each with its position.
pub(super) struct NestedMembers<'a> {
    name: &'static str,
    /// The remaining top-level members, and the remaining members of the current one.
    outer: Members<'a>,
    inner: Members<'a>,
    /// Number of both returned so far.
    outers: usize,
    inners: usize,
}

impl<'a> NestedMembers<'a> {
    /// Iterates over the members of the objects called `name` among the top-level members `outer`.
    pub(super) fn new(document: &'a Document, outer: Members<'a>, name: &'static str) -> Self {
        Self { name, outer, inner: Members::none(document), outers: 0, inners: 0 }
    }
}

impl<'a> Iterator for NestedMembers<'a> {
    type Item = (EntryId, Member<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(member) = self.inner.next() {
                self.inners += 1;
                let id = EntryId { auths: self.outers - 1, index: self.inners - 1 };
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
