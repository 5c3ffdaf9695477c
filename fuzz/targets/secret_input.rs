//! An input as a file with secrets in it, by the generators of the tests.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Returns the value that an input is the seed of; none if the generator gives up.
///
/// Its bytes cannot be the random ones themselves: each strategy takes half of those that are left,
/// and waits forever when there are none. A secret of the same character throughout is none either.
pub(crate) fn made<T>(strategy: &impl Strategy<Value = T>, data: &[u8]) -> Option<T> {
    let mut seed = [0_u8; 32];
    for (at, byte) in data.iter().enumerate() {
        let place = &mut seed[at % 32];
        *place = place.rotate_left(3) ^ byte;
    }
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    Some(strategy.new_tree(&mut runner).ok()?.current())
}
