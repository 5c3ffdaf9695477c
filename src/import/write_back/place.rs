//! Places of the content of a layer in that layer.

use super::change::Change;
use super::writing::{at_each, trimmed, written};
use super::{encoded, in_lines, whole};
use crate::import::reading::FormatId;

/// Returns each text that `outer` becomes when `change` is made at one place in it.
pub(super) fn places(format: FormatId, outer: &[u8], change: &Change) -> Vec<Vec<u8>> {
    if outer == change.old {
        return vec![change.new.clone()];
    }
    let mut found: Vec<Vec<u8>> = whole::converted(format, outer, change).into_iter().collect();
    let (old, new) = (trimmed(&change.old), trimmed(&change.new));
    for (old, new) in written(old, new) {
        found.extend(at_each(outer, &old, &new));
    }
    found.extend(encoded::places(outer, change));
    found.extend(in_lines::places(outer, &Change { old: old.to_vec(), new: new.to_vec() }));
    found
}
