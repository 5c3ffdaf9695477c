//! Document as a plain tree, and changes of that tree: the model of an edit.

use credenza::json::{encode_string, Document, Json, Kind, NodeRef};

use super::tree::Tree;

impl Tree {
    /// Returns the content of a document.
    pub(crate) fn read(node: NodeRef<'_>) -> Self {
        match node.kind() {
            Kind::Object => Self::Object(
                node.members().map(|m| (m.key.raw().to_vec(), Self::read(m.value))).collect(),
            ),
            Kind::Array => Self::Array(node.elements().map(Self::read).collect()),
            _ => Self::Leaf(node.raw().to_vec()),
        }
    }

    /// Returns the content of a new value.
    pub(crate) fn of_json(json: &Json) -> Self {
        match json {
            Json::String(text) => Self::Leaf(encode_string(text).into_bytes()),
            Json::Raw(text) => {
                let document = Document::parse(text.as_str());
                Self::read(document.root().expect("raw JSON is JSON"))
            }
            Json::Array(elements) => Self::Array(elements.iter().map(Self::of_json).collect()),
            Json::Object(members) => Self::Object(
                members
                    .iter()
                    .map(|(key, value)| (encode_string(key).into_bytes(), Self::of_json(value)))
                    .collect(),
            ),
        }
    }

    /// Returns the members; none for anything but an object.
    pub(crate) fn members(&self) -> &[(Vec<u8>, Tree)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// Returns the value at a path of places in objects and arrays.
    pub(crate) fn at(&mut self, path: &[usize]) -> &mut Self {
        path.iter().fold(self, |tree, &place| match tree {
            Self::Object(members) => &mut members[place].1,
            Self::Array(elements) => &mut elements[place],
            Self::Leaf(_) => panic!("nothing lies in a leaf"),
        })
    }

    /// Returns the members at a path.
    pub(crate) fn members_at(&mut self, path: &[usize]) -> &mut Vec<(Vec<u8>, Tree)> {
        match self.at(path) {
            Self::Object(members) => members,
            other => panic!("no object: {other:?}"),
        }
    }

    /// Removes a member or an element.
    pub(crate) fn remove(&mut self, path: &[usize]) {
        let (place, container) = path.split_last().expect("not the root");
        match self.at(container) {
            Self::Object(members) => drop(members.remove(*place)),
            Self::Array(elements) => drop(elements.remove(*place)),
            Self::Leaf(_) => panic!("nothing lies in a leaf"),
        }
    }

    /// Adds an element after the last one.
    pub(crate) fn push(&mut self, path: &[usize], element: Tree) {
        match self.at(path) {
            Self::Array(elements) => elements.push(element),
            other => panic!("no array: {other:?}"),
        }
    }
}
