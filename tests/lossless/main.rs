//! Nothing is lost: open and save gives the same bytes, and an edit changes only its target.

#![cfg(test)]

#[path = "../common/choices.rs"]
mod choices;
#[path = "../common/documents.rs"]
mod documents;
#[path = "../common/layout.rs"]
mod layout;
#[path = "../common/numbers.rs"]
mod numbers;
#[path = "../common/random.rs"]
mod random;
#[path = "../common/samples.rs"]
mod samples;
#[path = "../common/tree.rs"]
mod tree;

mod bytes;
mod check;
mod command;
mod commanded;
mod edits;
mod examples;
mod meaning;
mod model;
mod opened;
mod shown;
