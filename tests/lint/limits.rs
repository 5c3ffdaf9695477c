//! Rules at their limits: the last size that fits, and findings only when the file leaves.

use credenza::json::Document;
use credenza::lint::{
    check, on_leaving, rule, rules, Activity, Audiences, Destination, Example, Family, AUDIENCES,
    FAMILIES,
};

const NOW: i64 = Example::new("").now;

#[test]
fn the_last_size_that_fits() {
    let ci_size = rule("ci-size").expect("the rule");
    for (destination, most) in
        [(Destination::GitHub, 48 * 1024), (Destination::Kubernetes, 1024 * 1024)]
    {
        for (size, is_found) in [(most, false), (most + 1, true)] {
            let mut bytes = b"{}".to_vec();
            bytes.resize(size, b' ');
            let document = Document::parse(bytes);
            let found = ci_size.find(&document, NOW, Activity::Exporting(destination));
            assert_eq!(!found.is_empty(), is_found, "{destination:?}: {size} bytes");
        }
    }
}

#[test]
fn what_is_said_when_the_file_leaves_is_of_the_family_handling() {
    for (family, members) in FAMILIES {
        for rule in *members {
            assert_eq!(rule.is_about_handling(), *family == Family::Handling, "{}", rule.id);
        }
    }
    for rule in rules() {
        for example in rule.bad {
            let document = example.document();
            let (now, activity) = (example.now, example.activity);
            let mut all: Vec<_> = check(&document, now, activity);
            all.retain(|finding| finding.rule.is_about_handling());
            let mut said = on_leaving(&document, now, activity);
            said.sort_by_key(|finding| (finding.severity, finding.range));
            let told = |findings: &[credenza::lint::Finding]| -> Vec<String> {
                findings.iter().map(|finding| finding.message().to_owned()).collect()
            };
            assert_eq!(told(&said), told(&all), "{}", rule.id);
        }
    }
}

#[test]
fn all_audiences_are_all() {
    let all = Audiences::all();
    for index in 0..AUDIENCES.len() {
        assert!(all.has(index), "{index}");
        assert!(!all.toggled(index).has(index), "{index}");
    }
}
