//! An input as decisions, for the generators of the tests.

use crate::choices::Choices;

/// Returns the decisions that an input makes.
pub(crate) fn choices(data: &[u8]) -> Choices {
    let number = |pair: &[u8]| pair.iter().fold(0, |number, byte| number << 8 | u16::from(*byte));
    Choices::from(data.chunks(2).map(number).collect::<Vec<u16>>())
}
