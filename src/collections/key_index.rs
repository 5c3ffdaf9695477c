//! Places of keys in a list: one piece for all maps, whatever their values, because its code is long.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

/// Length from which a key is long.
const LONG: usize = 256;

/// Finds the place of a key. It shares the keys with the list, and has no order of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeyIndex {
    places: HashMap<Rc<str>, usize, FxBuildHasher>,
    /// Lengths of the long keys. Clients look for each part of a path from its start, and a hash of
    /// them all would take the square of its length.
    long: HashSet<usize, FxBuildHasher>,
}

/// Place of a key that is put into a list.
pub(crate) enum Claim {
    /// It has a place.
    Known(usize),
    /// It has the offered one now; the key is for the list.
    New(Rc<str>),
}

impl KeyIndex {
    /// Makes room for so many more keys at once: to grow in steps takes as long as to fill it.
    pub(crate) fn reserve(&mut self, count: usize) {
        self.places.reserve(count);
    }

    /// Returns the place of exactly `key`.
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        let may_be_here = key.len() < LONG || self.long.contains(&key.len());
        may_be_here.then(|| self.places.get(key).copied())?
    }

    /// Returns the place of `key`, which gets the place `next` if it has none.
    pub(crate) fn claim(&mut self, key: &str, next: usize) -> Claim {
        if let Some(at) = self.position(key) {
            return Claim::Known(at);
        }
        let key: Rc<str> = Rc::from(key);
        self.places.insert(Rc::clone(&key), next);
        if key.len() >= LONG {
            self.long.insert(key.len());
        }
        Claim::New(key)
    }

    /// Removes a key; those after it move up.
    pub(crate) fn remove(&mut self, key: &str) -> Option<usize> {
        let at = self.places.remove(key)?;
        for other in self.places.values_mut() {
            *other -= usize::from(*other > at);
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::{Claim, KeyIndex, LONG};

    #[test]
    fn long_keys_are_found_and_other_keys_of_their_length_are_not() {
        let mut index = KeyIndex::default();
        for (at, length) in [LONG - 1, LONG, LONG + 1].into_iter().enumerate() {
            let (key, other) = ("a".repeat(length), "b".repeat(length));
            assert_eq!(index.position(&key), None);
            assert!(matches!(index.claim(&key, at), Claim::New(new) if *new == *key));
            assert!(matches!(index.claim(&key, 9), Claim::Known(known) if known == at));
            assert_eq!((index.position(&key), index.position(&other)), (Some(at), None));
        }
        assert_eq!(index.remove(&"a".repeat(LONG)), Some(1));
        assert_eq!(index.position(&"a".repeat(LONG)), None);
        assert_eq!(index.position(&"a".repeat(LONG + 1)), Some(1));
    }
}
