//! A fix does what it says: it silences its rule, can be undone, and a safe one harms no client.

use credenza::client::behaviour;
use credenza::client::CLIENTS;
use credenza::config::ConfigFile;
use credenza::json::Document;
use credenza::lint::{rules, Applicability, Example, Fix, LintContext, Rule};
use credenza::text::TextEdit;

use crate::{document, find, show};

/// Calls `look` for every fix that is offered for an example: before, after.
fn for_each_fix(
    mut look: impl FnMut(&'static Rule, &Example, &'static Fix, &Document, &[TextEdit]),
) {
    for rule in rules() {
        for example in rule.bad {
            let before = document(example);
            let context = LintContext::new(&before, example.now, example.activity);
            for finding in find(rule, example) {
                for (fix, edits) in finding.fixes(&context) {
                    look(rule, example, fix, &before, &edits);
                }
            }
        }
    }
}

#[test]
fn a_fix_silences_its_rule_and_can_be_undone() {
    for_each_fix(|rule, example, fix, before, edits| {
        let place = format!("{}, “{}”, {}", rule.id, fix.label, show(example));
        let (after, undo) = before.apply(edits);
        let fixed = String::from_utf8_lossy(after.bytes()).into_owned();
        let left = rule.find(&after, example.now, example.activity).len();
        assert!(
            left < find(rule, example).len(),
            "{place}: not silenced by {fixed}"
        );
        assert_eq!(after.apply(&undo).0.bytes(), before.bytes(), "{place}");
        let is_broken = |document: &Document| ConfigFile::new(document).obstacle().is_some();
        assert!(
            is_broken(before) || !is_broken(&after),
            "{place}: broken by {fixed}"
        );
    });
}

#[test]
fn the_first_fix_of_a_rule_is_offered_for_its_first_example() {
    for rule in rules().filter(|rule| !rule.fixes.is_empty()) {
        for fix in rule.fixes {
            let mut offered = false;
            for_each_fix(|other, _, offer, _, _| {
                offered |= std::ptr::eq(other, rule) && std::ptr::eq(offer, fix);
            });
            assert!(offered, "{}: “{}” is never offered", rule.id, fix.label);
        }
    }
}

#[test]
fn a_safe_fix_makes_no_client_worse() {
    for_each_fix(|rule, example, fix, before, edits| {
        if fix.applicability == Applicability::Safe {
            let (after, _) = before.apply(edits);
            assert_harmless(before, &after, &format!("{}, {}", rule.id, show(example)));
        }
    });
}

/// Every client is served at least as well for every registry of either file.
#[track_caller]
pub(crate) fn assert_harmless(before: &Document, after: &Document, place: &str) {
    let mut images = behaviour::images(ConfigFile::new(before));
    images.extend(behaviour::images(ConfigFile::new(after)));
    for image in images {
        for client in CLIENTS {
            let old = client.outcome(before, &image);
            let new = client.outcome(after, &image);
            assert!(
                new.serves_as_well_as(&old),
                "{place}: {} does worse for {image}: {old:?} became {new:?}",
                client.id
            );
        }
    }
}
