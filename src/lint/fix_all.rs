//! All safe fixes at once.

use std::collections::BTreeMap;

use super::{check, Activity, Finding};
use crate::json::Document;
use crate::text::{difference, TextEdit, TextRange};

/// Result of [`fix_all_safe`].
#[derive(Clone, Debug)]
pub struct Fixed {
    /// One edit from the old text to the new one.
    pub edit: TextEdit,
    /// Number of findings that were fixed.
    pub count: usize,
}

/// Applies every safe fix, repeatedly, because fixes can reveal further findings; `None` when there
/// is none.
pub fn fix_all_safe(document: &Document, now: i64, activity: Activity) -> Option<Fixed> {
    let mut current = document.clone();
    let (mut count, mut max_count) = (0, None);
    loop {
        let findings = check(&current, now, activity);
        // Fixes reveal others, but not without end: a larger number is a bug of a rule.
        let max_count = *max_count.get_or_insert(50 + 4 * findings.len());
        let batch = Batch::of(&findings);
        if batch.count == 0 || count > max_count {
            break;
        }
        current = current.apply(&batch.edits).0;
        count += batch.count;
    }
    let edit = difference(document.bytes(), current.bytes())?;
    Some(Fixed { edit, count })
}

/// Fixes that do not interfere: for each entry those of one rule only, and none that touches a
/// change of another.
#[derive(Default)]
struct Batch {
    edits: Vec<TextEdit>,
    count: usize,
    /// Changes by their start.
    changed: BTreeMap<usize, Change>,
    /// Rule whose fixes an entry has, by the node of its key.
    entries: BTreeMap<usize, &'static str>,
}

#[derive(Clone, Copy, Default)]
struct Change {
    end: usize,
    is_append: bool,
    is_removal: bool,
}

impl Batch {
    fn of(findings: &[Finding]) -> Self {
        let mut batch = Self::default();
        for finding in findings {
            let entry = finding.entry.map(|entry| entry.key_node);
            let taken_by = entry.and_then(|entry| batch.entries.get(&entry));
            if taken_by.is_some_and(|rule| *rule != finding.rule.id) {
                continue;
            }
            let Some(fix) = finding.safe_fix() else {
                continue;
            };
            if fix.edits().iter().any(|edit| batch.is_in_the_way(edit)) {
                continue;
            }
            batch.add(fix.edits());
            if let Some(entry) = entry {
                batch.entries.insert(entry, finding.rule.id);
            }
        }
        batch.edits.sort_by_key(|edit| edit.range);
        batch
    }

    fn add(&mut self, edits: &[TextEdit]) {
        for edit in edits {
            let change = self.changed.entry(edit.range.start).or_default();
            change.end = change.end.max(edit.range.end);
            change.is_append = is_append(edit);
            change.is_removal = is_removal(edit);
        }
        self.edits.extend_from_slice(edits);
        self.count += 1;
    }

    /// Returns true when the edit touches an earlier change. Two items may be appended to one list,
    /// and neighbours may be removed together: a run of copies would otherwise take many rounds.
    fn is_in_the_way(&self, edit: &TextEdit) -> bool {
        let TextRange { start, end } = edit.range;
        let changed = self.changed.range(..=end).rev();
        let mut touched = changed.take_while(|(_, change)| change.end >= start);
        touched.any(|(&at, change)| {
            let are_both_appended = at == start && change.is_append && is_append(edit);
            let are_neighbours = change.end == start || at == end;
            let are_both_removed = are_neighbours && change.is_removal && is_removal(edit);
            !are_both_appended && !are_both_removed
        })
    }
}

fn is_append(edit: &TextEdit) -> bool {
    edit.range.is_empty() && edit.new_bytes.first() == Some(&b',')
}

fn is_removal(edit: &TextEdit) -> bool {
    edit.new_bytes.is_empty() && !edit.range.is_empty()
}
