//! Time of each client for 10,000 entries, as JSON, for `scripts/bench/clients.mjs`: the median of
//! five look-ups of the last one, in milliseconds.

#![allow(clippy::print_stdout)]

use std::time::Instant;

use credenza::client::{Query, CLIENTS};
use credenza::json::Document;
use serde_json::json;

const ENTRIES: usize = 10_000;
const RUNS: usize = 5;

fn main() {
    let entries =
        (0..ENTRIES).map(|at| format!("\"r{at}.example.com\": {{\"auth\": \"dXNlcjpwYXNz\"}}"));
    let entries: Vec<String> = entries.collect();
    let file = Document::parse(format!("{{\"auths\": {{{}}}}}", entries.join(",\n")));
    let image = format!("r{}.example.com/team/app:1", ENTRIES - 1);
    let times = CLIENTS.iter().map(|client| {
        let mut runs: Vec<f64> = (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                let answer = client.answer(Query::new(Some(&file), &image));
                assert!(!answer.steps.is_empty());
                start.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        runs.sort_by(f64::total_cmp);
        json!({"client": client.name, "ms": runs[RUNS / 2]})
    });
    println!("{}", json!(times.collect::<Vec<_>>()));
}
