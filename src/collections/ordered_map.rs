//! A Go map: each key once. Its one tree finds indices instead of values, so that maps of different
//! values share its code, which is long (each `BTreeMap` type takes 3 to 6 kB of wasm).

use std::collections::btree_map::{BTreeMap, Entry};

/// Keys and values in the order of first insertion.
#[derive(Clone, Debug)]
pub(crate) struct OrderedMap<T> {
    items: Vec<(String, T)>,
    index: BTreeMap<String, usize>,
}

impl<T> Default for OrderedMap<T> {
    fn default() -> Self {
        Self { items: Vec::new(), index: BTreeMap::new() }
    }
}

impl<T> OrderedMap<T> {
    /// Returns all keys and values in the order of first insertion.
    pub(crate) fn items(&self) -> &[(String, T)] {
        &self.items
    }

    /// Returns all keys and values sorted bytewise by key, as Go writes maps.
    pub(crate) fn sorted(&self) -> impl Iterator<Item = &(String, T)> {
        self.index.values().filter_map(|&at| self.items.get(at))
    }

    /// Returns whether it is empty.
    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Returns the index of exactly `key` in [`OrderedMap::items`].
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        self.index.get(key).copied()
    }

    /// Returns the value of exactly `key`.
    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        self.items.get(self.position(key)?).map(|(_, value)| value)
    }

    /// Inserts a value at the place of an older one with the same key, which it returns.
    pub(crate) fn put(&mut self, key: String, value: T) -> Option<T> {
        match self.index.entry(key) {
            Entry::Occupied(known) => {
                let (_, older) = self.items.get_mut(*known.get())?;
                Some(std::mem::replace(older, value))
            }
            Entry::Vacant(free) => {
                self.items.push((free.key().clone(), value));
                free.insert(self.items.len() - 1);
                None
            }
        }
    }

    /// Removes a value.
    pub(crate) fn remove(&mut self, key: &str) -> Option<T> {
        let at = self.index.remove(key)?;
        for other in self.index.values_mut() {
            *other -= usize::from(*other > at);
        }
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
            map.put(key.to_owned(), value);
        }
        let keys = |map: &OrderedMap<i32>| -> (String, String) {
            let sorted = map.sorted().map(|(key, _)| key.as_str());
            let items = map.items().iter().map(|(key, _)| key.as_str());
            (items.collect(), sorted.collect())
        };
        assert_eq!(keys(&map), ("bac".to_owned(), "abc".to_owned()));
        assert_eq!(map.remove("a"), Some(2));
        assert_eq!(map.remove("a"), None);
        assert_eq!((map.get("b"), map.get("c")), (Some(&4), Some(&3)));
        assert_eq!(keys(&map), ("bc".to_owned(), "bc".to_owned()));
    }
}
