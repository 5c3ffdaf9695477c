//! Number of random cases, and their seed.

use proptest::test_runner::{Config, RngSeed};

/// Returns the configuration of a property with `CREDENZA_CASES` cases, otherwise `PROPTEST_CASES`,
/// otherwise 20,000, or a tenth of them with `CREDENZA_SWEEPS=sample`, as `make test` does. A
/// property whose case is as much work as `weight` small ones runs `weight` times fewer.
///
/// The seed is fixed, so that the result of a run depends on the code and not on luck;
/// `CREDENZA_SEED` sets another one.
pub(crate) fn config(weight: u32) -> Config {
    let number = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let is_sample = std::env::var("CREDENZA_SWEEPS").is_ok_and(|sweeps| sweeps == "sample");
    let cases = number("CREDENZA_CASES")
        .or_else(|| number("PROPTEST_CASES"))
        .unwrap_or(if is_sample { 2_000 } else { 20_000 });
    Config {
        cases: u32::try_from(cases).unwrap_or(u32::MAX).div_ceil(weight),
        rng_seed: RngSeed::Fixed(number("CREDENZA_SEED").unwrap_or(1)),
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    }
}
