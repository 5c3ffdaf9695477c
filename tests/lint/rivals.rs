//! Two entries for one host, as a choice of one.

use credenza::json::Document;
use credenza::lint::{check, Activity, Finding};
use credenza::text::apply;

fn finding(file: &str) -> Option<Finding> {
    let document = Document::parse(file);
    let found = check(&document, 0, Activity::Editing);
    found.into_iter().find(|finding| finding.rule.id == "key-collision")
}

#[test]
fn each_fix_keeps_the_entry_that_the_choice_names() {
    let keys = ["https://reg.example:5000/v1/", "reg.example:5000", "http://reg.example:5000"];
    for (first, second) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2)] {
        let file = format!(
            r#"{{"auths":{{"{}":{{"auth":"Ym9iOm9sZC1vbmU="}},"{}":{{"auth":"Ym9iOm5ldy1vbmUtMg=="}}}}}}"#,
            keys[first], keys[second]
        );
        let found = finding(&file).expect("two keys of one host");
        let rivals = found.rivals().expect("a choice");
        let fixes: Vec<_> = found.fixes().collect();
        assert_eq!(fixes.len(), 2, "{file}");
        for (fix, stays) in fixes.iter().zip(&rivals.stay) {
            let after = String::from_utf8(apply(file.as_bytes(), fix.edits()).0).expect("UTF-8");
            let left = finding(&after).is_none() && after.contains(&format!("\"{}\":", stays.key));
            assert!(left, "{} does not keep {}", fix.label, stays.key);
            assert_eq!(stays.user, "bob");
            assert!(matches!(stays.password, 7 | 9), "{}", stays.password);
        }
        // The exact key is what Docker takes; without one it is a matter of chance.
        let exact = rivals.stay.iter().find(|rival| rival.key == keys[1]);
        match exact {
            Some(exact) => assert!(exact.takers.contains("Docker"), "{}", exact.takers),
            None => assert!(rivals.at_random.contains("Docker"), "{}", rivals.at_random),
        }
    }
}

#[test]
fn other_findings_are_no_choice() {
    let file = r#"{"auths":{"docker.io":{"auth":"Ym9iOm9sZC1vbmUK"}}}"#;
    let found = check(&Document::parse(file), 0, Activity::Editing);
    assert!(!found.is_empty() && found.iter().all(|finding| finding.rivals().is_none()));
}
