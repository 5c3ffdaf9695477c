//! Containers that the standard library does not have.

mod ordered_map;

pub(crate) use ordered_map::OrderedMap;
