//! Known keys of the file.

use credenza::config::fields::{
    entry, legacy, suggest, suggest_in_entry, top_level, Field, FieldType,
};
use credenza::config::fields::{ENTRY, LEGACY, TOP_LEVEL};
use serde_json::Value;

fn keys(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.key).collect()
}

/// Checks the order on disk of docker/cli 29.7.2.
#[test]
fn keys_are_in_dockers_order() {
    let top = "auths HttpHeaders psFormat imagesFormat networksFormat pluginsFormat \
               volumesFormat statsFormat detachKeys credsStore credHelpers serviceInspectFormat \
               servicesFormat tasksFormat secretFormat configFormat nodesFormat pruneFilters \
               proxies currentContext cliPluginsExtraDirs plugins aliases features";
    assert_eq!(keys(TOP_LEVEL), top.split_whitespace().collect::<Vec<_>>());
    let in_entry = "username password auth identitytoken registrytoken serveraddress email";
    assert_eq!(keys(ENTRY), in_entry.split(' ').collect::<Vec<_>>());
    let dropped = "experimental stackOrchestrator kubernetes email";
    assert_eq!(keys(LEGACY), dropped.split(' ').collect::<Vec<_>>());
}

fn is_text_map(value: &Value) -> bool {
    let map = value.as_object();
    map.is_some_and(|map| !map.is_empty() && map.values().all(Value::is_string))
}

fn has_shape(value: &Value, shape: FieldType) -> bool {
    match shape {
        FieldType::Text => value.is_string(),
        FieldType::TextList => value
            .as_array()
            .is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_string)),
        FieldType::TextMap => is_text_map(value),
        FieldType::Entries | FieldType::Proxies | FieldType::PluginOptions => {
            value.as_object().is_some_and(|map| !map.is_empty() && map.values().all(is_text_map))
        }
    }
}

#[test]
fn every_example_is_json_of_its_type() {
    for field in TOP_LEVEL.iter().chain(ENTRY).chain(LEGACY) {
        let value: Result<Value, _> = serde_json::from_str(field.example);
        let fits = value.is_ok_and(|value| has_shape(&value, field.field_type));
        assert!(fits, "{}: {}", field.key, field.example);
    }
}

#[test]
fn every_text_is_there_and_clean() {
    for field in TOP_LEVEL.iter().chain(ENTRY).chain(LEGACY) {
        for text in [field.title, field.meaning, field.read_by, field.source] {
            assert!(!text.is_empty(), "{}", field.key);
        }
        for text in [field.meaning, field.read_by, field.caution, field.source] {
            let clean = text.trim() == text && !text.contains("  ");
            assert!(clean, "{}: {text}", field.key);
        }
    }
}

#[test]
fn look_up_is_exact() {
    assert_eq!(top_level("credsStore").map(|f| f.since), Some("1.11"));
    for key in ["credsstore", "credStore", "experimental", "username", ""] {
        assert_eq!(top_level(key), None, "{key}");
    }
    assert_eq!(entry("identitytoken").map(|f| f.title), Some("Identity token"));
    assert_eq!(entry("auths"), None);
    assert_eq!(legacy("kubernetes").map(|f| f.since), Some("23.0"));
}

#[test]
fn a_typo_is_recognised() {
    for (key, meant) in [
        ("credStore", Some("credsStore")),
        ("credSstore", Some("credsStore")),
        ("cred-store", Some("credsStore")),
        ("creds_store", Some("credsStore")),
        ("credHelper", Some("credHelpers")),
        ("credsHelpers", Some("credHelpers")),
        ("auth", Some("auths")),
        ("Auths", Some("auths")),
        ("httpHeaders", Some("HttpHeaders")),
        ("psformat", Some("psFormat")),
        ("imageFormat", Some("imagesFormat")),
        ("currentcontext", Some("currentContext")),
        ("plugin", Some("plugins")),
        ("alias", Some("aliases")),
        ("credsStore", None),
        ("experimental", None),
        ("ghcr.io", None),
        ("insecure-registries", None),
        ("x", None),
        ("", None),
    ] {
        assert_eq!(suggest(key), meant, "{key}");
    }
    for (key, meant) in [
        ("userName", Some("username")),
        ("identity_token", Some("identitytoken")),
        ("registryToken", Some("registrytoken")),
        ("pasword", Some("password")),
        ("auths", Some("auth")),
        ("email", None),
        ("token", None),
    ] {
        assert_eq!(suggest_in_entry(key), meant, "{key}");
    }
}
