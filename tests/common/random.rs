//! How many random cases run, and from where they start.

use proptest::test_runner::{Config, RngSeed};

/// Cases of every property: `CREDENZA_CASES`, else `PROPTEST_CASES`, else 20,000, or a tenth of
/// them with `CREDENZA_SWEEPS=sample`, as `make test` does. A property whose case is as much work
/// as `weight` small ones runs so many times less.
///
/// The seed is fixed, so that a run tells about the code and not about luck; `CREDENZA_SEED` takes
/// another one.
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
