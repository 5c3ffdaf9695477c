//! A secret part of a text.

use crate::text::TextRange;

/// Secret part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its range.
    pub(super) range: TextRange,
    /// Length of its public prefix, which names its kind.
    pub(super) public: usize,
}

impl Found {
    /// Returns a part without a public prefix.
    pub(super) fn whole(range: TextRange) -> Self {
        Self { range, public: 0 }
    }
}

/// Joins parts that overlap or touch.
pub(super) fn merged(all: Vec<Found>) -> Vec<Found> {
    let mut merged: Vec<Found> = Vec::with_capacity(all.len());
    for found in all {
        match merged.last_mut() {
            Some(last) if found.range.start <= last.range.end => {
                let is_same_start = found.range.start == last.range.start;
                if is_same_start {
                    last.public = last.public.max(found.public);
                }
                last.range.end = last.range.end.max(found.range.end);
            }
            _ => merged.push(found),
        }
    }
    merged
}
