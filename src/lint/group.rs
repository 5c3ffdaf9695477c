//! Groups of findings: many findings of one rule become one card.

use super::{Finding, Rule, Severity};
use crate::config::EntryId;

/// Maximum number of findings of one rule that are shown as single cards.
const MAX_ALONE: usize = 2;

/// Name of a finding, or of all findings of a rule, that survives a new check after an edit
/// elsewhere in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKey {
    /// All findings of the rule with this id.
    Rule(&'static str),
    /// One finding.
    One {
        /// The rule's id.
        rule: &'static str,
        /// Entry of the finding.
        entry: Option<EntryId>,
        /// Its number among neighbours of the same rule and entry.
        number: usize,
    },
}

/// Findings of one rule and severity.
#[derive(Debug)]
pub struct Group<'f> {
    /// The rule.
    pub rule: &'static Rule,
    /// Severity of the findings.
    pub severity: Severity,
    /// The findings with their names.
    pub findings: Vec<(FindingKey, &'f Finding)>,
}

/// Groups the findings of a rule when there are more than a few; the order stays.
pub fn groups<'f>(findings: &[&'f Finding]) -> Vec<Group<'f>> {
    let mut all: Vec<Group<'f>> = Vec::new();
    for finding in findings {
        let is_same = |group: &&mut Group<'f>| {
            group.rule.id == finding.rule.id && group.severity == finding.severity
        };
        if let Some(group) = all.iter_mut().find(is_same) {
            let key = next_key(group.findings.last(), finding);
            group.findings.push((key, finding));
        } else {
            all.push(Group {
                rule: finding.rule,
                severity: finding.severity,
                findings: vec![(next_key(None, finding), finding)],
            });
        }
    }
    all.into_iter().flat_map(split).collect()
}

fn next_key(before: Option<&(FindingKey, &Finding)>, finding: &Finding) -> FindingKey {
    let number = match before {
        Some((FindingKey::One { entry, number, .. }, _)) if *entry == finding.entry_id() => {
            number + 1
        }
        _ => 0,
    };
    FindingKey::One { rule: finding.rule.id, entry: finding.entry_id(), number }
}

fn split(group: Group<'_>) -> Vec<Group<'_>> {
    if group.findings.len() > MAX_ALONE {
        return vec![group];
    }
    let (rule, severity) = (group.rule, group.severity);
    let alone =
        group.findings.into_iter().map(|finding| Group { rule, severity, findings: vec![finding] });
    alone.collect()
}
