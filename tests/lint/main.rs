//! Every rule: its examples, its fixes, and its claims about clients.

#![allow(clippy::expect_used)]

#[path = "../common/choices.rs"]
mod choices;
#[path = "../common/layout.rs"]
mod layout;
#[path = "../common/numbers.rs"]
mod numbers;
#[path = "../common/random.rs"]
mod random;
#[path = "../common/report.rs"]
mod report;
#[path = "../common/tree.rs"]
mod tree;

mod affects;
mod auths;
mod clean;
mod docs;
mod effect;
mod examples;
mod files;
mod fix_all;
mod fixes;
mod generated;
mod groups;
mod harmless;
mod limits;
mod names;
mod odd_files;
mod places;
mod promises;
mod repair;
mod rivals;
mod scripts;
mod shown;
mod snapshots;
mod speaks_of;
mod spelling;
mod tokens;
mod well_known;

use credenza::json::Document;
use credenza::lint::{Example, Finding, Rule};

/// Returns the findings of `rule` in `example`.
fn find(rule: &'static Rule, example: &Example) -> Vec<Finding> {
    rule.find(&document(example), example.now, example.activity)
}

fn document(example: &Example) -> Document {
    example.document()
}

/// Returns the example for the message of a failing test.
fn show(example: &Example) -> String {
    String::from_utf8_lossy(&example.contents()).into_owned()
}
