//! Properties of all fixes over generated files, which `fixes.rs` checks for the examples.

use std::cell::Cell;
use std::collections::BTreeSet;

use credenza::json::Document;
use credenza::lint::Applicability;
use proptest::test_runner::{TestError, TestRunner};

use crate::choices::Choices;
use crate::numbers::numbers;
use crate::promises::{all_at_once, find_all, keeps_its_word};
use crate::{files, random, report};

/// Work of one case, in small cases.
const WEIGHT: u32 = 8;

/// Runs `look` over generated files; every failure names the smallest file found.
fn over_files(look: impl Fn(&Document)) {
    let mut runner = TestRunner::new(random::config(WEIGHT));
    let result = runner.run(&numbers(120), |numbers| {
        let bytes = files::file(&mut Choices::from(numbers));
        look(&Document::parse(bytes));
        Ok(())
    });
    match result {
        Ok(()) => {}
        Err(TestError::Fail(reason, _)) => panic!("{reason}"),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn every_fix_of_every_finding_does_what_it_says() {
    let (fixes, safe) = (Cell::new(0_usize), Cell::new(0_usize));
    let rules = std::cell::RefCell::new(BTreeSet::new());
    over_files(|before| {
        let findings = find_all(before);
        for finding in &findings {
            rules.borrow_mut().insert(finding.rule.id);
            keeps_its_word(before, &findings, finding);
            for fix in finding.fixes() {
                fixes.set(fixes.get() + 1);
                safe.set(safe.get() + usize::from(fix.applicability == Applicability::Safe));
            }
        }
    });
    let (fixes, safe, rules) = (fixes.get(), safe.get(), rules.borrow().len());
    report::report(&format!(
        "generated files: {fixes} fixes applied, {safe} of them safe, {rules} rules fired"
    ));
    assert!(fixes > 0 && safe > 0, "the files show nothing");
}

#[test]
fn all_safe_fixes_at_once_leave_none_and_harm_nobody() {
    let fixed_files = Cell::new(0_usize);
    over_files(|before| fixed_files.set(fixed_files.get() + usize::from(all_at_once(before))));
    report::report(&format!("generated files: all safe fixes applied to {}", fixed_files.get()));
    assert!(fixed_files.get() > 0, "the files show nothing");
}
