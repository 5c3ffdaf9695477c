//! Lists of numbers for [`super::choices`].

use proptest::collection::vec;
use proptest::prelude::*;

/// Returns up to `most` decisions.
pub(crate) fn numbers(most: usize) -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..most)
}
