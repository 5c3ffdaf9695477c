//! The very characters that a change of the file changes.

use credenza::config::{changed_values, Piece, Role};
use credenza::json::Document;
use credenza::lint::{rules, Finding};
use credenza::text::difference;

/// Draws a side: changed characters in brackets.
fn drawn(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| {
        if piece.is_changed {
            format!("[{}]", piece.text)
        } else {
            piece.text.clone()
        }
    };
    pieces.iter().map(piece).collect()
}

fn changed(before: &str, after: &str) -> Vec<(String, String, String)> {
    let edits: Vec<_> = difference(before.as_bytes(), after.as_bytes()).into_iter().collect();
    let (before, after) = (Document::parse(before), Document::parse(after));
    let values = changed_values(&before, &after, &edits).into_iter();
    values.map(|value| (value.name, drawn(&value.old), drawn(&value.new))).collect()
}

/// A file with this `auth` for one registry.
fn with_auth(auth: &str) -> String {
    format!(r#"{{"auths": {{"ghcr.io": {{"auth": "{auth}"}}}}}}"#)
}

#[test]
fn of_a_login_only_the_odd_characters_are_shown() {
    let cases = [
        // bob:s3cret and a newline; without it
        ("Ym9iOnMzY3JldAo=", "Ym9iOnMzY3JldA==", "bob:••••••[↵]", "bob:••••••"),
        // Spaces around both.
        ("IGJvYjpzM2NyZXQg", "Ym9iOnMzY3JldA==", "[␣]bob:••••••[␣]", "bob:••••••"),
        // Quotes around the password.
        ("Ym9iOiJzM2NyZXQi", "Ym9iOnMzY3JldA==", "bob:[\"]••••••[\"]", "bob:••••••"),
        // Another password: letters and digits stay bullets.
        ("Ym9iOnMzY3JldA==", "Ym9iOmJldHRlcg==", "bob:[••••••]", "bob:[••••••]"),
        // Another user.
        ("Ym9iOnMzY3JldA==", "YWxpY2U6czNjcmV0", "[bob]:••••••", "[alice]:••••••"),
    ];
    for (before, after, old, new) in cases {
        let found = changed(&with_auth(before), &with_auth(after));
        let expected = ("What auth contains".to_owned(), old.to_owned(), new.to_owned());
        assert_eq!(found, [expected], "{before} to {after}");
    }
}

#[test]
fn an_auth_of_the_same_login_shows_its_base64() {
    let found = changed(&with_auth("Ym9iOnMzY3JldA"), &with_auth("Ym9iOnMzY3JldA=="));
    let expected = ("The value of auth", "••••••••••••", "••••••••••••[==]");
    assert_eq!(found, [(expected.0.into(), expected.1.into(), expected.2.into())]);
}

#[test]
fn keys_and_other_values_are_shown_in_clear() {
    let key = |key: &str| format!(r#"{{"auths": {{"{key}": {{}}}}}}"#);
    let found = changed(&key("quay.io "), &key("quay.io"));
    assert_eq!(found, [("The key".into(), "quay.io[␣]".into(), "quay.io".into())]);
    let found = changed(r#"{"credsStore": "pas"}"#, r#"{"credsStore": "pass"}"#);
    assert_eq!(found, [("The value of credsStore".into(), "pas".into(), "pas[s]".into())]);
}

#[test]
fn what_is_more_than_a_value_is_shown_as_lines() {
    assert_eq!(changed(r#"{"a": "b"}"#, "{}"), []);
    assert_eq!(changed(r#"{"a": 1}"#, r#"{"a": 2}"#), []);
}

/// Every fix of every rule: a value that is shown says what changes, and no secret.
#[test]
fn the_fixes_of_the_rules_show_something_and_no_secret() {
    let mut count = 0;
    for rule in rules() {
        for example in rule.bad {
            let document = Document::parse(example.contents());
            let findings = rule.find(&document, example.now, example.activity);
            for fix in findings.iter().flat_map(Finding::fixes) {
                let after = document.apply(fix.edits()).0;
                for value in changed_values(&document, &after, fix.edits()) {
                    let sides = [&value.old, &value.new];
                    let is_change = |side: &&Vec<Piece>| side.iter().any(|piece| piece.is_changed);
                    assert!(sides.iter().any(is_change), "{}: {value:?}", rule.id);
                    for piece in sides.into_iter().flatten().filter(|of| of.role == Role::Secret) {
                        let is_bare = |c: char| c.is_alphanumeric();
                        assert!(!piece.text.contains(is_bare), "{}: {}", rule.id, piece.text);
                    }
                    count += 1;
                }
            }
        }
    }
    assert!(count > 30, "{count}");
}
