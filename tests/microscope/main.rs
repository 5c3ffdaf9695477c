//! The microscope: against the bit strings of `tests/bits`, as properties, and by examples.

#![cfg(test)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/random.rs"]
mod random;

mod bits;
mod examples;
mod findings;
mod properties;
