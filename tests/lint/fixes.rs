//! A fix does what it promises: it silences its rule, can be undone, and a safe one harms no
//! client.

use credenza::config::ConfigFile;
use credenza::json::Document;
use credenza::lint::{rule, rules, Activity, Applicability, Example, Fix, Rule};
use credenza::text::TextEdit;

use crate::promises::{assert_harmless, assert_offered_once};
use crate::{document, find, show};

/// Calls `look` for every fix that is offered for an example: before, after.
fn for_each_fix(mut look: impl FnMut(&'static Rule, &Example, &Fix, &Document, &[TextEdit])) {
    for rule in rules() {
        for example in rule.bad {
            let before = document(example);
            for finding in find(rule, example) {
                for fix in finding.fixes() {
                    look(rule, example, fix, &before, fix.edits());
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
        assert!(left < find(rule, example).len(), "{place}: not silenced by {fixed}");
        assert_eq!(after.apply(&undo).0.bytes(), before.bytes(), "{place}");
        let is_broken = |document: &Document| ConfigFile::new(document).obstacle().is_some();
        assert!(is_broken(before) || !is_broken(&after), "{place}: broken by {fixed}");
    });
}

/// The first example illustrates the rule, so its first finding has the fix that the rule names
/// first.
#[test]
fn the_first_fix_of_a_rule_is_offered_for_its_first_example() {
    for rule in rules() {
        let first = rule.bad.first().map(|example| find(rule, example)).unwrap_or_default();
        let offered = first.first().and_then(|finding| finding.fixes().next());
        let offered = offered.map(|fix| (fix.label, fix.applicability));
        assert_eq!(offered, rule.fixes().first().copied(), "{}", rule.id);
    }
}

#[test]
fn a_fix_is_offered_once() {
    for rule in rules() {
        for example in rule.bad {
            for finding in find(rule, example) {
                assert_offered_once(&finding, &show(example));
            }
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

#[test]
fn no_fix_is_safe_in_a_file_that_is_not_utf8() {
    for (key, applicability) in
        [(&b"r.io/"[..], Applicability::Safe), (b"r.io/\xFF", Applicability::NeedsReview)]
    {
        let file = [b"{\"x\":\"", &key[4..], b"\",\"auths\":{\"r.io/\":{\"auth\":\"dTpw\"}}}"];
        let document = Document::parse(file.concat());
        let rule = rule("key-trailing-slash").expect("a rule");
        let found = rule.find(&document, 0, Activity::Editing);
        let fix = found[0].fixes().next().expect("a fix");
        assert_eq!(fix.applicability, applicability);
    }
}
