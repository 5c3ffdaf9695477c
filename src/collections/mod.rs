//! Containers that the standard library does not have.

mod key_index;
mod ordered_map;
mod unique;

pub(crate) use key_index::{Claim, KeyIndex};
pub(crate) use ordered_map::OrderedMap;
pub(crate) use unique::remove_repeats;
