//! The microscope: against lists of bits, as properties, and by examples.

#![cfg(test)]

#[path = "../common/random.rs"]
mod random;

mod bits;
mod examples;
mod findings;
mod laws;
mod properties;
