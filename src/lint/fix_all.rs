//! All safe fixes at once.

use std::collections::BTreeSet;

use super::{check, Activity, Finding};
use crate::json::Document;
use crate::text::{difference, TextEdit, TextRange};

/// What came of [`fix_all_safe`].
#[derive(Clone, Debug)]
pub struct Fixed {
    /// One edit from the old text to the new one.
    pub edit: TextEdit,
    /// How many findings were fixed.
    pub count: usize,
}

/// At most this many times is the file looked at again by [`fix_all_safe`].
const MAX_ROUNDS: usize = 50;

/// Applies every safe fix, and again what is found after it; `None` when there is none.
pub fn fix_all_safe(document: &Document, now: i64, activity: Activity) -> Option<Fixed> {
    let mut current = document.clone();
    let mut count = 0;
    for _ in 0..MAX_ROUNDS {
        let (edits, fixed) = one_round(&current, now, activity);
        if fixed == 0 {
            break;
        }
        current = current.apply(&edits).0;
        count += fixed;
    }
    let edit = difference(document.bytes(), current.bytes())?;
    Some(Fixed { edit, count })
}

/// The edits of as many fixes as do not meddle with each other: one for each entry that stays
/// inside the entry's value, or a single one of any other kind.
fn one_round(document: &Document, now: i64, activity: Activity) -> (Vec<TextEdit>, usize) {
    let mut all: Vec<TextEdit> = Vec::new();
    let mut taken = BTreeSet::new();
    for finding in check(document, now, activity) {
        let Some(fix) = finding.safe_fix() else {
            continue;
        };
        if !stays_inside(&finding, fix.edits()) {
            if taken.is_empty() {
                return (fix.edits().to_vec(), 1);
            }
        } else if taken.insert(finding.entry) {
            all.extend_from_slice(fix.edits());
        }
    }
    all.sort_by_key(|edit| edit.range);
    (all, taken.len())
}

/// Whether the edits change nothing but what is between the braces of the finding's entry.
fn stays_inside(finding: &Finding, edits: &[TextEdit]) -> bool {
    let entry = finding.entry.and_then(|entry| finding.context.entry(entry));
    let Some(entry) = entry else {
        return false;
    };
    let value = entry.entry.value().range();
    let inner = TextRange::new(value.start + 1, value.end.saturating_sub(1));
    edits.iter().all(|edit| inner.contains(edit.range))
}
