//! Keys of the file as forms have them.

use credenza::config::fields::{
    key_hint, other_key, other_members, present_fields, repeated_entry_keys, text_members,
    unknown_key, unknown_members, FieldType,
};
use credenza::config::ConfigFile;
use credenza::json::Document;
use credenza::registries::{fill, REGISTRIES};

#[test]
fn a_form_shows_only_values_that_fit() {
    let cases = [
        (FieldType::Text, r#""x""#, true),
        (FieldType::Text, "5", false),
        (FieldType::TextList, r#"["a"]"#, true),
        (FieldType::TextList, r#"["a", 1]"#, false),
        (FieldType::TextMap, r#"{"a": "b", "c": null}"#, true),
        (FieldType::TextMap, r#"{"a": true}"#, false),
        (FieldType::Proxies, r#"{"default": {"httpProxy": "p"}}"#, true),
        (FieldType::Proxies, r#"{"default": "p"}"#, false),
        (FieldType::PluginOptions, r#"{"p": {}}"#, true),
        (FieldType::PluginOptions, "[]", false),
    ];
    for (kind, text, fits) in cases {
        let document = Document::parse(text);
        let value = document.root().expect("a value");
        assert_eq!(kind.fits(value), fits, "{kind:?} {text}");
    }
    let map = Document::parse(r#"{"a": "b", "c": null}"#);
    let members = text_members(map.root().expect("an object"));
    let members: Vec<_> =
        members.iter().map(|(key, value)| (key.as_str(), value.expose_lossy())).collect();
    assert_eq!(members, [("a", "b".to_owned()), ("c", String::new())]);
}

#[test]
fn keys_without_a_field_are_explained() {
    let document = Document::parse(
        r#"{"auths": {"a.io": {"Auth": "x", "auth": "y", "email": "e", "identitytokn": "t", "zzzzzz": 1}},
            "credstore": "x", "kubernetes": {}, "zzzzzz": 1, "HTTPHEADERS": {}}"#,
    );
    let config = ConfigFile::new(&document);
    let unknown: Vec<_> =
        unknown_members(config).map(|member| unknown_key(config, &member)).collect();
    let found: Vec<_> = unknown.iter().map(|other| (other.key.as_str(), other.meant)).collect();
    assert_eq!(found, [("credstore", Some("credsStore")), ("kubernetes", None), ("zzzzzz", None)]);
    assert!(unknown[0].text.contains("credsStore is one or two characters away"));
    assert!(unknown[2].text.contains("drops it at its next save"));
    let entry = config.entries().next().expect("an entry");
    let others: Vec<_> = other_members(entry).map(|member| other_key(&member)).collect();
    let found: Vec<_> = others.iter().map(|other| (other.key.as_str(), other.meant)).collect();
    assert_eq!(found, [("email", None), ("identitytokn", Some("identitytoken")), ("zzzzzz", None)]);
    assert_eq!(repeated_entry_keys(entry), ["auth"]);
}

#[test]
fn present_fields_are_the_last_that_are_not_null() {
    let document = Document::parse(
        r#"{"CredsStore": "a", "auths": {}, "credsStore": "b", "credsstore": null, "psFormat": null, "mine": 1}"#,
    );
    let config = ConfigFile::new(&document);
    let found: Vec<_> = present_fields(config)
        .iter()
        .map(|one| (one.field.key, one.member.value.text().into_owned(), one.count))
        .collect();
    assert_eq!(found, [("auths", String::new(), 1), ("credsStore", "b".to_owned(), 3)]);
    for one in present_fields(config) {
        let member = config.field(one.field.key).expect("the field");
        assert_eq!(member.range(), one.member.range(), "{}", one.field.key);
    }
}

#[test]
fn a_new_key_has_a_hint() {
    let cases: [(&[&str], &str); 5] = [
        (&["credHelpers"], "registry address"),
        (&["proxies"], "default, or a daemon’s address"),
        (&["proxies", "default"], "httpProxy, httpsProxy, noProxy, ftpProxy or allProxy"),
        (&["plugins", "x"], "key"),
        (&["unknown"], "key"),
    ];
    for (path, hint) in cases {
        let path: Vec<String> = path.iter().map(|part| (*part).to_owned()).collect();
        assert_eq!(key_hint(&path), hint);
    }
}

#[test]
fn a_registry_key_is_complete_with_its_last_answer() {
    for facts in REGISTRIES {
        let examples = facts.placeholders.iter().map(|one| (one.name, one.example));
        let examples: Vec<_> = examples.collect();
        let answers = examples.iter().map(|(name, example)| (*name, (*example).to_owned()));
        let mut answers: Vec<_> = answers.collect();
        assert_eq!(facts.complete_key(&answers), Some(fill(facts.key, &examples)));
        if let Some((_, last)) = answers.last_mut() {
            last.clear();
            assert_eq!(facts.complete_key(&answers), None, "{}", facts.id);
        }
    }
}
