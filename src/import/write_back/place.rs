//! Places of the content of a layer in that layer.

use super::change::Change;
use super::dialect::Dialect;
use super::edit::with_one;
use super::writing::{at_each, written};
use super::{encoded, in_lines, whole};
use crate::import::reading::Layer;
use crate::text::without_breaks;

/// Returns each text that the layer becomes when its content is changed at one place.
pub(super) fn places(layer: &Layer, change: &Change) -> Vec<Vec<u8>> {
    let outer = layer.text.expose();
    if outer == change.old {
        return vec![change.new.clone()];
    }
    let mut found: Vec<Vec<u8>> =
        whole::converted(layer.format, outer, change).into_iter().collect();
    let escaped = escaped(layer, change);
    // Layers add and drop the line breaks at the end.
    let (old, new) = (without_breaks(&escaped.old), without_breaks(&escaped.new));
    for (old, new) in written(old, new) {
        found.extend(at_each(outer, &old, &new));
    }
    found.extend(encoded::edits(outer, change).iter().map(|edit| with_one(outer, edit)));
    found.extend(in_lines::places(outer, &Change { old: old.to_vec(), new: new.to_vec() }));
    found
}

/// Returns the change with what the language of the layer reads as a variable or a template escaped.
fn escaped(layer: &Layer, change: &Change) -> Change {
    let dialect = Dialect::of(layer);
    let escape = |text: &[u8]| {
        let escaped = std::str::from_utf8(text).ok().and_then(|text| dialect.escaped(text));
        escaped.map_or_else(|| text.to_vec(), String::into_bytes)
    };
    Change { old: escape(&change.old), new: escape(&change.new) }
}
