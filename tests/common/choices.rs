//! Random decisions from a list of numbers, so that proptest can shrink whatever is built of them.

use proptest::collection::vec;
use proptest::prelude::*;

/// Decisions, taken one by one; when they are used up, every further one is 0.
pub(crate) struct Choices {
    numbers: std::vec::IntoIter<u16>,
}

impl Choices {
    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::from(self.numbers.next().unwrap_or(0)) % limit.max(1)
    }

    /// True in `percent` of 100 cases; shrinks to false.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    /// One of `items`; shrinks to the first.
    pub(crate) fn of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}

/// Up to `most` decisions.
pub(crate) fn numbers(most: usize) -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..most)
}

impl From<Vec<u16>> for Choices {
    fn from(numbers: Vec<u16>) -> Self {
        Self {
            numbers: numbers.into_iter(),
        }
    }
}
