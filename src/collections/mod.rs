//! Containers that the standard library does not have.

mod ordered_map;
mod unique;

pub(crate) use ordered_map::OrderedMap;
pub(crate) use unique::remove_repeats;
