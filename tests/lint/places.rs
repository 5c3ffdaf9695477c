//! A finding is at the member that it speaks of, in the text and in the form.

use std::fmt::Write;

use credenza::lint::rules;
use expect_test::expect_file;

use crate::speaks_of::{check, path_at};
use crate::{document, find};

/// Place of every finding in the bad examples: the path of its member, and the control of the form.
/// `UPDATE_EXPECT=1 cargo test --no-default-features --test lint places` writes it again.
#[test]
fn every_finding_is_at_what_it_speaks_of() {
    let mut text = String::from("# Place of each finding in the bad examples of the rules.\n");
    for rule in rules() {
        writeln!(text, "\n{}: {}", rule.id, rule.title).expect("a string");
        for example in rule.bad {
            let document = document(example);
            for finding in find(rule, example) {
                check(&document, &finding);
                let path = path_at(&document, finding.range);
                writeln!(text, "    {path}, {:?}", finding.control).expect("a string");
            }
        }
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/lint/places.txt");
    expect_file![file].assert_eq(&text);
}
