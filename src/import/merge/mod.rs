//! Merges several files into one. Each registry keeps one whole entry. Nothing is combined inside an
//! entry, because an old identity token would then stay beside a new `auth`
//! (openshift/release#82751).

mod compare;
mod describe;
mod model;
mod write;

use crate::collections::{Claim, KeyIndex};
use crate::config::secrets::masked;
use crate::config::ConfigFile;
use crate::go::fold;
use crate::json::{Document, Kind, Member};

use model::{member_at, Item, KeyAt};
pub use model::{Conflict, Content, Decision, Merge, MergePlace, Side};

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
    let mut places: [KeyIndex; 3] = Default::default();
    for (file, document) in files.iter().enumerate() {
        let config = ConfigFile::new(document);
        if config.obstacle().is_some() {
            merge.unread.push(file);
            continue;
        }
        for (place, member) in members(config) {
            let name = compare::name(place, &member.name());
            let next = merge.items.len();
            let at = match places[place as usize].claim(&name, next) {
                Claim::Known(at) => at,
                Claim::New(_) => {
                    merge.items.push(Item {
                        place,
                        name,
                        sides: Vec::new(),
                        in_base: Vec::new(),
                        conflict: None,
                    });
                    next
                }
            };
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

impl Item {
    /// Adds what a file says, unless an earlier one says the same.
    fn take(&mut self, files: &[Document], file: usize, member: Member<'_>, equal: &mut usize) {
        let node = member.key.index();
        if file == 0 {
            self.in_base.push(node);
            // Of several in the base, the last counts, as for Docker.
            self.sides = vec![(0, node)];
            return;
        }
        // Of several in another file, the last counts too.
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

fn shown(files: &[Document], place: MergePlace, side: KeyAt) -> Option<Side> {
    let member = member_at(files, side)?;
    let (user, content) = compare::content(place, member);
    Some(Side { file: side.0, key: masked(&member.name()).into_owned(), user, content })
}

/// Returns the members of a file that another one can have too.
fn members(config: ConfigFile<'_>) -> impl Iterator<Item = (MergePlace, Member<'_>)> {
    config.members().flat_map(|member| {
        let object = member.value.is_object() || member.value.kind() == Kind::Null;
        let map = if !object {
            None
        } else if fold::matches_key(member.key, "auths") {
            Some(MergePlace::Registry)
        } else if fold::matches_key(member.key, "credHelpers") {
            Some(MergePlace::CredHelper)
        } else {
            None
        };
        let inner = map.map(|place| member.value.members().map(move |inner| (place, inner)));
        let own = map.is_none().then_some((MergePlace::Setting, member));
        inner.into_iter().flatten().chain(own)
    })
}
