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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Document;
    use crate::lint::{check, Activity};

    #[test]
    fn three_of_a_rule_are_one_card_and_two_are_two() {
        let file = |keys: &[&str]| {
            let entry = |key: &&str| format!(r#""{key}/":{{"auth":"Ym90OnMzY3JldA=="}}"#);
            let entries: Vec<String> = keys.iter().map(entry).collect();
            Document::parse(format!(r#"{{"auths":{{{}}}}}"#, entries.join(",")))
        };
        for (keys, sizes) in
            [(&["a.io", "b.io"][..], &[1, 1][..]), (&["a.io", "b.io", "c.io"], &[3])]
        {
            let found = check(&file(keys), 0, Activity::Editing);
            let slashes: Vec<&Finding> =
                found.iter().filter(|finding| finding.rule.id == "key-trailing-slash").collect();
            let groups = groups(&slashes);
            let found: Vec<usize> = groups.iter().map(|group| group.findings.len()).collect();
            assert_eq!(found, sizes, "{keys:?}");
            let mut names: Vec<FindingKey> = Vec::new();
            for (name, _) in groups.iter().flat_map(|group| &group.findings) {
                assert!(!names.contains(name), "{name:?} twice");
                names.push(*name);
            }
        }
    }

    #[test]
    fn findings_without_an_entry_are_numbered() {
        let text = r#"{"a.io":{"auth":"x"},"b.io":{"auth":"x"},"c.io":{"auth":"x"}}"#;
        let found = check(&Document::parse(text), 0, Activity::Editing);
        let strays: Vec<&Finding> =
            found.iter().filter(|finding| finding.rule.id == "legacy-dockercfg").collect();
        let numbers: Vec<usize> = groups(&strays)[0]
            .findings
            .iter()
            .map(|(key, _)| match key {
                FindingKey::One { number, .. } => *number,
                FindingKey::Rule(_) => usize::MAX,
            })
            .collect();
        assert_eq!(numbers, [0, 1, 2]);
    }
}
