//! Random decisions from a list of numbers, so that proptest can shrink anything built from them.

/// Decisions, taken one by one; once they are used up, all others are 0.
pub(crate) struct Choices {
    numbers: std::vec::IntoIter<u16>,
}

impl Choices {
    /// Returns a number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::from(self.numbers.next().unwrap_or(0)) % limit.max(1)
    }

    /// Returns true in `percent` of 100 cases; shrinks to false.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    /// Returns one of `items`; shrinks to the first.
    pub(crate) fn of<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())].clone()
    }
}

impl From<Vec<u16>> for Choices {
    fn from(numbers: Vec<u16>) -> Self {
        Self { numbers: numbers.into_iter() }
    }
}
