//! What lies directly in a value. Types of their own and not closures: whatever is built on them
//! shares their code, which else was copied into each chain of iterators (8 kB of the page).

use std::ops::Range;

use super::{Document, Member, NodeRef};

/// The nodes directly in a value, in the order of the text.
#[derive(Clone, Debug)]
pub struct Children<'a> {
    document: &'a Document,
    rest: Range<usize>,
}

impl<'a> Children<'a> {
    /// Those among the nodes `rest`, which are a value's without itself.
    pub(super) fn new(document: &'a Document, rest: Range<usize>) -> Self {
        Self { document, rest }
    }
}

impl<'a> Iterator for Children<'a> {
    type Item = NodeRef<'a>;

    fn next(&mut self) -> Option<NodeRef<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let child = self.document.node(self.rest.start)?;
        self.rest.start = child.after();
        Some(child)
    }
}

/// The members of an object, in the order of the text.
#[derive(Clone, Debug)]
pub struct Members<'a> {
    children: Children<'a>,
}

impl<'a> Members<'a> {
    /// Those whose keys and values are `children`.
    pub(super) fn new(children: Children<'a>) -> Self {
        Self { children }
    }

    /// No members.
    pub fn none(document: &'a Document) -> Self {
        Self::new(Children::new(document, 0..0))
    }
}

impl<'a> Iterator for Members<'a> {
    type Item = Member<'a>;

    fn next(&mut self) -> Option<Member<'a>> {
        let key = self.children.next()?;
        let value = self.children.next()?;
        Some(Member { key, value })
    }
}
