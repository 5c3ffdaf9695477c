//! Orders in which Go iterates over a small map.

/// Maximum number of keys of a small map: one group of slots (Go 1.24 and later,
/// `internal/runtime/maps`, `MapGroupSlots`).
const SLOTS: usize = 8;

/// Returns every order in which Go can iterate over a map of `count` keys, none of which was ever
/// removed; numbers are the order of insertion. `None` for larger maps, where any order can occur.
///
/// A small map keeps its keys in the order of insertion. Iteration starts at a random slot and
/// wraps around, so the orders are rotations (Go 1.26, `internal/runtime/maps/table.go`,
/// `Iter.Next`).
pub(crate) fn small_map_orders(
    count: usize,
) -> Option<impl Iterator<Item = impl Iterator<Item = usize>>> {
    let starts = 0..count.max(1);
    (count <= SLOTS).then(|| starts.map(move |start| (start..count).chain(0..start.min(count))))
}
