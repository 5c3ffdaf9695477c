//! Every rule: its examples, its fixes, and what it says about clients.

#![allow(clippy::expect_used)]

mod affects;
mod examples;
mod fixes;
mod generated;

use credenza::json::Document;
use credenza::lint::{Example, Finding, Rule};

/// What `rule` finds in `example`.
fn find(rule: &'static Rule, example: &Example) -> Vec<Finding> {
    rule.find(&document(example), example.now, example.occasion)
}

fn document(example: &Example) -> Document {
    Document::parse(example.file)
}

/// The example for a message of a failing test.
fn show(example: &Example) -> String {
    String::from_utf8_lossy(example.file).into_owned()
}
