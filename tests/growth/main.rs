//! Work grows with the file and not faster: each kind of hostile file and of pasted text, with
//! everything that the page does with it, at a size and at ten times that size. The square of the
//! size would take a hundred times as long; ten times, and its logarithm, thirteen.
//!
//! The sizes are 10 and 100 kB, or 2 and 20 with `CREDENZA_SWEEPS=sample`.

#![allow(clippy::expect_used)]

#[path = "../common/report.rs"]
mod report;

mod operations;
mod shapes;
mod texts;

use std::time::{Duration, Instant};

use credenza::json::Document;
use operations::{Operation, ON_FILES, ON_TEXTS};
use report::report;
use shapes::{Shape, FILES};
use texts::TEXTS;

/// How much larger the larger file is.
const TIMES: usize = 10;

/// Growth of the time that is allowed.
const MOST_GROWTH: u32 = 30;

/// Shorter times are not compared: they are a few ticks of the clock.
const MIN_TIME: Duration = Duration::from_millis(40);

/// Time that is allowed for a byte, so that nothing is slow at every size; the slowest takes 45 without
/// optimisation, a text of many YAML documents that is read four times.
const MOST_PER_BYTE: Duration = Duration::from_micros(100);

/// The best of these counts.
const ROUNDS: usize = 4;

fn small_size() -> usize {
    let is_sample = std::env::var("CREDENZA_SWEEPS").is_ok_and(|sweeps| sweeps == "sample");
    if is_sample {
        2_000
    } else {
        10_000
    }
}

/// Returns the time of the processor that this thread has used, or that has passed where the system
/// does not say it.
fn now(start: Instant) -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let used = text.split(' ').next().and_then(|used| used.parse().ok());
    used.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// Returns the time of one run, from as many as take some ticks of the clock, or from `most`.
fn time(operation: fn(&Document), document: &Document, most: u32) -> Duration {
    let clock = Instant::now();
    let start = now(clock);
    let mut runs = 0;
    loop {
        operation(document);
        runs += 1;
        let used = now(clock).saturating_sub(start);
        if runs == most || used > MIN_TIME / 2 {
            return used / runs;
        }
    }
}

/// Returns what is wrong with the growth of this operation.
fn fault(operation: fn(&Document), small: &Document, large: &Document) -> Option<String> {
    let most = MOST_PER_BYTE * u32::try_from(large.bytes().len()).unwrap_or(u32::MAX);
    let (mut short, mut long) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        long = long.min(time(operation, large, 1));
        if long < MIN_TIME {
            return None;
        }
        short = short.min(time(operation, small, 32));
        if long < short * MOST_GROWTH && long < most {
            return None;
        }
    }
    Some(format!("{short:?}, then {long:?}"))
}

fn grow(shapes: &[Shape], operations: &[Operation]) {
    let mut slow = Vec::new();
    for (shape, file) in shapes {
        let [small, large] = [1, TIMES].map(|times| Document::parse(file(times * small_size())));
        for (name, operation) in operations {
            if let Some(fault) = fault(*operation, &small, &large) {
                slow.push(format!("{name}, {shape}: {fault}"));
            }
        }
    }
    report(&format!("growth: {} kinds, {} operations", shapes.len(), operations.len()));
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn what_is_done_with_a_file_grows_with_it() {
    grow(FILES, ON_FILES);
}

#[test]
fn what_is_done_with_a_text_grows_with_it() {
    grow(TEXTS, ON_TEXTS);
}

#[test]
fn what_is_done_with_a_file_as_a_text_grows_with_it() {
    grow(FILES, ON_TEXTS);
}
