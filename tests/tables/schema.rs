//! `docs/config.schema.json` agrees with the table of keys.
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test tables schema` writes it. That a validator
//! says the same of every sample is in `tests/export/schema.test.mjs`.

use std::path::Path;

use credenza::config::fields::{Field, FieldType, ENTRY, LEGACY, TOP_LEVEL};
use expect_test::expect_file;
use serde_json::{json, Map, Value};

#[test]
fn the_schema_in_docs_is_written_from_the_table_of_keys() {
    let entry = ENTRY.iter().map(|field| (field, is_old(field)));
    let top = TOP_LEVEL.iter().map(|field| (field, false));
    // The e-mail address is a key of an entry.
    let old = LEGACY.iter().filter(|field| !ENTRY.contains(field)).map(|field| (field, true));
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Written from src/config/fields by tests/tables/schema.rs; do not edit.",
        "title": "config.json of the Docker CLI",
        "description": "Docker ignores keys that it does not know, drops them at the next save, and takes null for every value.",
        "type": ["object", "null"],
        "properties": properties(top.chain(old)),
        "definitions": {
            "entry": {
                "description": "The login of one registry.",
                "type": ["object", "null"],
                "properties": properties(entry),
            },
            "text": {"type": ["string", "null"]},
        },
    });
    let text = serde_json::to_string_pretty(&schema).expect("a schema") + "\n";
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/config.schema.json");
    expect_file![file].assert_eq(&text);
}

fn is_old(field: &Field) -> bool {
    LEGACY.contains(field)
}

fn properties<'a>(fields: impl Iterator<Item = (&'a Field, bool)>) -> Value {
    let all = fields.map(|(field, is_old)| (field.key.to_owned(), property(field, is_old)));
    Value::Object(all.collect())
}

fn property(field: &Field, is_old: bool) -> Value {
    let mut property = Map::new();
    property.insert("title".to_owned(), json!(field.title));
    property.insert("description".to_owned(), json!(description(field, is_old)));
    if is_old {
        let message = format!("Docker {} dropped it.", field.since);
        property.insert("deprecated".to_owned(), json!(true));
        property.insert("deprecationMessage".to_owned(), json!(message));
    }
    let Value::Object(kind) = kind(field.field_type) else {
        unreachable!("a type is an object");
    };
    property.extend(kind);
    let example: Value = serde_json::from_str(field.example).expect(field.key);
    property.insert("examples".to_owned(), json!([example]));
    Value::Object(property)
}

fn description(field: &Field, is_old: bool) -> String {
    let since = match field.since {
        "" => String::new(),
        version if is_old => format!(" Until Docker {version}."),
        version => format!(" Since Docker {version}."),
    };
    let caution =
        if field.caution.is_empty() { String::new() } else { format!(" {}", field.caution) };
    let readers = field.read_by.trim_end_matches('.');
    format!("{} Read by: {readers}.{since}{caution}", field.meaning)
}

/// Returns the keywords for a type.
fn kind(kind: FieldType) -> Value {
    let text = || json!({"$ref": "#/definitions/text"});
    let map = |values: Value| json!({"type": ["object", "null"], "additionalProperties": values});
    match kind {
        FieldType::Text => json!({"type": ["string", "null"]}),
        FieldType::TextList => json!({"type": ["array", "null"], "items": text()}),
        FieldType::TextMap => map(text()),
        FieldType::Entries => map(json!({"$ref": "#/definitions/entry"})),
        FieldType::PluginOptions => map(map(text())),
        FieldType::Proxies => {
            let keys = ["httpProxy", "httpsProxy", "noProxy", "ftpProxy", "allProxy"];
            let keys: Map<String, Value> =
                keys.iter().map(|key| ((*key).to_owned(), text())).collect();
            map(json!({"type": ["object", "null"], "properties": keys}))
        }
    }
}
