//! What a fix promises: it silences its finding, can be undone, and a safe one harms no client.

use credenza::client::{behaviour, CLIENTS};
use credenza::config::{ConfigFile, Login};
use credenza::json::Document;
use credenza::lint::{check, fix_all_safe, Activity, Applicability, Finding, Fix};
use credenza::text::{TextEdit, TextRange};

use crate::speaks_of;

/// 2026-01-01, noon UTC.
pub(crate) const NOW: i64 = 1_767_268_800;

pub(crate) fn find_all(document: &Document) -> Vec<Finding> {
    check(document, NOW, Activity::Editing)
}

/// Checks a finding: its place, what it tells, and each of its fixes.
pub(crate) fn keeps_its_word(before: &Document, findings: &[Finding], finding: &Finding) {
    check_place(before, finding);
    speaks_of::check(before, finding);
    assert_offered_once(finding, &shown(before));
    for fix in finding.fixes() {
        check_fix(before, findings, finding, fix);
    }
}

/// Checks all safe fixes at once, and returns whether there are any.
pub(crate) fn all_at_once(before: &Document) -> bool {
    let Some(fixed) = fix_all_safe(before, NOW, Activity::Editing) else {
        assert_none_is_safe(before, &shown(before));
        return false;
    };
    let (after, undo) = before.apply(&[fixed.edit]);
    let place = format!("all safe fixes\nbefore: {}\nafter:  {}\n", shown(before), shown(&after));
    assert!(fixed.count > 0, "{place}fixed nothing");
    assert_eq!(after.apply(&undo).0.bytes(), before.bytes(), "{place}undo");
    assert!(!is_sound(before) || is_sound(&after), "{place}broke the JSON");
    assert_none_is_safe(&after, &place);
    assert!(fix_all_safe(&after, NOW, Activity::Editing).is_none(), "{place}goes on");
    assert_harmless(before, &after, &place);
    true
}

fn check_place(document: &Document, finding: &Finding) {
    let (rule, TextRange { start, end }) = (finding.rule.id, finding.range);
    let place = format!("{rule} in {}", shown(document));
    assert!(start <= end && end <= document.bytes().len(), "{place}: its range");
    assert!(finding.message().ends_with('.'), "{place}: no sentence");
    let said = format!("{} {}", finding.message(), finding.registry());
    for secret in secrets(document) {
        assert!(!said.contains(&secret), "{place}: tells a secret: {said}");
    }
}

/// Returns values that no message may repeat, long enough not to occur by chance.
fn secrets(document: &Document) -> Vec<String> {
    let mut secrets = Vec::new();
    for entry in ConfigFile::new(document).entries() {
        for field in ["auth", "password", "identitytoken", "registrytoken"] {
            secrets.push(entry.string(field).into_owned());
        }
        if let Login::Auth(Ok(login)) = entry.login() {
            let password = String::from_utf8_lossy(login.password.expose());
            secrets.push(password.trim().to_owned());
        }
    }
    secrets.retain(|secret| secret.len() >= 8);
    secrets
}

fn check_fix(before: &Document, findings: &[Finding], finding: &Finding, fix: &Fix) {
    let edits = fix.edits();
    let (after, undo) = before.apply(edits);
    let rule = finding.rule;
    let place = format!(
        "{}, “{}”\nbefore: {}\nafter:  {}\n",
        rule.id,
        fix.label,
        shown(before),
        shown(&after)
    );
    let mut ranges: Vec<TextRange> = edits.iter().map(|edit| edit.range).collect();
    ranges.sort();
    let is_apart = |pair: &[TextRange]| pair[0].end <= pair[1].start;
    assert!(ranges.windows(2).all(is_apart), "{place}edits overlap");
    assert_eq!(undo.len(), edits.len(), "{place}an edit was left out");
    assert_eq!(after.apply(&undo).0.bytes(), before.bytes(), "{place}undo");
    assert!(!is_sound(before) || is_sound(&after), "{place}broke the JSON");

    let of_rule = |all: &[Finding]| all.iter().filter(|f| f.rule.id == rule.id).count();
    let left = find_all(&after);
    if of_rule(&left) >= of_rule(findings) {
        let start = moved(finding.range.start, edits);
        let same = |other: &Finding| {
            other.rule.id == rule.id
                && other.range.start == start
                && other.message() == finding.message()
        };
        assert!(!left.iter().any(same), "{place}is found again");
    }
    if finding.entry.is_some() && fix.applicability != Applicability::LosesData {
        assert_others_stay(before, &after, finding, &place);
    }
    if fix.applicability == Applicability::Safe {
        assert_harmless(before, &after, &place);
    }
}

/// Asserts that every other entry is still in the file, byte for byte.
fn assert_others_stay(before: &Document, after: &Document, finding: &Finding, place: &str) {
    let entries = |document| -> Vec<(usize, Vec<u8>)> {
        let entries = ConfigFile::new(document).entries();
        entries
            .map(|entry| {
                let bytes = entry.range().of(document.bytes()).to_vec();
                (entry.member.key.index(), bytes)
            })
            .collect()
    };
    let mut left = entries(after);
    for (key, bytes) in entries(before) {
        if finding.entry.is_some_and(|entry| entry.key_node == key) {
            continue;
        }
        let at = left.iter().position(|(_, other)| *other == bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let at = at.unwrap_or_else(|| panic!("{place}changed another entry: {text}"));
        left.remove(at);
    }
}

/// Returns the place of `offset` after the edits.
fn moved(offset: usize, edits: &[TextEdit]) -> usize {
    let before = edits.iter().filter(|edit| edit.range.end <= offset);
    let (mut added, mut removed) = (0, 0);
    for edit in before {
        added += edit.new_bytes.len();
        removed += edit.range.len();
    }
    offset + added - removed
}

/// Asserts that no two fixes of a finding have the same name.
#[track_caller]
pub(crate) fn assert_offered_once(finding: &Finding, place: &str) {
    let fixes: Vec<&Fix> = finding.fixes().collect();
    for (index, fix) in fixes.iter().enumerate() {
        for other in &fixes[..index] {
            assert_ne!(fix.label, other.label, "{} in {place}", finding.rule.id);
        }
    }
}

/// Asserts that every client works at least as well for every registry of either file.
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

#[track_caller]
fn assert_none_is_safe(document: &Document, place: &str) {
    for finding in find_all(document) {
        for fix in finding.fixes() {
            let (rule, label) = (finding.rule.id, fix.label);
            assert!(fix.applicability != Applicability::Safe, "{place}{rule}: “{label}” is left");
        }
    }
}

fn is_sound(document: &Document) -> bool {
    ConfigFile::new(document).obstacle().is_none()
}

fn shown(document: &Document) -> String {
    String::from_utf8_lossy(document.bytes()).escape_debug().to_string()
}
