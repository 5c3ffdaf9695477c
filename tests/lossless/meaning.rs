//! Intended change of each command, stated a second time on a plain tree.

use credenza::config::{encode_auth, ConfigFile, Entry, EntryId, Login};
use credenza::go::fold;
use credenza::json::{encode_string, Document, Kind, Member, NodeRef};

use super::command::Command;
use super::tree::Tree;

/// Change of a tree; places are paths of member numbers.
#[derive(Clone, Debug)]
pub(crate) enum Op {
    Replace(Vec<usize>, Tree),
    Rename(Vec<usize>, String),
    Remove(Vec<usize>),
    Move(Vec<usize>, usize, usize),
    /// A new member, at any place of the object.
    Insert(Vec<usize>, String, Tree),
    /// A new element at the end of the array.
    Push(Vec<usize>, Tree),
}

fn string(text: &str) -> Tree {
    Tree::Leaf(encode_string(text).into_bytes())
}

/// Returns the intended change of `command`; `None` when the file has no place for it.
pub(crate) fn meaning(command: &Command, document: &Document) -> Option<Vec<Op>> {
    let config = ConfigFile::new(document);
    if config.obstacle().is_some() {
        return None;
    }
    match command {
        Command::AddEntry(key, value) => add_entry(config, key, Tree::of_json(value)),
        Command::RemoveEntry(id) => config.entry(*id).map(|_| vec![Op::Remove(path(*id))]),
        Command::RenameEntry(id, to) if config.entry(*id)?.key() == to.as_str() => Some(Vec::new()),
        Command::RenameEntry(id, to) => Some(vec![Op::Rename(path(*id), to.clone())]),
        Command::MoveEntry(id, to) => {
            let auths = config.members().nth(id.auths)?;
            let count = auths.value.members().count();
            let count = if fold::matches(&auths.key.text(), "auths") { count } else { 0 };
            let possible = *to != id.index && *to < count && id.index < count;
            possible.then(|| vec![Op::Move(vec![id.auths], id.index, *to)])
        }
        Command::SetString(id, field, value) => {
            set_string(config.entry(*id)?, field, value.as_deref())
        }
        Command::SetLogin(id, user, password) => set_login(config.entry(*id)?, user, password),
        Command::RemoveFields(id, fields) => {
            Some(remove(config.entry(*id)?.value().members(), &path(*id), fields))
        }
        Command::SetTop(key, None) => Some(remove(config.members(), &[], &[key.as_str()])),
        Command::SetTop(key, Some(value)) => Some(set_top(config, key, Tree::of_json(value))),
        Command::SetPath(path, None) => Some(remove_path(config, path)),
        Command::SetPath(path, Some(value)) => set_path(config, path, Tree::of_json(value)),
        Command::RenamePath(path, to) => {
            let (field, keys) = path.split_first()?;
            let (place, member) = read_by_docker(config, field)?;
            let (mut places, mut member) = (vec![place], member);
            for key in keys {
                let (place, found) = named(member.value, key).pop()?;
                places.push(place);
                member = found;
            }
            let same = member.key.text() == to.as_str();
            Some(if same { Vec::new() } else { vec![Op::Rename(places, to.clone())] })
        }
        Command::SetElement(field, index, value) => {
            set_element(config, field, *index, value.as_ref().map(Tree::of_json))
        }
    }
}

fn path(id: EntryId) -> Vec<usize> {
    vec![id.auths, id.index]
}

/// Returns the members that Docker reads as `field`, with their places.
fn matching<'a>(
    members: impl Iterator<Item = Member<'a>>,
    field: &str,
) -> Vec<(usize, Member<'a>)> {
    members.enumerate().filter(|(_, member)| fold::matches(&member.key.text(), field)).collect()
}

fn remove<'a>(
    members: impl Iterator<Item = Member<'a>>,
    base: &[usize],
    fields: &[&str],
) -> Vec<Op> {
    members
        .enumerate()
        .filter(|(_, member)| fields.iter().any(|f| fold::matches(&member.key.text(), f)))
        .map(|(place, _)| Op::Remove([base, &[place]].concat()))
        .collect()
}

fn add_entry(config: ConfigFile<'_>, key: &str, value: Tree) -> Option<Vec<Op>> {
    match matching(config.members(), "auths").last() {
        Some((place, auths)) if auths.value.is_object() => {
            Some(vec![Op::Insert(vec![*place], key.to_owned(), value)])
        }
        Some((_, auths)) if auths.value.kind() != Kind::Null => None,
        _ => {
            let entries = Tree::Object(vec![(encode_string(key).into_bytes(), value)]);
            Some(set_top(config, "auths", entries))
        }
    }
}

fn set_string(entry: Entry<'_>, field: &str, value: Option<&str>) -> Option<Vec<Op>> {
    let path = path(entry.id);
    match (entry.value().kind(), value) {
        (Kind::Object, None) => Some(remove(entry.value().members(), &path, &[field])),
        (Kind::Object, Some(text)) => Some(put(entry, field, text)),
        (Kind::Null, None) => Some(Vec::new()),
        (Kind::Null, Some(text)) => {
            let members = vec![(encode_string(field).into_bytes(), string(text))];
            Some(vec![Op::Replace(path, Tree::Object(members))])
        }
        _ => None,
    }
}

