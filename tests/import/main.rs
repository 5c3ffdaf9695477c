//! Recognition of a paste, and files merged into one.

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

mod field;
mod hostile;
mod login_in;
mod merging;
mod python;
mod readers;
mod samples;
mod shapes;
mod shell;
mod structures;
mod told;
mod tried;
mod variants;
mod wrapped;
mod wraps;
mod written_back;
mod written_read;
mod yaml;
