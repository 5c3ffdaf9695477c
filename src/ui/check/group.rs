//! Findings of one rule stand together when there are many.

use crate::config::EntryId;
use crate::lint::{Finding, Rule, Severity};

/// More findings than this of one rule become one card.
const MOST_ALONE: usize = 2;

/// Which finding, in a way that survives a new check of a file that was edited elsewhere: the
/// rule, the entry, and a number within these.
pub(super) type Key = (&'static str, Option<EntryId>, usize);

/// Findings of one rule and severity.
pub(super) struct Group<'f> {
    pub(super) rule: &'static Rule,
    pub(super) severity: Severity,
    pub(super) findings: Vec<(Key, &'f Finding)>,
}

/// Puts the findings of a rule together where there are more than a few; the order stays.
pub(super) fn groups<'f>(findings: &[&'f Finding]) -> Vec<Group<'f>> {
    let mut all: Vec<Group<'f>> = Vec::new();
    for finding in findings {
        let same = |group: &&mut Group<'f>| {
            group.rule.id == finding.rule.id && group.severity == finding.severity
        };
        match all.iter_mut().find(same) {
            Some(group) => {
                let before = group.findings.iter().rev();
                let number = before
                    .take_while(|((_, entry, _), _)| *entry == finding.entry_id())
                    .count();
                let key = (finding.rule.id, finding.entry_id(), number);
                group.findings.push((key, finding));
            }
            None => all.push(Group {
                rule: finding.rule,
                severity: finding.severity,
                findings: vec![((finding.rule.id, finding.entry_id(), 0), finding)],
            }),
        }
    }
    all.into_iter().flat_map(split).collect()
}

fn split(group: Group<'_>) -> Vec<Group<'_>> {
    if group.findings.len() > MOST_ALONE {
        return vec![group];
    }
    let (rule, severity) = (group.rule, group.severity);
    let alone = group.findings.into_iter().map(|finding| Group {
        rule,
        severity,
        findings: vec![finding],
    });
    alone.collect()
}
