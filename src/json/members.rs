//! The direct content of a value. The iterators are types, not closures, so that everything built
//! on them shares their code instead of copying it into each chain of iterators (8 kB of the page).

use std::ops::Range;

use super::document::Document;
use super::node::{Kind, Member, NodeRef, Tree};
use crate::text::TextRange;

impl<'a> NodeRef<'a> {
    /// Returns an object's members in the order of the text, with duplicates; none for other kinds.
    pub fn members(&self) -> Members<'a> {
        Members { children: self.children(Kind::Object) }
    }

    /// Returns the value of an object's first member with exactly this key.
    pub fn get(&self, key: &str) -> Option<NodeRef<'a>> {
        let mut members = self.members();
        Some(members.find(|member| member.name() == key)?.value)
    }

    /// Returns the elements of an array; none for other kinds.
    pub fn elements(&self) -> Children<'a> {
        self.children(Kind::Array)
    }

    /// Returns the ranges of an object's members or an array's elements.
    pub fn items(&self) -> Vec<TextRange> {
        match self.kind() {
            Kind::Object => self.members().map(|member| member.range()).collect(),
            _ => self.elements().map(|element| element.range()).collect(),
        }
    }

    fn children(&self, of: Kind) -> Children<'a> {
        let first = self.index() + 1;
        let end = if self.kind() == of { self.after() } else { first };
        Children { tree: self.tree(), rest: first..end }
    }
}

/// Iterator over the nodes directly in a value, in the order of the text.
#[derive(Clone, Debug)]
pub struct Children<'a> {
    tree: &'a Tree,
    rest: Range<usize>,
}

impl<'a> Iterator for Children<'a> {
    type Item = NodeRef<'a>;

    fn next(&mut self) -> Option<NodeRef<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let child = NodeRef::at(self.tree, self.rest.start)?;
        self.rest.start = child.after();
        Some(child)
    }
}

/// Iterator over the members of an object, in the order of the text.
#[derive(Clone, Debug)]
pub struct Members<'a> {
    children: Children<'a>,
}

impl<'a> Members<'a> {
    /// Returns an iterator without members.
    pub fn none(document: &'a Document) -> Self {
        let (tree, rest) = (&*document.tree, 0..0);
        let children = Children { tree, rest };
        Self { children }
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
