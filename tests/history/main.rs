//! History over everything: undoing all steps of a long script restores the first bytes, redoing
//! them all restores the last ones.

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
#[path = "../common/tree.rs"]
mod tree;

mod messages;
mod scripts;
mod steps;
mod undone;
mod unsaved;
