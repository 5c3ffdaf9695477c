//! A Go map: each key once.

use std::rc::Rc;

use super::{Claim, KeyIndex};

/// Keys and values in the order of first insertion.
#[derive(Clone, Debug)]
pub(crate) struct OrderedMap<T> {
    items: Vec<(Rc<str>, T)>,
    index: KeyIndex,
}

impl<T> Default for OrderedMap<T> {
    fn default() -> Self {
        Self { items: Vec::new(), index: KeyIndex::default() }
    }
}

impl<T> OrderedMap<T> {
    /// Returns all keys and values in the order of first insertion.
    pub(crate) fn items(&self) -> &[(Rc<str>, T)] {
        &self.items
    }

    /// Returns all keys and values sorted bytewise by key, as Go writes maps.
    pub(crate) fn sorted(&self) -> impl Iterator<Item = &(Rc<str>, T)> {
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        order.sort_by(|one, other| self.items[*one].0.cmp(&self.items[*other].0));
        order.into_iter().map(|at| &self.items[at])
    }

    /// Makes room for so many more keys.
    pub(crate) fn reserve(&mut self, count: usize) {
        self.items.reserve(count);
        self.index.reserve(count);
    }

    /// Returns whether it is empty.
    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Returns the index of exactly `key` in [`OrderedMap::items`].
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        self.index.position(key)
    }

    /// Returns the value of exactly `key`.
    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        self.items.get(self.position(key)?).map(|(_, value)| value)
    }

    /// Inserts a value at the place of an older one with the same key, which it returns.
    pub(crate) fn put(&mut self, key: &str, value: T) -> Option<T> {
        match self.index.claim(key, self.items.len()) {
            Claim::Known(at) => {
                let (_, older) = self.items.get_mut(at)?;
                Some(std::mem::replace(older, value))
            }
            Claim::New(key) => {
                self.items.push((key, value));
                None
            }
        }
    }

    /// Returns the value of `key`, which is the default one at first.
    pub(crate) fn value_of(&mut self, key: &str) -> &mut T
    where
        T: Default,
    {
        let at = match self.index.claim(key, self.items.len()) {
            Claim::Known(at) => at,
            Claim::New(key) => {
                self.items.push((key, T::default()));
                self.items.len() - 1
            }
        };
        &mut self.items[at].1
    }

    /// Removes a value.
    pub(crate) fn remove(&mut self, key: &str) -> Option<T> {
        let at = self.index.remove(key)?;
        Some(self.items.remove(at).1)
    }
}

#[cfg(test)]
mod tests {
    use super::OrderedMap;

    #[test]
    fn a_key_keeps_its_place_until_it_is_removed() {
        let mut map = OrderedMap::default();
        for (key, value) in [("b", 1), ("a", 2), ("c", 3), ("b", 4)] {
            map.put(key, value);
        }
        let keys = |map: &OrderedMap<i32>| -> (String, String) {
            let sorted = map.sorted().map(|(key, _)| &**key);
            let items = map.items().iter().map(|(key, _)| &**key);
            (items.collect(), sorted.collect())
        };
        assert_eq!(keys(&map), ("bac".to_owned(), "abc".to_owned()));
        assert_eq!(map.remove("a"), Some(2));
        assert_eq!(map.remove("a"), None);
        assert_eq!((map.get("b"), map.get("c")), (Some(&4), Some(&3)));
        assert_eq!(keys(&map), ("bc".to_owned(), "bc".to_owned()));
    }
}