/// Writes a string where Docker reads it, or as a new member. An equal value stays.
fn put(entry: Entry<'_>, field: &str, text: &str) -> Vec<Op> {
    let path = path(entry.id);
    let read = matching(entry.value().members(), field)
        .into_iter()
        .rfind(|(_, member)| member.value.kind() != Kind::Null);
    match read {
        Some((_, member)) if member.value.as_str().is_some_and(|old| old == text) => Vec::new(),
        Some((place, _)) => vec![Op::Replace([path, vec![place]].concat(), string(text))],
        None => vec![Op::Insert(path, field.to_owned(), string(text))],
    }
}

fn set_login(entry: Entry<'_>, user: &[u8], password: &[u8]) -> Option<Vec<Op>> {
    if user.is_empty() && password.is_empty() && entry.value().is_object() {
        let fields = ["auth", "username", "password"];
        return Some(remove(entry.value().members(), &path(entry.id), &fields));
    }
    if !matches!(entry.login(), Login::Fields { .. }) {
        let auth = encode_auth(user, password);
        let mut ops = set_string(entry, "auth", (!auth.is_empty()).then_some(&auth))?;
        for (field, bytes) in [("username", user), ("password", password)] {
            let is_text = entry.field(field).is_some_and(|member| member.value.as_str().is_some());
            if let (true, Ok(text)) = (is_text, std::str::from_utf8(bytes)) {
                ops.extend(put(entry, field, text));
            }
        }
        return Some(ops);
    }
    let texts = [("username", user), ("password", password)];
    let mut ops = Vec::new();
    for (field, bytes) in texts {
        let text = std::str::from_utf8(bytes).ok()?;
        if !text.is_empty() || entry.field(field).is_some() {
            ops.extend(put(entry, field, text));
        }
    }
    Some(ops)
}

fn set_top(config: ConfigFile<'_>, key: &str, value: Tree) -> Vec<Op> {
    if config.root().is_none() {
        let members = vec![(encode_string(key).into_bytes(), value)];
        return vec![Op::Replace(Vec::new(), Tree::Object(members))];
    }
    match matching(config.members(), key).last() {
        Some((place, _)) => vec![Op::Replace(vec![*place], value)],
        None => vec![Op::Insert(Vec::new(), key.to_owned(), value)],
    }
}

/// Returns the member that Docker reads for a top-level field: the last that is not null.
fn read_by_docker<'a>(config: ConfigFile<'a>, field: &str) -> Option<(usize, Member<'a>)> {
    let found = matching(config.members(), field);
    found.into_iter().rfind(|(_, member)| member.value.kind() != Kind::Null)
}

/// Returns the members of exactly this name.
fn named<'a>(object: NodeRef<'a>, key: &str) -> Vec<(usize, Member<'a>)> {
    let members = object.members().enumerate();
    members.filter(|(_, member)| member.key.text() == key).collect()
}

/// Removes all members of that name, because Docker merges duplicates.
fn remove_path(config: ConfigFile<'_>, path: &[&str]) -> Vec<Op> {
    let mut found: Vec<_> = matching(config.members(), path[0])
        .into_iter()
        .map(|(place, member)| (vec![place], member.value))
        .collect();
    for key in &path[1..] {
        found = found
            .iter()
            .flat_map(|(places, object)| {
                named(*object, key).into_iter().map(move |(place, member)| {
                    ([places.as_slice(), &[place]].concat(), member.value)
                })
            })
            .collect();
    }
    found.into_iter().map(|(places, _)| Op::Remove(places)).collect()
}

/// Sets the last of that name; creates missing or null parents.
fn set_path(config: ConfigFile<'_>, path: &[&str], value: Tree) -> Option<Vec<Op>> {
    let (field, keys) = path.split_first()?;
    let nested = |keys: &[&str], value: Tree| {
        keys.iter()
            .rev()
            .fold(value, |inner, key| Tree::Object(vec![(encode_string(key).into_bytes(), inner)]))
    };
    let Some((place, member)) = read_by_docker(config, field) else {
        return Some(set_top(config, field, nested(keys, value)));
    };
    let (mut places, mut node) = (vec![place], member.value);
    for (depth, key) in keys.iter().enumerate() {
        match node.kind() {
            Kind::Object => {}
            Kind::Null => return Some(vec![Op::Replace(places, nested(&keys[depth..], value))]),
            _ => return None,
        }
        let Some((place, member)) = named(node, key).pop() else {
            let value = nested(&keys[depth + 1..], value);
            return Some(vec![Op::Insert(places, (*key).to_owned(), value)]);
        };
        places.push(place);
        node = member.value;
    }
    Some(vec![Op::Replace(places, value)])
}

fn set_element(
    config: ConfigFile<'_>,
    field: &str,
    index: usize,
    value: Option<Tree>,
) -> Option<Vec<Op>> {
    let Some((place, list)) = read_by_docker(config, field) else {
        return match value {
            Some(value) => Some(set_top(config, field, Tree::Array(vec![value]))),
            None => Some(Vec::new()),
        };
    };
    if list.value.kind() != Kind::Array {
        return None;
    }
    let there = index < list.value.elements().count();
    Some(match value {
        Some(value) if there => vec![Op::Replace(vec![place, index], value)],
        Some(value) => vec![Op::Push(vec![place], value)],
        None if there => vec![Op::Remove(vec![place, index])],
        None => Vec::new(),
    })
}
