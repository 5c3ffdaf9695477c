//! Diagnosis: every message of the table is recognised, and every cause is what the engines say.

#![cfg(test)]

#[path = "../common/random.rs"]
mod random;
#[path = "../common/report.rs"]
mod report;

mod certain;
mod docs;
mod gives;
mod hostile;
mod measured;
mod pairs;
mod rows;
mod samples;
mod sweep;
mod told;

use credenza::diagnose::{read, Symptom};

/// Reads a text in which a message must be.
fn symptom(text: &str) -> Symptom {
    read(text).unwrap_or_else(|| panic!("not recognised: {text}"))
}
