//! Names in what was found: registry, repository, tag, and everything else that a hole holds.

use super::found::Found;
use super::place::{self, Named, Placed};
use super::symptom::{typed, Part};
use super::template::Hole;
use super::terms::{Action, Role};
use crate::text::TextRange;

/// Names near the message.
#[derive(Default)]
pub(super) struct Names {
    registry: Option<Placed>,
    repository: Option<Placed>,
    tag: Option<Placed>,
    pub(super) action: Option<(Action, TextRange)>,
    /// Values of other roles, the nearest of each.
    others: Vec<(Role, Placed)>,
}

impl Names {
    /// Collects the names of `near`, whose first is the nearest.
    pub(super) fn collect(near: &[&Found], text: &str) -> Self {
        let mut all: Vec<Named> = Vec::new();
        let mut names = Self::default();
        for (hole, range) in near.iter().flat_map(|found| &found.hit.fit.holes) {
            let Some(value) = text.get(range.start..range.end) else { continue };
            let placed = || (value.to_owned(), *range);
            match hole {
                Hole::Image => all.push(place::image(value, range.start)),
                Hole::Url => all.push(place::url(value, range.start)),
                Hole::Repository => {
                    all.push(Named { repository: Some(placed()), ..Named::default() });
                }
                Hole::Registry => {
                    let registry = place::registry(value, range.start);
                    all.push(Named { registry, ..Named::default() });
                }
                Hole::Tag => all.push(Named { tag: Some(placed()), ..Named::default() }),
                Hole::User => all.push(Named { user: Some(placed()), ..Named::default() }),
                Hole::Action => {
                    let action = place::action_of(value).map(|action| (action, *range));
                    all.push(Named { action, ..Named::default() });
                }
                _ => names.add(role_of(*hole), placed()),
            }
        }
        names.choose(all);
        names
    }

    fn add(&mut self, role: Option<Role>, placed: Placed) {
        if let Some(role) = role.filter(|role| !self.others.iter().any(|(known, _)| known == role))
        {
            self.others.push((role, placed));
        }
    }

    /// Takes the nearest repository, with the registry and tag that belong to it.
    fn choose(&mut self, all: Vec<Named>) {
        let is_named = |named: &&Named| named.repository.is_some();
        let best = all.iter().filter(is_named).find(|named| named.registry.is_some());
        // An image with its registry is better than a nearer one without, if they are the same.
        let nearest = all.iter().find(is_named);
        let path = |named: &Named| named.repository.as_ref().map(|(path, _)| path.clone());
        let chosen = match (nearest, best) {
            (Some(near), Some(best)) if near.registry.is_some() || path(near) == path(best) => {
                Some(if near.registry.is_some() { near } else { best })
            }
            (near, _) => near,
        };
        let of_same = |other: &&Named| {
            other.repository.is_none() || chosen.is_some_and(|named| path(named) == path(other))
        };
        let registries = || all.iter().filter_map(|named| named.registry.clone());
        self.repository = chosen.and_then(|named| named.repository.clone());
        self.registry = match chosen.and_then(|named| named.registry.clone()) {
            Some(registry) => Some(registry),
            None => all.iter().filter(of_same).find_map(|named| named.registry.clone()),
        };
        if chosen.is_none() {
            self.registry = registries().next();
        }
        self.tag = chosen
            .and_then(|named| named.tag.clone())
            .or_else(|| all.iter().filter(of_same).find_map(|named| named.tag.clone()))
            .filter(|_| self.repository.is_some());
        self.action = all.iter().find_map(|named| named.action);
        if let Some(user) = all.into_iter().find_map(|named| named.user) {
            self.add(Some(Role::User), user);
        }
    }

    /// Returns the image as typed, if registry and repository are known.
    pub(super) fn image(&self) -> Option<String> {
        let (registry, _) = self.registry.as_ref()?;
        let (repository, _) = self.repository.as_ref()?;
        let tag = self.tag.as_ref().map(|(tag, _)| tag.as_str());
        Some(typed(registry, repository, tag))
    }

    /// Returns the parts of the text that hold the names.
    pub(super) fn parts(self) -> Vec<Part> {
        let named = [
            (Role::Registry, self.registry),
            (Role::Repository, self.repository),
            (Role::Tag, self.tag),
        ];
        let named = named.into_iter().filter_map(|(role, placed)| Some((role, placed?)));
        let action = self.action.map(|(action, range)| {
            let word = if action == Action::Push { "push" } else { "pull" };
            (Role::Action, (word.to_owned(), range))
        });
        let all = named.chain(action).chain(self.others);
        all.map(|(role, (value, range))| Part { role, range, value, shown: String::new() })
            .collect()
    }
}

/// Returns the role of a hole that holds a value by itself.
fn role_of(hole: Hole) -> Option<Role> {
    Some(match hole {
        Hole::Path => Role::Path,
        Hole::Helper => Role::Helper,
        Hole::Byte => Role::Byte,
        Hole::Status => Role::Status,
        Hole::Platform => Role::Platform,
        Hole::Names => Role::Names,
        _ => return None,
    })
}
