//! Several files into one. For each registry a whole entry stays or takes the place of a whole
//! entry; nothing is combined inside one, because then an old identity token would stay beside a
//! new `auth` (openshift/release#82751).

mod compare;
mod describe;
mod write;

use std::collections::BTreeMap;

use crate::config::ConfigFile;
use crate::go::fold;
use crate::json::{Document, Kind, Member};
use crate::text::{shown_url, TextEdit};

pub use compare::Content;

/// What the files disagree about, and what comes of it.
pub struct Merge {
    files: Vec<Document>,
    items: Vec<Item>,
    /// What is to be decided, in the order of the text. The answers go to [`Merge::edits`].
    pub conflicts: Vec<Conflict>,
    /// How many registries and settings the base gets that it does not have.
    pub added: usize,
    /// How many stand in more than one file and say the same.
    pub equal: usize,
    /// Files that are not read, because they are broken or hold no object; 0 is the base.
    pub unread: Vec<usize>,
}

/// Where something stands: a registry in `auths`, a helper in `credHelpers`, or a top-level key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An entry of `auths`.
    Registry,
    /// A helper of `credHelpers`.
    CredHelper,
    /// Any other key.
    Setting,
}

/// One thing that several files say differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What kind of thing.
    pub place: Place,
    /// Its name: the registry in one spelling for all, or the key.
    pub name: String,
    /// The sides, each different from the others; that of the base is the first, if it has one.
    pub sides: Vec<Side>,
}

/// What one file says. No secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The file; 0 is the base.
    pub file: usize,
    /// The key as that file spells it.
    pub key: String,
    /// The user name, if there is one.
    pub user: String,
    /// What it holds.
    pub content: Content,
}

/// Which of [`Conflict::sides`] stays.
pub type Decision = usize;

/// One registry, helper or key over all files.
struct Item {
    place: Place,
    /// What [`Conflict::name`] has to say.
    name: String,
    /// Member of each distinct side: the file, and the node of the key in it.
    sides: Vec<(usize, usize)>,
    /// The nodes of the base's keys that mean the same.
    in_base: Vec<usize>,
    /// Which of `conflicts` it is.
    conflict: Option<usize>,
}

/// Compares `base` with `others`.
pub fn merge(base: &Document, others: &[Document]) -> Merge {
    let mut files = vec![base.clone()];
    files.extend_from_slice(others);
    let mut merge = Merge {
        items: Vec::new(),
        conflicts: Vec::new(),
        added: 0,
        equal: 0,
        unread: Vec::new(),
        files: Vec::new(),
    };
    let mut places: [BTreeMap<String, usize>; 3] = Default::default();
    for (file, document) in files.iter().enumerate() {
        let config = ConfigFile::new(document);
        if config.obstacle().is_some() {
            merge.unread.push(file);
            continue;
        }
        for (place, member) in members(config) {
            let name = compare::name(place, &member.name());
            let next = merge.items.len();
            let at = *places[place as usize].entry(name.clone()).or_insert(next);
            if at == next {
                merge.items.push(Item {
                    place,
                    name,
                    sides: Vec::new(),
                    in_base: Vec::new(),
                    conflict: None,
                });
            }
            if let Some(item) = merge.items.get_mut(at) {
                item.take(&files, file, member, &mut merge.equal);
            }
        }
    }
    for item in &mut merge.items {
        if item.sides.len() > 1 {
            item.conflict = Some(merge.conflicts.len());
            merge.conflicts.push(Conflict {
                place: item.place,
                name: item.name.clone(),
                sides: item
                    .sides
                    .iter()
                    .filter_map(|side| shown(&files, item.place, *side))
                    .collect(),
            });
        } else if item.in_base.is_empty() {
            merge.added += 1;
        }
    }
    merge.files = files;
    merge
}

impl Merge {
    /// The edits of the base: everything that is new, and of each conflict the side that
    /// `decisions` names; the first one where nothing is decided. `None` when the base is broken.
    pub fn edits(&self, decisions: &[Decision]) -> Option<Vec<TextEdit>> {
        if self.unread.contains(&0) {
            return None;
        }
        write::edits(self, decisions)
    }
}

impl Item {
    /// Notes what one file says, unless another one says the same.
    fn take(&mut self, files: &[Document], file: usize, member: Member<'_>, equal: &mut usize) {
        let node = member.key.index();
        if file == 0 {
            self.in_base.push(node);
            // Of several in the base the last counts, as for Docker.
            self.sides = vec![(0, node)];
            return;
        }
        // The same in a file itself: the last counts too.
        if let Some(own) = self.sides.iter_mut().find(|(other, _)| *other == file) {
            own.1 = node;
            return;
        }
        let same = self.sides.iter().any(|&side| {
            member_at(files, side).is_some_and(|other| compare::same(self.place, other, member))
        });
        if same {
            *equal += 1;
        } else {
            self.sides.push((file, node));
        }
    }
}

fn member_at(files: &[Document], (file, node): (usize, usize)) -> Option<Member<'_>> {
    let document = files.get(file)?;
    Some(Member {
        key: document.node(node)?,
        value: document.node(node + 1)?,
    })
}

fn shown(files: &[Document], place: Place, side: (usize, usize)) -> Option<Side> {
    let member = member_at(files, side)?;
    let (user, content) = compare::content(place, member);
    Some(Side {
        file: side.0,
        key: shown_url(&member.name()).into_owned(),
        user,
        content,
    })
}

/// Everything in a file that can stand in another one too.
fn members(config: ConfigFile<'_>) -> impl Iterator<Item = (Place, Member<'_>)> {
    config.members().flat_map(|member| {
        let object = member.value.is_object() || member.value.kind() == Kind::Null;
        let map = if !object {
            None
        } else if fold::matches_key(member.key, "auths") {
            Some(Place::Registry)
        } else if fold::matches_key(member.key, "credHelpers") {
            Some(Place::CredHelper)
        } else {
            None
        };
        let inner = map.map(|place| member.value.members().map(move |inner| (place, inner)));
        let own = map.is_none().then_some((Place::Setting, member));
        inner.into_iter().flatten().chain(own)
    })
}
