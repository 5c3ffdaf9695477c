//! Edits of the top-level keys and their content.

use super::items::{editable, ordered_place, remove_items, remove_matching, Edits};
use crate::config::{fields, ConfigFile};
use crate::go::fold;
use crate::json::{self, Document, Json, Kind, Member, NodeRef};
use crate::text::{TextEdit, TextRange};

/// Sets a top-level key at the place where Docker would write it, or removes it.
pub fn set_top(document: &Document, key: &str, value: Option<&Json>) -> Edits {
    let config = editable(document)?;
    let Some(root) = config.root() else {
        let Some(value) = value else {
            return Some(Vec::new());
        };
        let object = Json::Object(vec![(key.to_owned(), value.clone())]);
        let text = object.write(&document.style(), "");
        let range = document
            .root()
            .map_or_else(|| TextRange::new(0, document.bytes().len()), |null| null.range());
        return Some(vec![TextEdit::replace(range, text)]);
    };
    let Some(value) = value else {
        return Some(remove_matching(document, root, &[key]));
    };
    let present = root.members().filter(|member| fold::matches_key(member.key, key)).last();
    Some(if let Some(member) = present {
        vec![json::replace(document, member.value, value)]
    } else {
        let place = field_position(config, key);
        vec![json::insert_member(document, root, place, key, value)]
    })
}

/// Sets the value at `path` (a top-level key, then keys of the objects in it), or removes it.
/// Missing or null objects on the way are created.
pub fn set_path(document: &Document, path: &[&str], value: Option<&Json>) -> Edits {
    let config = editable(document)?;
    let Some(value) = value else {
        return Some(remove_path(document, config, path));
    };
    let (&field, keys) = path.split_first()?;
    let Some(member) = config.field(field) else {
        return set_top(document, field, Some(&nested(keys, value)));
    };
    let mut node = member.value;
    for (depth, &key) in keys.iter().enumerate() {
        match node.kind() {
            Kind::Object => {}
            Kind::Null => {
                let value = nested(&keys[depth..], value);
                return Some(vec![json::replace(document, node, &value)]);
            }
            _ => return None,
        }
        let Some(member) = last_member(node, key) else {
            let end = node.items().len();
            let value = nested(&keys[depth + 1..], value);
            return Some(vec![json::insert_member(document, node, end, key, &value)]);
        };
        node = member.value;
    }
    Some(vec![json::replace(document, node, value)])
}

/// Removes everything at `path`: Docker merges repeated keys, so a remaining duplicate would
/// replace the removed one.
fn remove_path(document: &Document, config: ConfigFile<'_>, path: &[&str]) -> Vec<TextEdit> {
    let (Some((&field, keys)), Some(root)) = (path.split_first(), config.root()) else {
        return Vec::new();
    };
    let Some((last, between)) = keys.split_last() else {
        return remove_matching(document, root, &[field]);
    };
    let mut objects: Vec<NodeRef<'_>> = root
        .members()
        .filter(|member| fold::matches_key(member.key, field))
        .map(|member| member.value)
        .collect();
    for key in between {
        objects = objects
            .iter()
            .flat_map(NodeRef::members)
            .filter(|member| member.key.text() == *key)
            .map(|member| member.value)
            .collect();
    }
    let removed = objects
        .iter()
        .map(|object| remove_items(document, *object, |member| member.key.text() == *last));
    removed.flatten().collect()
}

/// Renames the last key of `path`.
pub fn rename_path(document: &Document, path: &[&str], to: &str) -> Edits {
    let (&field, keys) = path.split_first()?;
    let mut member = editable(document)?.field(field)?;
    for key in keys {
        member = last_member(member.value, key)?;
    }
    if member.key.text() == to {
        return Some(Vec::new());
    }
    Some(vec![json::rename_member(&member, to)])
}

/// Sets the helper of one server address in `credHelpers`, or removes it.
pub fn set_cred_helper(document: &Document, address: &str, helper: Option<&str>) -> Edits {
    set_path(document, &["credHelpers", address], helper.map(Json::string).as_ref())
}

/// Sets the helper that is `value` in `object`, or removes it.
pub fn set_helper_at(
    document: &Document,
    object: NodeRef<'_>,
    value: NodeRef<'_>,
    helper: Option<&str>,
) -> Edits {
    editable(document)?;
    Some(vec![match helper {
        Some(helper) => json::replace(document, value, &Json::string(helper)),
        None => json::remove_value(object, value),
    }])
}

/// Sets the element at `index` of a top-level list, appends it, or removes it.
pub fn set_element(document: &Document, field: &str, index: usize, value: Option<&Json>) -> Edits {
    let Some(list) = editable(document)?.field(field) else {
        return match value {
            Some(value) => set_top(document, field, Some(&Json::Array(vec![value.clone()]))),
            None => Some(Vec::new()),
        };
    };
    if list.value.kind() != Kind::Array {
        return None;
    }
    let element = list.value.elements().nth(index);
    Some(match (element, value) {
        (Some(element), Some(value)) => vec![json::replace(document, element, value)],
        (Some(_), None) => vec![json::remove_item(document, list.value, index)?],
        (None, Some(value)) => {
            let end = list.value.items().len();
            vec![json::insert_element(document, list.value, end, value)]
        }
        (None, None) => Vec::new(),
    })
}

/// Returns `value` inside one object for each of `keys`.
fn nested(keys: &[&str], value: &Json) -> Json {
    keys.iter()
        .rev()
        .fold(value.clone(), |inner, key| Json::Object(vec![((*key).to_owned(), inner)]))
}

fn last_member<'a>(object: NodeRef<'a>, key: &str) -> Option<Member<'a>> {
    object.members().filter(|member| member.key.text() == key).last()
}

/// Returns the index for `field` in Docker's order: after the last known key that comes before it.
pub(super) fn field_position(config: ConfigFile<'_>, field: &str) -> usize {
    let members: Vec<_> = config.members().collect();
    ordered_place(&members, fields::TOP_LEVEL.iter().map(|f| f.key), field)
}
