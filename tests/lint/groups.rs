//! Findings of one rule on one card.

use credenza::json::Document;
use credenza::lint::{check, groups, Activity, Finding, FindingKey};

#[test]
fn three_of_a_rule_are_one_card_and_two_are_two() {
    let file = |keys: &[&str]| {
        let entry = |key: &&str| format!(r#""{key}/":{{"auth":"Ym90OnMzY3JldA=="}}"#);
        let entries: Vec<String> = keys.iter().map(entry).collect();
        Document::parse(format!(r#"{{"auths":{{{}}}}}"#, entries.join(",")))
    };
    for (keys, sizes) in [(&["a.io", "b.io"][..], &[1, 1][..]), (&["a.io", "b.io", "c.io"], &[3])] {
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
