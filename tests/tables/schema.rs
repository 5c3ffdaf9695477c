//! `docs/config.schema.json` is what the page saves.
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test tables schema` writes it. That a validator
//! says the same of every sample is in `tests/export/schema.test.mjs`.

use std::path::Path;

use credenza::config::fields::{json_schema, ENTRY, LEGACY, TOP_LEVEL};
use expect_test::expect_file;
use serde_json::Value;

#[test]
fn the_schema_in_docs_is_written_from_the_table_of_keys() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/config.schema.json");
    expect_file![file].assert_eq(&json_schema());
}

#[test]
fn every_key_is_in_it_with_its_meaning_and_an_example() {
    let schema: Value = serde_json::from_str(&json_schema()).expect("JSON");
    let top = TOP_LEVEL.iter().chain(LEGACY.iter().filter(|field| !ENTRY.contains(field)));
    for (fields, place) in [
        (top.collect::<Vec<_>>(), &schema["properties"]),
        (ENTRY.iter().collect(), &schema["definitions"]["entry"]["properties"]),
    ] {
        assert_eq!(place.as_object().map(serde_json::Map::len), Some(fields.len()));
        for field in fields {
            let property = &place[field.key];
            let described = property["description"].as_str().unwrap_or_default();
            assert!(described.contains(field.meaning), "{}: {property}", field.key);
            let example: Value = serde_json::from_str(field.example).expect(field.key);
            assert_eq!(property["examples"][0], example, "{}", field.key);
        }
    }
}
